import { useState } from 'react';
import type { Asked } from '../answer.ts';
import { addToLedger, type FileFormat, postForFile, saveCheck } from '../api.ts';
import { saveFile } from '../chart/export.ts';
import type { Dictionary, Lang } from '../i18n/dictionary.ts';

const FORMATS: readonly FileFormat[] = ['html', 'xlsx', 'csv', 'json'];

interface ActionsProps {
  readonly t: Dictionary;
  readonly lang: Lang;
  readonly asked: Asked;
  readonly said: string;
  readonly onSay: (text: string) => void;
  readonly onNew: () => void;
  readonly onLink: () => void;
  readonly onAdd: () => void;
}

/** What can be done with the whole check: start anew, add, link, take away. */
export function Actions({ t, lang, asked, said, onSay, onNew, onLink, onAdd }: ActionsProps) {
  const [open, setOpen] = useState(false);
  const take = async (format: FileFormat): Promise<void> => {
    setOpen(false);
    try {
      saveFile(await postForFile({ ...asked, lang }, format), `pitwall-check.${format}`);
    } catch (error) {
      onSay(messageOf(error));
    }
  };
  return (
    <>
      <div className="acts">
        <button type="button" className="btn sm" onClick={onNew}>
          {t.doc.fresh}
        </button>
        <button type="button" className="btn sm" onClick={onAdd}>
          {t.doc.add} <kbd>A</kbd>
        </button>
        <button type="button" className="btn sm" onClick={onLink}>
          {t.doc.share}
        </button>
        <button type="button" className="btn sm" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t.doc.download} ▾
        </button>
        <button type="button" className="btn sm" onClick={() => print()}>
          {t.doc.print}
        </button>
      </div>
      {open && (
        <div className="acts mt8">
          {FORMATS.map((f) => (
            <button key={f} type="button" className="btn sm" onClick={() => void take(f)}>
              {f.toUpperCase()}
            </button>
          ))}
        </div>
      )}
      <p className="told" role="status">
        {said}
      </p>
    </>
  );
}

/** Keeps the check and gives its address, with the chosen claim in it. */
export async function linkTo(
  asked: Asked,
  lang: Lang,
  chosen: string | undefined,
  t: Dictionary,
): Promise<{ readonly path: string; readonly said: string }> {
  const { path } = await saveCheck({ ...asked, lang });
  const full = chosen ? `${path}#${chosen}` : path;
  const address = `${location.origin}${full}`;
  try {
    await navigator.clipboard.writeText(address);
    return { path: full, said: t.doc.copied(address) };
  } catch {
    return { path: full, said: t.doc.kept(address) };
  }
}

export async function keepIn(asked: Asked, lang: Lang, t: Dictionary): Promise<string> {
  const { outcome, seq, claims } = await addToLedger({ ...asked, lang });
  return outcome === 'known' ? t.doc.known(seq) : t.doc.added(seq, claims);
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
