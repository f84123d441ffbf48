import type { ClaimDraft } from '../../../model/claim.ts';
import type { Rule } from '../../rule.ts';
import { isProse } from '../order/scan.ts';

import { readFactors } from './factor.ts';
import { readGaps } from './gap.ts';
import { readGrowth } from './growth.ts';
import { readHanded } from './handed.ts';
import { readPar } from './par.ts';
import { readPassings } from './passing.ts';
import { readPast } from './past.ts';
import { readPlaced } from './placed.ts';
import { readSums } from './sum.ts';
import { readThan } from './than.ts';

/** One quantity against another: "overtook X", "ahead of X by 12,000", "2.8 times that of X", "half of its peak", "only rose …". */
export const comparisonRule: Rule = {
  id: 'en/comparison',
  kind: 'comparison',
  read(input) {
    if (!isProse(input)) return [];
    const drafts: ClaimDraft[] = [];
    for (const read of [
      readPassings,
      readHanded,
      readPlaced,
      readGaps,
      readSums,
      readThan,
      readPast,
      readFactors,
      readPar,
      readGrowth,
    ]) {
      for (const draft of read(input)) {
        // A gap says more than the bare order it stands with.
        const flipped = (d: ClaimDraft): boolean =>
          d.entity === draft.other?.entity && d.other?.entity === draft.entity && d.op !== draft.op;
        const same = drafts.findIndex(
          (d) =>
            ((d.entity === draft.entity && d.other?.entity === draft.other?.entity) || flipped(d)) &&
            d.parts === draft.parts &&
            d.period === draft.period &&
            d.other?.period === draft.other?.period &&
            d.of === draft.of &&
            d.metric === draft.metric,
        );
        if (same >= 0 && !(draft.gap && !drafts[same]!.gap)) continue;
        if (same >= 0) drafts[same] = draft;
        else drafts.push(draft);
      }
    }
    return drafts;
  },
};
