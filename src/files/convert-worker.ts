import { parentPort, workerData } from 'node:worker_threads';
import type { Conversion, Converted } from './convert.ts';
import { FileFault } from './fault.ts';
import type { ForeignText } from './foreign-text.ts';

/** Entry of the thread that reads one foreign file. Each reader is loaded only when its kind comes. */
async function read(job: Conversion): Promise<ForeignText> {
  switch (job.kind) {
    case 'html':
      return (await import('./html/read-html.ts')).readHtml(job.bytes, job.charset);
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(job.bytes);
    case 'docx':
      return (await import('./docx/read-docx.ts')).readDocx(job.bytes);
  }
}

const answer = (converted: Converted): void => parentPort?.postMessage(converted);
read(workerData as Conversion).then(
  (done) => answer({ done }),
  (error: unknown) => {
    const fault =
      error instanceof FileFault
        ? { code: error.code, message: error.message }
        : { code: 'not-text' as const, message: 'it is damaged and cannot be read' };
    answer({ fault });
  },
);
