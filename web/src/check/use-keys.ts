import { useEffect } from 'react';

/** Single keys, ignored while somebody types or holds a modifier. */
export function useKeys(act: (key: string, shift: boolean) => boolean): void {
  useEffect(() => {
    const onKey = (e: KeyboardEvent): void => {
      if (e.ctrlKey || e.metaKey || e.altKey) return;
      const on = e.target as HTMLElement;
      if (['INPUT', 'TEXTAREA', 'SELECT'].includes(on.tagName)) return;
      if (act(e.key, e.shiftKey)) e.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [act]);
}
