import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { openWorkspace } from '../../src/app/workspace.ts';
import { answerCheck } from '../../src/http/check-answer.ts';

/** Words as published, names of publishers and ids are in the language they are in; everything else is Pitwall's own and in Chinese. */
const workspace = openWorkspace({ ledger: 'nowhere' });
const sample = readFileSync(
  resolve(import.meta.dirname, '../../packs/auto-cities/corpus/crown-regained.md'),
  'utf8',
);

/** Three words of lower-case Latin in a row: a sentence somebody forgot to translate. */
const ENGLISH = /(?:^|[^A-Za-z])[a-z]{2,} [a-z]{2,} [a-z]{2,}/;
const PUBLISHED =
  /(?:在册|在册而相反|不计，其数字在此口径上不成立|记录|有记录|之内|一部分)[^：]*：.*|“.*”|「.*」|^.*(?=给出)/u;

it('says everything of its own in Chinese on a Chinese page', () => {
  const { page } = answerCheck(workspace, { text: sample, lang: 'zh' });
  const findings = page.sentences.flatMap((s) => s.findings);
  expect(findings.length).toBeGreaterThan(40);
  const own = findings.flatMap((f) => [
    f.headline,
    ...f.reading.flatMap((r) => [r.label, r.text, r.from?.text ?? '']),
    ...f.steps.map((s) => s.text),
    ...f.steps.map((s) => s.figure ?? ''),
    ...f.framing,
    ...f.settle,
    ...f.otherReadings,
  ]);
  const drawn = page.conflicts.flatMap((k) => [
    k.head,
    k.gap,
    ...k.steps.map((s) => s.text),
    ...k.edits.flatMap((e) => [e.label, e.to]),
  ]);
  const left = [...own, ...drawn, ...page.derived, ...page.calls, page.facts, page.against]
    .map((text) => text.replace(PUBLISHED, ''))
    .filter((text) => ENGLISH.test(text));
  expect([...new Set(left)]).toEqual([]);
});
