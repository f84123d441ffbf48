/** Classes `e1` to `e5` carry the colours of the tokens; everybody else is grey. */
const COLOURS = 5;

/** Who gets a colour: in the order in which they matter, the same in every picture of a page. */
export function coloursOf(entities: readonly string[]): (entity: string) => string {
  const order = [...new Set(entities)].slice(0, COLOURS);
  return (entity) => {
    const at = order.indexOf(entity);
    return at < 0 ? 'e0' : `e${at + 1}`;
  };
}
