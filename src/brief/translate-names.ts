/** Names of one language in a text → the other language's; the longest name wins, and only whole words count. */
export type NameTranslator = (text: string) => string;

export function nameTranslator(names: Iterable<readonly [string, string]>): NameTranslator {
  const byFirst = new Map<string, [string, string][]>();
  for (const [from, to] of names) {
    if (from === '' || from === to) continue;
    const first = from.slice(0, 2);
    const list = byFirst.get(first);
    if (list) list.push([from, to]);
    else byFirst.set(first, [[from, to]]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b[0].length - a[0].length);
  return (text) => {
    let out = '';
    let i = 0;
    while (i < text.length) {
      const found = isInside(text, i)
        ? undefined
        : byFirst.get(text.slice(i, i + 2))?.find(([from]) => ends(text, i, from));
      if (found) {
        out += found[1];
        i += found[0].length;
      } else out += text[i++];
    }
    return out;
  };
}

const ends = (text: string, at: number, name: string): boolean =>
  text.startsWith(name, at) && !isInside(text, at + name.length);

/** Between two letters or digits of the Latin alphabet: inside a word. */
function isInside(text: string, at: number): boolean {
  return isWord(text, at - 1) && isWord(text, at);
}

function isWord(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
}
