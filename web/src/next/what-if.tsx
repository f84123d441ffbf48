import { useRef, useState } from 'react';
import type { Named } from '../api.ts';
import type { GoalsAnswer } from '../around/answers.ts';
import { Choose, figure, Slide } from '../around/parts.tsx';
import { saveFile } from '../chart/export.ts';
import type { NextAnswer } from './answer.ts';
import { joined, type Knobs, knobsOf, partsOf, scenarioFile, withKnobs } from './suppose.ts';
import type { NextWords } from './words-en.ts';

interface WhatIfProps {
  readonly w: NextWords;
  readonly lang: 'en' | 'zh';
  readonly value: NextAnswer;
  readonly goals: GoalsAnswer | undefined;
  readonly name: (id: string) => string;
  readonly unit: string;
  readonly bases: readonly Named[];
  /** Whose sliders are shown. */
  readonly who: string;
  readonly suppose: string;
  readonly estimates: boolean;
  readonly title: string;
  readonly onWho: (id: string) => void;
  readonly onSuppose: (text: string) => void;
  readonly onEstimates: (on: boolean) => void;
  readonly onOpened: (scenario: { readonly metric?: string; readonly suppose: string }) => void;
}

const MOST_GROWTH = 40;
/** How far the last figure may be moved, either way. */
const REACH = 0.4;

/** Assumptions as sliders; what they write is what a person would type, and what a scenario file holds. */
export function WhatIf(props: WhatIfProps) {
  const { w, lang, value, goals, name, unit, bases, who, suppose, estimates } = props;
  const parts = partsOf(suppose);
  // Where it starts is read from what stands on file, not from what is supposed.
  const from = (value.asItStands ?? value).starts.find((s) => s.entity === who)?.points.at(-1);
  const years = { last: String(from?.year ?? ''), next: String((from?.year ?? 0) + 1) };
  const knobs = knobsOf(parts, who, years);
  const set = (change: Partial<Record<keyof Knobs, Knobs[keyof Knobs] | undefined>>): void => {
    const next = Object.fromEntries(
      Object.entries({ ...knobs, ...change }).filter(([, v]) => v !== undefined),
    ) as Knobs;
    props.onSuppose(joined(withKnobs(parts, who, years, next)));
  };
  const own = (goals?.rows ?? []).filter(
    (g) =>
      g.entity === who &&
      g.metric === value.metric &&
      g.value !== undefined &&
      Number(g.deadline) > Number(years.last),
  );
  const goalKey = (g: { readonly year: string; readonly value: number }): string => `${g.year}=${g.value}`;
  const step = from ? 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, from.value))) - 2) : 1;
  const runners = [...new Set((value.asItStands ?? value).starts.map((s) => s.entity))].map((id) => ({
    id,
    name: name(id),
  }));
  return (
    <section className="box whatif">
      <h2>{w.whatIf}</h2>
      <p className="sub">{w.whatIfSub}</p>
      <fieldset className="seg">
        <legend>{w.estimates}</legend>
        {[
          [true, w.estimatesYes],
          [false, w.estimatesNo],
        ].map(([on, text]) => (
          <button
            key={String(on)}
            type="button"
            aria-pressed={estimates === on}
            onClick={() => props.onEstimates(on === true)}
          >
            {text}
          </button>
        ))}
      </fieldset>
      <Choose name={w.rival} value={who} from={runners} onPick={props.onWho} />
      {from && (
        <>
          <Slide
            name={w.level(years.last)}
            value={knobs.level ?? from.value}
            min={roundTo(from.value * (1 - REACH), step)}
            max={roundTo(from.value * (1 + REACH), step)}
            step={step}
            says={(v) =>
              v === from.value ? `${w.asFiled} (${figure(v, unit, lang)})` : figure(v, unit, lang)
            }
            onSlide={(level) => set({ level })}
          />
          <Slide
            name={w.growth(years.next)}
            value={knobs.growth ?? 0}
            min={-MOST_GROWTH}
            max={MOST_GROWTH}
            step={1}
            says={(v) => (v === 0 && knobs.growth === undefined ? w.goalNone : `${v > 0 ? '+' : ''}${v}%`)}
            onSlide={(growth) => set({ growth })}
          />
          <Slide
            name={w.plant(years.next)}
            value={knobs.units ?? 0}
            min={roundTo(-from.value * REACH, step * 5)}
            max={roundTo(from.value * REACH, step * 5)}
            step={step * 5}
            says={(v) => (v === 0 ? w.goalNone : w.plantSays(`${v > 0 ? '+' : ''}${figure(v, unit, lang)}`))}
            onSlide={(units) => set({ units: units === 0 ? undefined : units })}
          />
          <Choose
            name={w.basis}
            value={knobs.basis ?? ''}
            none={w.basisAny}
            from={bases}
            onPick={(basis) => set({ basis: basis || undefined })}
          />
          {own.length > 0 && (
            <Choose
              name={w.goal}
              value={knobs.goal ? goalKey(knobs.goal) : ''}
              none={w.goalNone}
              from={own.map((g) => ({
                id: goalKey({ year: g.deadline!, value: g.value! }),
                name: w.goalSays(figure(g.value!, unit, lang), g.deadline!),
              }))}
              onPick={(key) => {
                const [year = '', goal = ''] = key.split('=');
                set({ goal: key === '' ? undefined : { year, value: Number(goal) } });
              }}
            />
          )}
        </>
      )}
      <Typed {...props} parts={parts} />
    </section>
  );
}

const roundTo = (value: number, step: number): number => Math.round(value / step) * step;

/** What is supposed, one by one; more by hand; the case as a link and as a file. */
function Typed({
  w,
  title,
  value,
  suppose,
  parts,
  name,
  onSuppose,
  onOpened,
}: WhatIfProps & { readonly parts: readonly string[] }) {
  const [typed, setTyped] = useState('');
  const [told, setTold] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const open = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    const res = await fetch(`/api/scenario?name=${encodeURIComponent(chosen.name)}`, {
      method: 'POST',
      body: await chosen.text(),
    });
    const body = (await res.json()) as {
      readonly detail?: string;
      readonly metric?: string;
      readonly suppose?: readonly string[];
    };
    if (!res.ok || !body.suppose) {
      setTold(body.detail ?? res.statusText);
      return;
    }
    setTold('');
    onOpened({ ...(body.metric ? { metric: body.metric } : {}), suppose: joined(body.suppose) });
  };
  const inWords = (part: string): string => {
    const at = part.indexOf(' ');
    const id = part.slice(0, at);
    return id.includes(':') ? `${name(id)}${part.slice(at)}` : part;
  };
  return (
    <>
      {parts.length > 0 && (
        <>
          <h3>{w.supposed}</h3>
          <ul className="supposed">
            {parts.map((part) => (
              <li key={part}>
                <span className="num">{inWords(part)}</span>
                <button
                  type="button"
                  className="btn sm"
                  aria-label={w.drop(inWords(part))}
                  onClick={() => onSuppose(joined(parts.filter((p) => p !== part)))}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <form
        onSubmit={(e) => {
          e.preventDefault();
          if (typed.trim() !== '') onSuppose(joined([...parts, ...partsOf(typed)]));
          setTyped('');
        }}
      >
        <div className="fl">
          <label htmlFor="suppose">{w.typed}</label>
          <input
            id="suppose"
            className="in"
            placeholder={w.typedHint}
            value={typed}
            onChange={(e) => setTyped(e.target.value)}
          />
        </div>
      </form>
      <p className="acts-row">
        <button type="button" className="btn sm" disabled={suppose === ''} onClick={() => onSuppose('')}>
          {w.reset}
        </button>
        <button
          type="button"
          className="btn sm"
          onClick={() =>
            void navigator.clipboard.writeText(location.href).then(
              () => setTold(w.copied),
              () => setTold(location.href),
            )
          }
        >
          {w.copy}
        </button>
        <button
          type="button"
          className="btn sm"
          disabled={parts.length === 0}
          onClick={() =>
            saveFile(
              new Blob([scenarioFile(title, value.metric, parts)], { type: 'application/yaml' }),
              'pitwall-scenario.yaml',
            )
          }
        >
          {w.save}
        </button>
        <button type="button" className="btn sm" onClick={() => file.current?.click()}>
          {w.load}
        </button>
        <input
          ref={file}
          type="file"
          className="vh"
          tabIndex={-1}
          aria-label={w.load}
          accept=".yaml,.yml,.json"
          onChange={(e) => {
            void open(e.target.files?.[0]);
            e.target.value = '';
          }}
        />
      </p>
      <p className="small" role="status">
        {told}
      </p>
    </>
  );
}
