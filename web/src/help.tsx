import { useEffect, useRef } from 'react';
import type { Dictionary } from './i18n/dictionary.ts';

interface HelpProps {
  readonly t: Dictionary;
  readonly keysOn: boolean;
  readonly onKeys: (on: boolean) => void;
  readonly onClose: () => void;
}

/** All keys, and the switch that turns single keys off. The browser keeps the focus inside and gives it back. */
export function Help({ t, keysOn, onKeys, onClose }: HelpProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const el = dialog.current;
    el?.showModal();
    return () => el?.close();
  }, []);
  return (
    <dialog className="help" ref={dialog} aria-labelledby="help-h" onClose={onClose}>
      <h2 id="help-h">{t.help.title}</h2>
      <dl>
        {t.help.keys.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((k) => (
                <kbd key={k}>{k}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label className="tick">
        <input type="checkbox" checked={keysOn} onChange={(e) => onKeys(e.target.checked)} />
        {t.help.on}
      </label>
      <button type="button" className="btn pri" onClick={onClose}>
        {t.help.close} <kbd>Esc</kbd>
      </button>
    </dialog>
  );
}
