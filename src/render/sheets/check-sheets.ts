import type { CheckPage, Finding } from '../../brief/check-page.ts';
import type { Messages } from '../../brief/messages/messages.ts';
import type { CheckResult } from '../../model/verdict.ts';
import type { CellValue, Sheet } from './sheet.ts';

/** A check as tables: one row a claim; the sources behind each; what the file is. */
export function checkSheets(result: CheckResult, page: CheckPage, m: Messages): Sheet[] {
  const findings = new Map<string, Finding>(
    page.sentences.flatMap((s) => s.findings).map((f) => [f.claim, f] as const),
  );
  return [
    claimSheet(result, findings, m),
    sourceSheet(findings, m),
    {
      name: m.sheet.about,
      header: [m.sheet.what, m.sheet.text],
      rows: [
        [m.sheet.title, page.title],
        [m.sheet.facts, page.facts],
        [m.sheet.against, page.against],
        ...page.counts.map((c): CellValue[] => [m.verdict[c.verdict], c.count]),
        ...page.derived.map((line): CellValue[] => [m.label.derived, line]),
        ...page.calls.map((line): CellValue[] => [m.label.calls, line]),
        ...page.notes.map((line): CellValue[] => [m.label.notes, line]),
      ],
    },
  ];
}

const text = (value: string | undefined): string => value ?? '';

function claimSheet(result: CheckResult, findings: ReadonlyMap<string, Finding>, m: Messages): Sheet {
  const s = m.sheet;
  return {
    name: s.claims,
    header: [
      s.claim,
      s.verdict,
      s.quote,
      s.reading,
      s.kind,
      'entity',
      'metric',
      'period',
      'basis',
      'value',
      'unit',
      'low',
      'high',
      'bound',
      s.outcome,
      s.headline,
      s.framing,
      s.conflicts,
      s.witnesses,
    ],
    rows: result.claims.map((c) => {
      const f = findings.get(c.id);
      const verdict = result.verdicts.find((v) => v.claim === c.id);
      return [
        c.id,
        verdict ? m.verdict[verdict.verdict] : '',
        c.quote,
        f?.phrase.map((p) => p.text).join('') ?? '',
        m.kind[c.kind],
        text(c.entity),
        text(c.metric),
        text(c.period),
        text(c.basis),
        c.value,
        text(c.unit),
        c.interval?.[0] ?? undefined,
        c.interval?.[1] ?? undefined,
        text(c.bound),
        f?.outcome ? m.outcome[f.outcome] : '',
        f?.headline ?? '',
        f?.framing.join(' · ') ?? '',
        verdict?.conflicts.join(' ') ?? '',
        f?.witnesses,
      ];
    }),
  };
}

function sourceSheet(findings: ReadonlyMap<string, Finding>, m: Messages): Sheet {
  return {
    name: m.sheet.sources,
    header: [m.sheet.claim, m.sheet.source, m.sheet.address],
    rows: [...findings.values()].flatMap((f) =>
      f.sources.map((s): CellValue[] => [f.claim, s.text, text(s.url)]),
    ),
  };
}
