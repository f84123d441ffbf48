import {
  type PointerEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import type { Dictionary } from '../i18n/dictionary.ts';
import { PHONE, useMedia } from '../use-media.ts';

interface SheetProps {
  readonly t: Dictionary;
  readonly head: ReactNode;
  readonly children: ReactNode;
  readonly panelRef: Ref<HTMLElement>;
}

const STOPS = ['peek', 'half', 'full'] as const;
type Stop = (typeof STOPS)[number];
/** A finger that moves less than this only tapped. */
const TAP = 8;

/** Beside the text on a wide screen; on a phone a sheet with three stops, the last of which is a dialog. */
export function Sheet({ t, head, children, panelRef }: SheetProps) {
  const phone = useMedia(PHONE);
  const [stop, setStop] = useState<Stop>('peek');
  const box = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly y: number; readonly height: number } | undefined>(undefined);
  const modal = phone && stop === 'full';
  useImperativeHandle(panelRef, () => box.current as HTMLElement);

  // What lies behind a dialog takes no focus; it comes back to where it was.
  useEffect(() => {
    if (!modal) return;
    const before = document.activeElement as HTMLElement | null;
    const behind = document.querySelectorAll<HTMLElement>('[data-behind]');
    for (const el of behind) el.inert = true;
    box.current?.focus();
    return () => {
      for (const el of behind) el.inert = false;
      before?.focus();
    };
  }, [modal]);
  useEffect(() => {
    if (!modal) return;
    const onKey = (e: KeyboardEvent): void => {
      if (e.key !== 'Escape') return;
      e.stopPropagation();
      setStop('half');
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, [modal]);

  const onDown = (e: PointerEvent): void => {
    if (!phone || !box.current || (e.target as HTMLElement).closest('button:not(.grip)')) return;
    drag.current = { y: e.clientY, height: box.current.offsetHeight };
    e.currentTarget.setPointerCapture(e.pointerId);
  };
  const onMove = (e: PointerEvent): void => {
    if (drag.current && box.current)
      box.current.style.height = `${drag.current.height + drag.current.y - e.clientY}px`;
  };
  const onUp = (e: PointerEvent): void => {
    const from = drag.current;
    drag.current = undefined;
    if (!from || !box.current) return;
    const moved = from.y - e.clientY;
    box.current.style.height = '';
    if (Math.abs(moved) > TAP) setStop(nearest(from.height + moved));
    else if ((e.target as HTMLElement).closest('.grip')) setStop(next(stop));
  };
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: an aside may not become a dialog, so the role is said, and it is one of two
    <div
      className={`panel ${phone ? stop : ''}`}
      aria-label={t.panel.label}
      role={modal ? 'dialog' : 'complementary'}
      aria-modal={modal ? true : undefined}
      ref={box}
      tabIndex={-1}
    >
      <div className="p-top" onPointerDown={onDown} onPointerMove={onMove} onPointerUp={onUp}>
        {phone && (
          <button
            type="button"
            className="grip"
            aria-label={t.panel.stop[next(stop)]}
            aria-expanded={stop !== 'peek'}
            // Pointers are handled by the drag; this is for keys and screen readers.
            onClick={(e) => {
              if (e.detail === 0) setStop(next(stop));
            }}
          >
            <span />
          </button>
        )}
        {head}
      </div>
      {children}
    </div>
  );
}

const next = (stop: Stop): Stop => STOPS[(STOPS.indexOf(stop) + 1) % STOPS.length]!;

function nearest(height: number): Stop {
  const share = height / innerHeight;
  return share < 0.34 ? 'peek' : share < 0.75 ? 'half' : 'full';
}
