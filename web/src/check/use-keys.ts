import { useEffect } from 'react';

/** Single keys, ignored while somebody types, holds a modifier or has a dialog open, and where they are switched off. */
export function useKeys(act: (key: string, shift: boolean) => boolean, on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const onKey = (e: KeyboardEvent): void => {
      if (e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented) return;
      const at = e.target as HTMLElement;
      if (['INPUT', 'TEXTAREA', 'SELECT'].includes(at.tagName) || at.closest('dialog')) return;
      if (act(e.key, e.shiftKey)) e.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [act, on]);
}
