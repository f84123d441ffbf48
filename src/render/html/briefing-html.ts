import type { Briefing, BriefTable, Cited } from '../../brief/briefing/briefing.ts';
import type { Language } from '../../model/pack.ts';
import { escapeHtml as e } from './escape.ts';
import { linked } from './linked.ts';
import { CHECK_CSS } from './style.ts';

const CSS = `${CHECK_CSS}
table{border-collapse:collapse;font-size:14px;font-variant-numeric:tabular-nums;margin:8px 0}
th,td{padding:3px 12px 3px 0;border-bottom:1px solid #dcdcd5;text-align:left;vertical-align:top}
th.r,td.r{text-align:right}
sup a{text-decoration:none;padding:0 1px}
svg{max-width:100%;height:auto}
`;

/** A briefing as one file that needs nothing else: no script, no address is loaded, printable. `picture`: an SVG drawn by us. */
export function briefingHtml(b: Briefing, language: Language, picture: string): string {
  const sections = b.sections.map((s) => {
    const drawn = s.picture && picture !== '' ? `<figure>${picture}</figure>` : '';
    const lines = s.lines.length > 0 ? list(s.lines) : '';
    return `<section id="${s.id}"><h2>${e(s.head)}</h2>${drawn}${s.table ? tableHtml(s.table) : ''}${lines}</section>`;
  });
  const notes = b.notes.map((n) => `<li id="n${n.n}" value="${n.n}">${linked(n.line, n.url)}</li>`);
  const lang = language === 'zh' ? 'zh-Hans' : 'en';
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${e(b.title)} · Pitwall</title><style>${CSS}</style></head><body><header><p class="ey">Pitwall</p><h1>${e(b.title)}</h1><p class="dim">${e(b.subtitle)}</p></header>${sections.join('')}<section><h2>${e(b.notesHead)}</h2><ol>${notes.join('')}</ol></section></body></html>\n`;
}

const marks = (notes: readonly number[]): string =>
  notes.length === 0 ? '' : `<sup>${notes.map((n) => `<a href="#n${n}">[${n}]</a>`).join('')}</sup>`;

function list(lines: readonly Cited[]): string {
  return `<ul>${lines.map((l) => `<li>${e(l.text)}${marks(l.notes)}${l.under ? list(l.under) : ''}</li>`).join('')}</ul>`;
}

function tableHtml({ columns, rows }: BriefTable): string {
  const side = (i: number): string => (columns[i]?.align === 'right' ? ' class="r"' : '');
  const head = columns.map((c, i) => `<th${side(i)}>${e(c.name)}</th>`).join('');
  const body = rows.map((r) => {
    const cells = r.cells.map((c, i) => `<td${side(i)}>${e(c)}${i === 0 ? marks(r.notes) : ''}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}
