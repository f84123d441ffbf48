import type { Rule } from '../../rule.ts';
import { isProse } from '../order/scan.ts';
import { readLargest } from './largest.ts';
import { readOnly } from './only.ts';
import { readPassages } from './passage.ts';
import { readPeaks } from './peak.ts';
import { readRecords } from './record.ts';

/** Firsts and limits: "the only city above 3 million", "passed 1 million for the first time", "a record", "the highest since 2016", "the largest IPO". */
export const extremumRule: Rule = {
  id: 'en/extremum',
  kind: 'extremum',
  read(input) {
    if (!isProse(input)) return [];
    return [
      ...readOnly(input),
      ...readPassages(input),
      ...readRecords(input),
      ...readPeaks(input),
      ...readLargest(input),
    ];
  },
};
