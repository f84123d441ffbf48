import { type RefObject, useEffect, useRef, useState } from 'react';

/** Width of an element as it is now: charts are drawn anew for it, never scaled. */
export function useWidth<T extends HTMLElement>(): [RefObject<T | null>, number] {
  const box = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const el = box.current;
    if (!el) return;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watch.observe(el);
    return () => watch.disconnect();
  }, []);
  return [box, width];
}
