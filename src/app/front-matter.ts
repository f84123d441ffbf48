/** What a text says about itself in the lines between two `---` at its beginning. `start`: where the text proper begins. */
export interface FrontMatter {
  readonly start: number;
  readonly fields: Readonly<Record<string, string>>;
}

const FENCE = '---';

/** `key: value` lines only. A text without a closed fence has none. */
export function readFrontMatter(text: string): FrontMatter {
  const none = { start: 0, fields: {} };
  let at = 0;
  const nextLine = (): string | undefined => {
    if (at >= text.length) return undefined;
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end);
    at = end + 1;
    return line.endsWith('\r') ? line.slice(0, -1) : line;
  };
  if (nextLine()?.trimEnd() !== FENCE) return none;
  const fields: Record<string, string> = {};
  for (let lines = 0; lines < 64; lines++) {
    const line = nextLine();
    if (line === undefined) return none;
    if (line.trimEnd() === FENCE) return { start: Math.min(at, text.length), fields };
    const colon = line.indexOf(':');
    if (colon > 0) fields[line.slice(0, colon).trim().toLowerCase()] = unquote(line.slice(colon + 1).trim());
  }
  return none;
}

function unquote(value: string): string {
  const first = value[0];
  const quoted = value.length > 1 && (first === '"' || first === "'") && value.endsWith(first);
  return quoted ? value.slice(1, -1) : value;
}
