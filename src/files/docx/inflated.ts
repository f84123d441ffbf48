import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { FileFault } from '../fault.ts';

/** A Word file of a thousand pages inflates to a few megabytes. */
const MOST_BYTES = 50 * 1024 * 1024;
const MOST_RATIO = 100;
const MOST_ENTRIES = 2_000;
/** Below this a high ratio harms nobody: styles of an empty file compress well. */
const SMALL = 1024 * 1024;

/**
 * The names in a zip, after every entry was inflated once and thrown away: a zip bomb lies about its sizes, and the reader behind this
 * would fill the memory before it notices. Throws `FileFault`.
 */
export async function safeEntries(bytes: Uint8Array): Promise<ReadonlySet<string>> {
  const zip = await openZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const names = new Set<string>();
  let inflated = 0;
  try {
    for await (const entry of entriesOf(zip)) {
      names.add(entry.fileName);
      if (names.size > MOST_ENTRIES) throw bomb();
      if (entry.isEncrypted())
        throw new FileFault('password', 'it is locked with a password; save it without one');
      for await (const chunk of await streamOf(zip, entry)) {
        inflated += (chunk as Uint8Array).length;
        if (inflated > MOST_BYTES || (inflated > SMALL && inflated > MOST_RATIO * bytes.length)) throw bomb();
      }
    }
  } finally {
    zip.close();
  }
  return names;
}

const bomb = (): FileFault => new FileFault('too-long', 'it unpacks to far more than its size allows');
const damaged = (): FileFault => new FileFault('not-text', 'it is a damaged Word, Excel or zip file');

function openZip(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error || !zip ? reject(damaged()) : resolve(zip),
    );
  });
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | undefined>((resolve, reject) => {
      zip.once('entry', resolve);
      zip.once('end', () => resolve(undefined));
      zip.once('error', () => reject(damaged()));
      zip.readEntry();
    });
    zip.removeAllListeners();
    if (!entry) return;
    if (!entry.fileName.endsWith('/')) yield entry;
  }
}

function streamOf(zip: ZipFile, entry: Entry): Promise<AsyncIterable<unknown>> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error || !stream ? reject(damaged()) : resolve(stream)));
  });
}
