import { type FormEvent, useState } from 'react';
import { addRows, previewRows, type RowsGiven, type RowsPreview } from '../api.ts';
import { Glyph } from '../glyph.tsx';
import type { PageProps } from '../pages.tsx';
import { follow } from '../route.ts';

/** A document is checked first, then added; a table of figures is looked at here, then added. */
export function AddRows({ t, lang }: PageProps) {
  const [given, setGiven] = useState<RowsGiven>({ csv: '' });
  const [preview, setPreview] = useState<RowsPreview>();
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<RowsGiven>): void => {
    setGiven({ ...given, ...change });
    setPreview(undefined);
    setTold('');
  };
  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem('');
    try {
      await work();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const look = (e: FormEvent): void => {
    e.preventDefault();
    void run(async () => setPreview(await previewRows({ ...given, lang })));
  };
  const add = (): void =>
    void run(async () => {
      const { outcome, seq, taken, refused } = await addRows(given);
      setTold(outcome === 'known' ? t.rows.known(seq) : t.rows.added(seq, taken, refused));
    });
  return (
    <section className="box" aria-busy={busy}>
      <h2>{t.rows.title}</h2>
      <p className="sub">
        {t.rows.sub}{' '}
        <a href="/" onClick={follow}>
          {t.rows.document}
        </a>
      </p>
      <form className="rows-f" onSubmit={look}>
        <div className="fl">
          <label htmlFor="csv">{t.rows.csv}</label>
          <textarea
            id="csv"
            className="in mono"
            rows={5}
            spellCheck={false}
            placeholder={'entity,metric,period,reported,basis'}
            value={given.csv}
            onChange={(e) => set({ csv: e.target.value })}
          />
        </div>
        <div className="three">
          <div className="fl">
            <label htmlFor="csv-file">{t.rows.file}</label>
            <input
              id="csv-file"
              type="file"
              accept=".csv,text/csv"
              className="in"
              onChange={(e) => {
                const file = e.target.files?.[0];
                if (file) void file.text().then((csv) => set({ csv }));
              }}
            />
          </div>
          <div className="fl">
            <label htmlFor="csv-by">{t.rows.publisher}</label>
            <input
              id="csv-by"
              className="in"
              value={given.publisher ?? ''}
              onChange={(e) => set({ publisher: e.target.value })}
            />
          </div>
          <div className="fl">
            <label htmlFor="csv-date">{t.rows.date}</label>
            <input
              id="csv-date"
              className="in"
              placeholder="2026-01-13"
              value={given.date ?? ''}
              onChange={(e) => set({ date: e.target.value })}
            />
          </div>
        </div>
        <p className="acts">
          <button type="submit" className="btn" disabled={given.csv.trim() === '' || busy}>
            {t.rows.preview}
          </button>
          <button type="button" className="btn" disabled={!preview || busy} onClick={add}>
            {t.doc.add}
          </button>
        </p>
      </form>
      <p className="trouble" role="alert" hidden={problem === ''}>
        {problem}
      </p>
      <p role="status">{told}</p>
      {preview && <Preview preview={preview} />}
    </section>
  );
}

function Preview({ preview: { page } }: { readonly preview: RowsPreview }) {
  const wide = page.columns.length - 2;
  return (
    <>
      <h3 className="h4">{page.title}</h3>
      <p className="sub">{page.note}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, by keys too */}
      <section className="scroll" tabIndex={0} aria-label={page.title}>
        <table className="plain-t">
          <thead>
            <tr>
              {page.columns.map((c) => (
                <th key={c} scope="col">
                  {c}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.rows.map((r) => (
              <tr key={r.line}>
                <td className="num">{r.line}</td>
                {r.problem === undefined ? (
                  r.cells.map((cell, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
                    <td key={i}>{cell}</td>
                  ))
                ) : (
                  <td colSpan={wide}>{r.problem}</td>
                )}
                <td className={r.verdict ? `v-${r.verdict}` : ''}>
                  {r.verdict && (
                    <>
                      <Glyph verdict={r.verdict} /> {r.verdictText}
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
