import { Parser } from 'htmlparser2';
import { FileFault } from '../fault.ts';

/** Far above any page a paper makes; far below what blocks a tree builder for seconds. */
const DEEPEST = 512;
const MOST_ELEMENTS = 200_000;
const MOST_ATTRIBUTES = 200_000;

/**
 * Walks a page once without building a tree and stops at the first limit it passes. Throws a `FileFault`. The tree builder behind
 * it has no such limits, and Readability's own never fires on its trees (`getElementsByTagName('*')` finds nothing there).
 */
export function refuseMonsters(html: string): void {
  let depth = 0;
  let elements = 0;
  let attributes = 0;
  const parser = new Parser(
    {
      onopentag() {
        elements++;
        if (++depth > DEEPEST) throw tooMuch(`its tags are nested more than ${DEEPEST} deep`);
        if (elements > MOST_ELEMENTS) throw tooMuch(`it has more than ${MOST_ELEMENTS} elements`);
      },
      onclosetag() {
        depth--;
      },
      onattribute() {
        if (++attributes > MOST_ATTRIBUTES) throw tooMuch(`it has more than ${MOST_ATTRIBUTES} attributes`);
      },
    },
    { decodeEntities: false },
  );
  parser.write(html);
  parser.end();
}

const tooMuch = (why: string): FileFault => new FileFault('too-long', `no page to read: ${why}`);
