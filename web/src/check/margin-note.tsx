import type { Finding } from '../answer.ts';
import { Glyph } from '../glyph.tsx';
import type { Dictionary } from '../i18n/dictionary.ts';
import { isProblem } from '../verdicts.ts';

/** A remark in the margin, and every claim of the paragraph it is true of. */
export interface Remark {
  readonly finding: Finding;
  readonly say: string;
  readonly ids: readonly string[];
  /** No room: the head alone. */
  readonly brief: boolean;
}

const LONGEST = 150;
/** Pixels: a line of the article, a line and the head of a note, and letters in such lines. */
const LINE = 34;
const NOTE_LINE = 19;
const NOTE_HEAD = 30;
const LETTERS = { en: 62, zh: 31 };
const NOTE_LETTERS = { en: 34, zh: 17 };

/** The notes of one paragraph: the same remark once, and heads alone for what is no problem where the notes would push paragraphs apart. */
export function remarksOf(
  findings: readonly Finding[],
  letters: number,
  lang: 'en' | 'zh',
): readonly Remark[] {
  const remarks = new Map<string, Remark>();
  for (const finding of findings) {
    const say = sayOf(finding);
    const key = `${finding.verdict} ${finding.outcome} ${say}`;
    const known = remarks.get(key);
    remarks.set(key, {
      finding: known?.finding ?? finding,
      say,
      ids: [...(known?.ids ?? []), finding.claim],
      brief: false,
    });
  }
  const all = [...remarks.values()];
  const room = Math.ceil(letters / LETTERS[lang]) * LINE;
  const needed = all.reduce(
    (n, r) => n + NOTE_HEAD + Math.ceil(r.say.length / NOTE_LETTERS[lang]) * NOTE_LINE,
    0,
  );
  return needed <= room + LINE ? all : all.map((r) => ({ ...r, brief: !isProblem(r.finding) }));
}

function sayOf(f: Finding): string {
  const { verdict, framing, headline, because } = f;
  if (framing[0] !== undefined) return framing[0];
  if (verdict === 'contradicted' || verdict === 'disputed') return headline;
  return (isProblem(f) ? because.at(-1) : undefined) ?? '';
}

interface MarginNoteProps {
  readonly t: Dictionary;
  readonly remark: Remark;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

export function MarginNote({ t, remark, chosen, onChoose }: MarginNoteProps) {
  const { finding, ids, say, brief } = remark;
  const { verdict, outcome } = finding;
  const head = outcome === 'missed' ? t.outcome.missed! : t.verdict[verdict];
  const on = chosen !== undefined && ids.includes(chosen);
  // Pressed again, a note of several claims goes on to the next.
  const next = on ? ids[(ids.indexOf(chosen) + 1) % ids.length]! : ids[0]!;
  return (
    <a
      className={['note', verdict, on ? 'on' : ''].filter(Boolean).join(' ')}
      href={`#${next}`}
      title={brief ? say : undefined}
      onClick={(e) => {
        e.preventDefault();
        onChoose(next);
      }}
    >
      <b>
        <Glyph verdict={verdict} />
        {head}
        <span className="id">{ids.join(' ')}</span>
      </b>
      {!brief || on ? shortened(say) : ''}
    </a>
  );
}

/** Cut between words; Chinese has none to cut between. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const space = text.lastIndexOf(' ', LONGEST);
  return `${text.slice(0, space > LONGEST / 2 ? space : LONGEST)} …`;
}
