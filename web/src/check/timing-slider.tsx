import type { KeyboardEvent, MouseEvent } from 'react';
import { passes } from '../verdicts.ts';
import type { TimingLineProps } from './timing-line.tsx';

/** On a phone the line is one picture to slide along: no target is smaller than a finger. */
export function TimingSlider({ t, findings, order, chosen, filter, onChoose }: TimingLineProps) {
  const at = chosen ? order.indexOf(chosen) : -1;
  const go = (to: number): void => {
    const id = order[Math.max(0, Math.min(order.length - 1, to))];
    if (id !== undefined && id !== chosen) onChoose(id);
  };
  const onKey = (e: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[e.key];
    if (by !== undefined) go(at + by);
    else if (e.key === 'Home') go(0);
    else if (e.key === 'End') go(order.length - 1);
    else return;
    e.preventDefault();
  };
  const onPoint = (e: MouseEvent): void => {
    const box = e.currentTarget.getBoundingClientRect();
    go(Math.floor(((e.clientX - box.left) / box.width) * order.length));
  };
  if (order.length === 0) return null;
  const f = chosen ? findings.get(chosen) : undefined;
  return (
    <div
      className="cells slide"
      role="slider"
      tabIndex={0}
      aria-label={t.line.name}
      aria-valuemin={1}
      aria-valuemax={order.length}
      aria-valuenow={at + 1}
      aria-valuetext={f ? t.live.chosen(f.claim, t.verdict[f.verdict]) : ''}
      onKeyDown={onKey}
      onClick={onPoint}
    >
      {order.map((id) => (
        <span
          key={id}
          className={[
            'cell',
            findings.get(id)?.verdict ?? '',
            id === chosen ? 'on' : '',
            passes(filter, findings.get(id)) ? '' : 'off',
          ]
            .filter(Boolean)
            .join(' ')}
        />
      ))}
    </div>
  );
}
