import type { Finding } from '../answer.ts';
import { Glyph } from '../glyph.tsx';
import type { Dictionary } from '../i18n/dictionary.ts';
import { isProblem } from '../verdicts.ts';

interface MarginNoteProps {
  readonly t: Dictionary;
  readonly finding: Finding;
  readonly on: boolean;
  readonly onChoose: (id: string) => void;
}

const LONGEST = 150;

export function MarginNote({ t, finding, on, onChoose }: MarginNoteProps) {
  const { claim, verdict, framing, because, outcome, headline } = finding;
  const head = outcome === 'missed' ? t.outcome.missed! : t.verdict[verdict];
  const say =
    framing[0] ??
    (verdict === 'contradicted' || verdict === 'disputed' ? headline : undefined) ??
    (isProblem(finding) ? because.at(-1) : undefined) ??
    '';
  return (
    <a
      className={['note', verdict, on ? 'on' : ''].filter(Boolean).join(' ')}
      href={`#${claim}`}
      onClick={(e) => {
        e.preventDefault();
        onChoose(claim);
      }}
    >
      <b>
        <Glyph verdict={verdict} />
        {head}
        <span className="id">{claim}</span>
      </b>
      {shortened(say)}
    </a>
  );
}

/** Cut between words; Chinese has none to cut between. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const space = text.lastIndexOf(' ', LONGEST);
  return `${text.slice(0, space > LONGEST / 2 ? space : LONGEST)} …`;
}
