import type { Page } from 'playwright-core';

/** Labels of charts that are cut off at an edge, or lie on each other by more than a hair: axe does not see text in pictures. */
export const chartFaults = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const faults = [];
    for (const svg of document.querySelectorAll('.fig svg')) {
      const frame = svg.getBoundingClientRect();
      const texts = [...svg.querySelectorAll('text')]
        .map((el) => ({ text: el.textContent ?? '', box: el.getBoundingClientRect() }))
        .filter((t) => t.text !== '');
      for (const { text, box } of texts)
        if (
          box.left < frame.left - 1 ||
          box.right > frame.right + 1 ||
          box.top < frame.top - 1 ||
          box.bottom > frame.bottom + 1
        )
          faults.push('cut off: ' + text);
      texts.forEach((a, i) => {
        for (const b of texts.slice(i + 1)) {
          const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          // Boxes of letters have air above and below: a few pixels of it may meet.
          if (wide > 2 && high > 5) faults.push('on each other: ' + a.text + ' / ' + b.text);
        }
      });
    }
    return faults.slice(0, 8);
})()`);
