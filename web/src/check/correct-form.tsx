import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Claim } from '../../../src/model/claim.ts';
import type { Correction, Finding } from '../answer.ts';
import { getJson, type Named, type Vocabulary } from '../api.ts';
import type { Dictionary, Lang } from '../i18n/dictionary.ts';
import { type Field, fieldsOf } from './correct-fields.ts';

interface CorrectFormProps {
  readonly t: Dictionary;
  readonly lang: Lang;
  readonly claim: Claim;
  readonly finding: Finding;
  readonly corrections: readonly Correction[];
  readonly problem: string;
  readonly onCorrect: (corrections: readonly Correction[]) => void;
  readonly onDone: () => void;
}

/** A pause in typing this long asks for new verdicts. */
const PAUSE_MS = 300;

/** Corrects how Pitwall read a claim; the publisher's words stay. Verdicts move as one types, Esc puts the reading back. */
export function CorrectForm(props: CorrectFormProps) {
  const { t, lang, claim, finding, corrections, problem, onCorrect, onDone } = props;
  const [words, setWords] = useState<Vocabulary>();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const others = corrections.filter((c) => c.claim !== claim.id);
  // What stood there when the form was opened: a field put back to it is no correction.
  const [start] = useState(() => new Map(fieldsOf(claim).map((f) => [f.name, textOf(f, claim, finding)])));
  const [draft, setDraft] = useState<ReadonlyMap<string, string>>(
    () => new Map(corrections.filter((c) => c.claim === claim.id).map((c) => [c.field, c.value])),
  );
  const fields = useMemo(() => fieldsOf(claim), [claim]);

  useEffect(() => {
    const stop = new AbortController();
    getJson<Vocabulary>(`/api/vocabulary?lang=${lang}`, stop.signal).then(setWords, () => undefined);
    return () => stop.abort();
  }, [lang]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first field takes the focus once the lists are there
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select')?.focus();
    return () => clearTimeout(timer.current);
  }, [words !== undefined]);

  const send = (next: ReadonlyMap<string, string>): void => {
    const own = [...next]
      .filter(([, value]) => value.trim() !== '')
      .map(([field, value]): Correction => {
        const next = { claim: claim.id, field, value: value.trim() };
        // What stays as it was keeps the reason it was given.
        return (
          corrections.find((c) => c.claim === next.claim && c.field === field && c.value === next.value) ??
          next
        );
      });
    onCorrect([...others, ...own]);
  };
  const set = (field: Field, value: string, now: boolean): void => {
    const next = new Map(draft);
    if (value === start.get(field.name)) next.delete(field.name);
    else next.set(field.name, value);
    setDraft(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send(next), now ? 0 : PAUSE_MS);
  };
  const undo = (): void => {
    clearTimeout(timer.current);
    setDraft(new Map());
    if (corrections.some((c) => c.claim === claim.id)) onCorrect(others);
    onDone();
  };
  const onKey = (e: KeyboardEvent): void => {
    if (e.key !== 'Escape') return;
    e.preventDefault();
    e.stopPropagation();
    undo();
  };
  if (!words) return <p className="dim mt8">{t.correct.loading}</p>;
  return (
    <form className="fix-f" ref={form} onKeyDown={onKey} onSubmit={(e) => e.preventDefault()}>
      <div className="grid">
        {fields.map((f) => (
          <FieldInput
            key={f.name}
            t={t}
            field={f}
            words={words}
            value={draft.get(f.name) ?? start.get(f.name) ?? ''}
            changed={draft.has(f.name)}
            onChange={(value, now) => set(f, value, now)}
          />
        ))}
      </div>
      <p className={problem === '' ? 'hint' : 'hint trouble'} role={problem === '' ? undefined : 'alert'}>
        {problem === '' ? t.correct.hint : problem}
      </p>
      <p className="acts">
        <button type="button" className="btn sm pri" onClick={onDone}>
          {t.correct.done}
        </button>
        <button type="button" className="btn sm" onClick={undo}>
          {t.correct.undo} <kbd>Esc</kbd>
        </button>
        <button
          type="button"
          className="btn sm"
          onClick={() => onCorrect([...others, { claim: claim.id, field: 'not-a-claim', value: '' }])}
        >
          {t.correct.notAClaim}
        </button>
      </p>
    </form>
  );
}

function textOf(field: Field, claim: Claim, finding: Finding): string {
  if (field.list !== undefined) return field.value(claim) ?? '';
  if (field.name === 'value') return finding.reading.find((r) => r.field === 'value')?.text ?? '';
  return field.value(claim) ?? '';
}

interface FieldInputProps {
  readonly t: Dictionary;
  readonly field: Field;
  readonly words: Vocabulary;
  readonly value: string;
  readonly changed: boolean;
  readonly onChange: (value: string, now: boolean) => void;
}

function FieldInput({ t, field, words, value, changed, onChange }: FieldInputProps) {
  const id = useId();
  const label = t.correct.field[field.name] ?? field.name;
  const className = changed ? 'in changed' : 'in';
  return (
    <div className="fl">
      <label htmlFor={id}>{label}</label>
      {field.list === 'entities' ? (
        <EntityInput id={id} className={className} words={words} value={value} onChange={onChange} />
      ) : field.list ? (
        <select id={id} className={className} value={value} onChange={(e) => onChange(e.target.value, true)}>
          {optionsOf(field, words, t).map((o) => (
            <option key={o.id} value={o.id}>
              {o.name}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          className={className}
          value={value}
          spellCheck={false}
          onChange={(e) => onChange(e.target.value, false)}
        />
      )}
    </div>
  );
}

function optionsOf(field: Field, words: Vocabulary, t: Dictionary): readonly Named[] {
  if (field.list === 'metrics') return words.metrics;
  if (field.list === 'bases') return [{ id: 'unstated', name: t.correct.unstated }, ...words.bases];
  if (field.list === 'classes') return words.classes;
  if (field.list === 'op')
    return (['greater', 'less', 'equal'] as const).map((id) => ({ id, name: t.correct.op[id] }));
  return (['up', 'down'] as const).map((id) => ({ id, name: t.correct.direction[id] }));
}

interface EntityInputProps {
  readonly id: string;
  readonly className: string;
  readonly words: Vocabulary;
  readonly value: string;
  readonly onChange: (value: string, now: boolean) => void;
}

/** Names to choose from; two that share one are told apart by their kind. What is in no list goes to the server, which knows more names. */
function EntityInput({ id, className, words, value, onChange }: EntityInputProps) {
  const { byLabel, labels } = useMemo(() => labelled(words.entities), [words]);
  const [text, setText] = useState(labels.get(value) ?? value);
  useEffect(() => setText(labels.get(value) ?? value), [labels, value]);
  return (
    <>
      <input
        id={id}
        className={className}
        list={`${id}-list`}
        value={text}
        spellCheck={false}
        autoComplete="off"
        onChange={(e) => {
          setText(e.target.value);
          onChange(byLabel.get(e.target.value) ?? e.target.value, byLabel.has(e.target.value));
        }}
      />
      <datalist id={`${id}-list`}>
        {[...byLabel.keys()].map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
    </>
  );
}

function labelled(entities: Vocabulary['entities']): {
  byLabel: ReadonlyMap<string, string>;
  labels: ReadonlyMap<string, string>;
} {
  const times = new Map<string, number>();
  for (const e of entities) times.set(e.name, (times.get(e.name) ?? 0) + 1);
  const pairs = entities.map(
    (e) => [times.get(e.name) === 1 ? e.name : `${e.name} (${e.kind})`, e.id] as const,
  );
  return { byLabel: new Map(pairs), labels: new Map(pairs.map(([label, id]) => [id, label])) };
}
