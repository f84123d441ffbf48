/** A table of phrases, `|` between them: one line of source holds many. Hyphens are left out of the phrases. */
export function phrases(table: string): readonly string[] {
  return table.split('|').map((phrase) => phrase.trim());
}
