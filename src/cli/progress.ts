import type { Host } from './host.ts';

/** One line on stderr that says what is being done; it goes away when the work is done. Only for a person at a terminal. */
export interface Progress {
  step(text: string): void;
  done(): void;
}

export function makeProgress(host: Host, quiet: boolean): Progress {
  if (quiet || !host.errIsTerminal) return { step: () => {}, done: () => {} };
  let shown = false;
  return {
    step(text) {
      host.err(`\r\u001b[K${text} …`);
      shown = true;
    },
    done() {
      if (shown) host.err('\r\u001b[K');
      shown = false;
    },
  };
}
