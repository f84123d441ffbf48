import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Named } from '../api.ts';
import { SourceLink } from '../source-link.tsx';
import type { Beside, Evidence } from './answers.ts';
import type { AroundWords } from './en.ts';

interface HeadProps {
  readonly crumbs: readonly (string | undefined)[];
  readonly title: string;
  readonly say?: string | undefined;
  readonly problem?: string | undefined;
}

/** What is shown, above it what one must know to read it, and what went wrong. */
export function Head({ crumbs, title, say, problem }: HeadProps) {
  return (
    <header className="page-h">
      <p className="crumbs">{crumbs.filter(Boolean).join(' / ')}</p>
      <h1>{title}</h1>
      {say && <p className="say">{say}</p>}
      {problem && (
        <p className="trouble" role="alert">
          {problem}
        </p>
      )}
    </header>
  );
}

interface SourcesProps {
  readonly w: AroundWords;
  readonly of: readonly Evidence[];
  readonly beside: Pick<Beside, 'citations'>;
}

/** Who printed it, with the words; further ones fold away. */
export function Sources({ w, of, beside }: SourcesProps) {
  const found = of.flatMap((e) => beside.citations[e.id] ?? []);
  const once = found.filter((c, i) => found.findIndex((d) => d.id === c.id) === i);
  const [first, ...more] = once;
  if (!first) return null;
  const say = (c: typeof first): ReactNode => (
    <>
      <SourceLink text={c.publisher} url={c.url} />
      {c.published ? ` ${c.published}` : ''}
    </>
  );
  return (
    <span className="cite">
      {say(first)}
      {more.length > 0 && (
        <details>
          <summary>{w.more(more.length)}</summary>
          <ul>
            {once.map((c) => (
              <li key={c.id}>
                {c.says && <q>{c.says}</q>} {say(c)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </span>
  );
}

interface ChooseProps {
  readonly name: string;
  readonly value: string;
  readonly from: readonly Named[];
  /** What no choice is called; absent: something has to be chosen. */
  readonly none?: string;
  readonly onPick: (id: string) => void;
}

export function Choose({ name, value, from, none, onPick }: ChooseProps) {
  const id = useId();
  return (
    <div className="fl">
      <label htmlFor={id}>{name}</label>
      <select id={id} className="in" value={value} onChange={(e) => onPick(e.target.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {value !== '' && !from.some((o) => o.id === value) && <option value={value}>{value}</option>}
        {from.map((o) => (
          <option key={o.id} value={o.id}>
            {o.name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** In milliseconds: shorter than a person notices, long enough that a pull asks once. */
const REST = 60;

interface SlideProps {
  readonly name: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** A value in words, shown and told. */
  readonly says: (value: number) => string;
  readonly onSlide: (value: number) => void;
}

/** While it moves it shows where it is; what hangs on it is asked for when it rests a moment. */
export function Slide({ name, value, min, max, step, says, onSlide }: SlideProps) {
  const id = useId();
  const [moving, setMoving] = useState<{ readonly from: number; readonly at: number }>();
  const at = moving && moving.from === value ? moving.at : value;
  const tell = useRef(onSlide);
  tell.current = onSlide;
  useEffect(() => {
    if (!moving || moving.from !== value || moving.at === value) return;
    const timer = setTimeout(() => tell.current(moving.at), REST);
    return () => clearTimeout(timer);
  }, [moving, value]);
  return (
    <div className="slide">
      <label htmlFor={id}>{name}</label>
      <output htmlFor={id}>{says(at)}</output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={at}
        aria-valuetext={says(at)}
        onChange={(e) => setMoving({ from: value, at: Number(e.target.value) })}
      />
    </div>
  );
}

interface DayProps {
  readonly name: string;
  readonly value: string;
  readonly onPick: (day: string) => void;
}

/** A day; whoever empties it goes back to today. */
export function Day({ name, value, onPick }: DayProps) {
  const id = useId();
  return (
    <div className="fl">
      <label htmlFor={id}>{name}</label>
      <input id={id} className="in" type="date" value={value} onChange={(e) => onPick(e.target.value)} />
    </div>
  );
}

interface FilesProps {
  readonly name: string;
  /** Address without the form: `/api/index`, and what is asked of it. */
  readonly path: string;
  readonly query: string;
}

/** The same as files: rows, and the contract's JSON. */
export function Files({ name, path, query }: FilesProps) {
  return (
    <p className="links">
      <span className="vh">{name}</span>
      {['csv', 'json'].map((form) => (
        <a key={form} className="ref" href={`${path}.${form}${query}`}>
          {form.toUpperCase()}
        </a>
      ))}
    </p>
  );
}

interface WideProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** What is wider than the page scrolls inside it, by keys too. */
export function Wide({ name, children }: WideProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, by keys too
    <section className="scroll" tabIndex={0} aria-label={name}>
      {children}
    </section>
  );
}

/** A figure as people read it: as many digits as say something, thousands apart, and the unit's word left to the reader. */
export function figure(value: number, unit: string, lang: 'en' | 'zh'): string {
  const digits = new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en', { maximumSignificantDigits: 4 });
  const money: Readonly<Record<string, string>> = { CNY: '¥', USD: '$', HKD: 'HK$' };
  const size = Math.abs(value);
  const scaled = (): string => {
    if (lang === 'zh') {
      if (size >= 1e8) return `${digits.format(value / 1e8)}亿`;
      return size >= 1e4 ? `${digits.format(value / 1e4)}万` : digits.format(value);
    }
    if (size >= 1e12) return `${digits.format(value / 1e12)} trillion`;
    if (size >= 1e9) return `${digits.format(value / 1e9)} billion`;
    return size >= 1e6 ? `${digits.format(value / 1e6)} million` : digits.format(value);
  };
  return `${money[unit] ?? ''}${scaled()}${unit === 'percent' ? '%' : ''}`;
}

/** "2.1–2.15 million": both ends where they differ as printed. */
export function range(
  [lo, hi]: readonly [number | null, number | null],
  unit: string,
  lang: 'en' | 'zh',
): string {
  if (lo === null) return hi === null ? '·' : `≤ ${figure(hi, unit, lang)}`;
  if (hi === null) return `> ${figure(lo, unit, lang)}`;
  const [a, b] = [figure(lo, unit, lang), figure(hi, unit, lang)];
  return a === b ? a : `${a} – ${b}`;
}

/** "12%", "<1%": nobody knows a chance to a tenth of a point, and none that was simulated is nothing. */
export function chance(p: number): string {
  if (p < 0.01) return '<1%';
  if (p > 0.99) return '>99%';
  return `${Math.round(p * 100)}%`;
}
