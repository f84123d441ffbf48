import type { CheckPage, Finding } from '../../brief/check-page.ts';
import type { ConflictDrawing } from '../../brief/conflict-drawing.ts';
import type { Messages } from '../../brief/messages/messages.ts';
import type { StepLine } from '../../brief/step-line.ts';
import type { Language } from '../../model/pack.ts';
import type { CheckResult } from '../../model/verdict.ts';
import { escapeHtml as e } from './escape.ts';
import { linked } from './linked.ts';
import { markedParagraphs } from './marked-text.ts';
import { CHECK_CSS } from './style.ts';

const SHAPES = {
  supported: '●',
  consistent: '○',
  strained: '△',
  disputed: '◧',
  contradicted: '■',
  unverifiable: '◌',
} as const;

/** A check as one file that needs nothing else: no script, no address is loaded, printable. Everything from the text is escaped. */
export function checkHtml(
  result: CheckResult,
  text: string,
  page: CheckPage,
  m: Messages,
  language: Language,
): string {
  const lang = language === 'zh' ? 'zh-Hans' : 'en';
  const findings = new Map<string, Finding>(
    page.sentences.flatMap((s) => s.findings).map((f) => [f.claim, f] as const),
  );
  const counts = page.counts
    .filter((c) => c.count > 0)
    .map((c) => `<li class="${c.verdict}">${SHAPES[c.verdict]} ${c.count} ${e(m.verdict[c.verdict])}</li>`);
  const drawings = new Map(page.conflicts.map((k) => [k.id, k] as const));
  const conflictsOf = (f: Finding): ConflictDrawing[] =>
    (result.verdicts.find((v) => v.claim === f.claim)?.conflicts ?? []).flatMap(
      (id) => drawings.get(id) ?? [],
    );
  const body = [
    `<header><p class="ey">Pitwall</p><h1 lang="${result.document.language === 'zh' ? 'zh-Hans' : 'en'}">${e(page.title)}</h1><p class="dim">${e(page.facts)} · ${e(page.against)}</p><ul class="counts">${counts.join('')}</ul></header>`,
    `<article lang="${result.document.language === 'zh' ? 'zh-Hans' : 'en'}">${markedParagraphs(text, result, findings)}</article>`,
    `<section><h2>${e(m.label.text)}</h2>${[...findings.values()].map((f) => findingHtml(f, conflictsOf(f), m)).join('')}</section>`,
    listHtml(m.label.derived, page.derived),
    listHtml(m.label.calls, page.calls),
    listHtml(m.label.notes, page.notes),
  ];
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${e(page.title)} · Pitwall</title><style>${CHECK_CSS}</style></head><body>${body.join('')}</body></html>\n`;
}

function findingHtml(f: Finding, conflicts: readonly ConflictDrawing[], m: Messages): string {
  const label = (name: string, inner: string): string =>
    inner === '' ? '' : `<dt>${e(name)}</dt><dd>${inner}</dd>`;
  const list = (lines: readonly string[]): string =>
    lines.length === 0 ? '' : `<ul>${lines.map((l) => `<li>${e(l)}</li>`).join('')}</ul>`;
  const sources = f.sources.map((s) => `<li>${linked(s.text, s.url)}</li>`);
  return `<section class="f ${f.verdict}" id="${e(f.claim)}"><h3>${SHAPES[f.verdict]} ${e(m.verdict[f.verdict])} <span class="id">${e(f.claim)}</span>${f.outcome ? ` · ${e(m.outcome[f.outcome])}` : ''}</h3><blockquote>${e(f.quote)}</blockquote><p>${e(f.headline)}</p><dl>${[
    label(m.label.reads, e(f.phrase.map((p) => p.text).join('') + f.voice)),
    label(m.label.others, list(f.otherReadings)),
    label(m.label.because, stepsHtml(f.steps)),
    ...conflicts.map((k) => label(m.label.clash, conflictHtml(k))),
    label(m.label.framing, list(f.framing)),
    label(m.label.sources, sources.length === 0 ? '' : `<ul>${sources.join('')}</ul>`),
    label(m.label.settle, list(f.settle)),
    label(m.label.repeated, e(f.repeated.join(', '))),
  ].join('')}</dl></section>`;
}

function conflictHtml(k: ConflictDrawing): string {
  const members = k.members.map((x) => `<li><b>${linked(x.name, x.url)}</b> ${e(x.text)}</li>`);
  return `<p><b>${e(k.head)}</b></p><ul>${members.join('')}</ul>${stepsHtml(k.steps)}${k.gap === '' ? '' : `<p class="gap">${e(k.gap)}</p>`}${k.repairs.length === 0 ? '' : `<ul>${k.repairs.map((r) => `<li>${e(r)}</li>`).join('')}</ul>`}`;
}

function stepsHtml(steps: readonly StepLine[]): string {
  if (steps.length === 0) return '';
  const rows = steps.map(
    (s) =>
      `<li>${e(s.text)}${s.figure === undefined ? '' : ` <b class="num">${e(s.figure)}</b>`}${s.claim ? ` <a href="#${e(s.claim)}">${e(s.claim)}</a>` : ''}${s.by ? ` <span class="dim">${linked(s.by, s.url)}</span>` : ''}</li>`,
  );
  return `<ol>${rows.join('')}</ol>`;
}

function listHtml(title: string, lines: readonly string[]): string {
  return lines.length === 0
    ? ''
    : `<section><h2>${e(title)}</h2><ul>${lines.map((l) => `<li>${e(l)}</li>`).join('')}</ul></section>`;
}
