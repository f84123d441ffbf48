// What `import 'pitwall'` opens (copied to dist/bundle/library.js): runs the library, whose code lies beside it as one function, from
// what the engine compiled of it when it was built. An engine of another version throws that away and compiles anew: slower, the same.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

const here = import.meta.dirname;
const filename = join(here, 'library.code.js');

function compiled() {
  try {
    return readFileSync(join(here, 'library.compiled'));
  } catch {
    return undefined;
  }
}

const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: compiled() });
const library = {};
script.runInThisContext()(library, createRequire(import.meta.url), filename, here);

export const { checkText, openWorkspace, readText } = library;
