// npm run bench [-- SUITE…]: timed runs of the built program. A suite is bench/<name>.bench.mjs; one that says it is long runs only when named.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildProgram } from './build.mjs';
import { ensureInstalled, ROOT, say } from './setup.mjs';

ensureInstalled();
buildProgram();
const ending = '.bench.mjs';
const known = readdirSync(join(ROOT, 'bench'))
  .filter((f) => f.endsWith(ending))
  .map((f) => f.slice(0, -ending.length))
  .sort();
const wanted = suitesOf(process.argv.slice(2));
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  say(`No suite named ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : known) {
  const { run, long } = await import(pathToFileURL(join(ROOT, 'bench', `${name}${ending}`)).href);
  if (long && wanted.length === 0) continue;
  console.log(`\n${name}`);
  for (const [what, figure] of await run()) console.log(`  ${what.padEnd(44)} ${figure}`);
}
// Z3 keeps threads alive.
process.exit(0);

/** `read --lang zh` is the suite read-zh. */
function suitesOf(words) {
  const at = words.indexOf('--lang');
  if (at < 1) return words;
  const language = words[at + 1];
  const suite = language === undefined || language === 'en' ? words[at - 1] : `${words[at - 1]}-${language}`;
  return [...words.slice(0, at - 1), suite, ...words.slice(at + 2)];
}
