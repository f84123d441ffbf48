import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { FileFault } from './fault.ts';
import type { ForeignText } from './foreign-text.ts';

export interface Conversion {
  readonly kind: 'html' | 'pdf' | 'docx';
  readonly bytes: Uint8Array;
  /** What a server said of a page's encoding. */
  readonly charset?: string;
}
export type Converted =
  | { readonly done: ForeignText }
  | { readonly fault: { readonly code: FileFault['code']; readonly message: string } };

export interface ConvertLimits {
  readonly milliseconds: number;
  readonly heapMegabytes: number;
}
const LIMITS: ConvertLimits = { milliseconds: 20_000, heapMegabytes: 512 };

/** From the sources (tests) the built one is started: Node 20 cannot load TypeScript in a thread. */
function workerScript(): URL {
  const beside = new URL('./convert-worker.js', import.meta.url);
  return existsSync(beside) ? beside : new URL('../../dist/files/convert-worker.js', import.meta.url);
}

/**
 * Foreign files are read in a thread of its own that is stopped when its time is up or its heap is full: whatever a file does to its
 * reader, the program goes on. Throws `FileFault`.
 */
export function convert(
  job: Conversion,
  limits: ConvertLimits = LIMITS,
  script: URL = workerScript(),
): Promise<ForeignText> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
      // Readers print warnings about odd files; results are the only thing that may reach stdout.
      stdout: true,
      stderr: true,
    });
    const end = (act: () => void): void => {
      clearTimeout(timer);
      act();
      void worker.terminate();
    };
    const seconds = limits.milliseconds / 1000;
    const timer = setTimeout(
      () => end(() => reject(new FileFault('too-slow', `it could not be read in ${seconds} s`))),
      limits.milliseconds,
    );
    worker.once('message', (answer: Converted) =>
      end(() => {
        if ('done' in answer) resolve(answer.done);
        else reject(new FileFault(answer.fault.code, answer.fault.message));
      }),
    );
    worker.once('error', (error: Error & { code?: string }) =>
      end(() => {
        const full = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        reject(full ? new FileFault('too-long', 'it needs more memory than a document may') : error);
      }),
    );
  });
}
