import type { Answer, Asked } from '../answer.ts';
import { Glyph } from '../glyph.tsx';
import type { Dictionary, Lang } from '../i18n/dictionary.ts';
import { worstOf } from '../verdicts.ts';

/** One of several texts that were brought together. */
export interface Brought {
  readonly asked: Asked;
  /** As its file is called. */
  readonly name: string;
  readonly answer?: Answer;
  /** Language of the answer. */
  readonly lang?: Lang;
  readonly problem?: string;
}

interface DocumentTabsProps {
  readonly t: Dictionary;
  readonly documents: readonly Brought[];
  readonly shown: Asked | undefined;
  readonly onShow: (one: Brought) => void;
}

/** Texts brought together, each with its worst verdict; one press goes from one to the other. */
export function DocumentTabs({ t, documents, shown, onShow }: DocumentTabsProps) {
  return (
    <nav className="docs wrap" aria-label={t.doc.documents}>
      {documents.map((d, i) => {
        const worst = worstOf(d.answer?.verdicts.map((v) => v.verdict) ?? []);
        return (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: documents never move
            key={i}
            type="button"
            className="chip"
            disabled={!d.answer}
            aria-current={d.answer && d.asked === shown ? 'page' : undefined}
            onClick={() => onShow(d)}
          >
            {worst && (
              <span className={`v-${worst}`}>
                <Glyph verdict={worst} />
              </span>
            )}
            {d.answer?.document.title ?? d.name}{' '}
            <b>{d.answer ? d.answer.summary.claims : d.problem ? t.doc.unread : t.doc.waiting}</b>
            {d.problem && <span className="dim"> {d.problem}</span>}
          </button>
        );
      })}
    </nav>
  );
}
