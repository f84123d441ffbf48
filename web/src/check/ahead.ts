import type { Answer, CheckRequest } from '../answer.ts';
import { postCheck, type ReadSoFar } from '../api.ts';

interface Underway {
  readonly key: string;
  readonly answer: Promise<Answer>;
  readonly stop: AbortController;
  read?: ReadSoFar;
  onRead?: (read: ReadSoFar) => void;
}

/** A text that was pasted or dropped is checked while the person looks for the button; whoever asks the same then gets that answer. */
export interface Ahead {
  begin(request: CheckRequest): void;
  /** The answer to a request, begun now or before. `stop` also stops one that was begun before. */
  ask(request: CheckRequest, stop: AbortSignal, onRead: (read: ReadSoFar) => void): Promise<Answer>;
}

export function checkAhead(): Ahead {
  let early: Underway | undefined;
  return {
    begin(request) {
      const key = JSON.stringify(request);
      if (early?.key === key) return;
      early?.stop.abort();
      const stop = new AbortController();
      const answer = postCheck(request, stop.signal, (read) => {
        own.read = read;
        own.onRead?.(read);
      });
      // Nobody may ever ask: what goes wrong is told to whoever does.
      answer.catch(() => undefined);
      const own: Underway = { key, stop, answer };
      early = own;
    },
    async ask(request, stop, onRead) {
      const own = early;
      early = undefined;
      if (own?.key !== JSON.stringify(request)) {
        own?.stop.abort();
        return postCheck(request, stop, onRead);
      }
      stop.addEventListener('abort', () => own.stop.abort());
      own.onRead = onRead;
      if (own.read) onRead(own.read);
      return own.answer;
    },
  };
}
