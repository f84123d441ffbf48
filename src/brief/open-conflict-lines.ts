import type { OpenConflict } from '../standings/conflicts.ts';
import { cellText } from './call-list.ts';
import { formatInterval, formatShortfall } from './format.ts';
import type { Messages } from './messages/messages.ts';
import type { NameBook } from './name-book.ts';

/** A clash among figures on file, both sides with their witnesses. */
export interface OpenConflictLine {
  readonly title: string;
  readonly short: string;
  readonly sides: readonly { readonly text: string; readonly sources: readonly string[] }[];
  readonly explained?: string;
}

const SOURCES_SHOWN = 3;

export function openConflictLines(
  conflicts: readonly OpenConflict[],
  names: NameBook,
  m: Messages,
): OpenConflictLine[] {
  const { language } = names;
  return conflicts.map((c) => ({
    title: cellText(c.cell, names, m),
    short: c.shortBy > 0 ? m.shortBy(formatShortfall(c.shortBy)) : '',
    sides: c.sides.map((side) => {
      const all = [...new Set(side.evidence.map((ref) => names.witness(ref)))];
      const more = all.length - SOURCES_SHOWN;
      // The engine's own text is English; what a side comes to on the scale of the other can be told in any language.
      const unit = c.kind === 'growth' ? 'percent' : undefined;
      const told = `${cellText(c.cell, names, m)}：${formatInterval(side.range, unit, m, language)}`;
      const text = language === 'zh' ? told : side.text;
      return { text, sources: more > 0 ? [...all.slice(0, SOURCES_SHOWN), `+${more}`] : all };
    }),
    ...(c.explained
      ? { explained: (names.language === 'zh' ? c.explained.textZh : undefined) ?? c.explained.text }
      : {}),
  }));
}
