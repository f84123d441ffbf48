// What the checker made of a generated article.
const ACCUSED = new Set(['contradicted', 'disputed']);

/**
 * `found`: the planted sentence is accused. `soft`: it is strained only. `unread`: no claim was read from it. `wrong`: claims accused that do
 * not carry the slip. By the text alone nobody can tell which sentence of a clash is wrong, so there the others of a clash with the
 * planted one are not wrong; against the file they are.
 */
export function judgeArticle(article, result, { alone }) {
  const verdicts = new Map(result.verdicts.map((v) => [v.claim, v]));
  const statementOf = (claim) =>
    article.statements.find((s) => claim.span.start >= s.start && claim.span.start < s.end);
  const planted = article.statements.find((s) => s.said.planted);
  const own = planted ? result.claims.filter((c) => statementOf(c) === planted) : [];
  const verdictOf = (c) => verdicts.get(c.id)?.verdict;
  const ownIds = new Set(own.map((c) => c.id));
  const clashesWith = (c) =>
    ownIds.has(c.id) ||
    result.conflicts.some(
      (k) => k.members.some((m) => m.id === c.id) && k.members.some((m) => ownIds.has(m.id)),
    );
  const wrong = result.claims.filter((c) => {
    if (!ACCUSED.has(verdictOf(c))) return false;
    const s = statementOf(c);
    if (!planted || !s) return true;
    return alone ? !clashesWith(c) : s !== planted;
  });
  const strained = result.claims.filter((c) => verdictOf(c) === 'strained' && statementOf(c) !== planted);
  return {
    claims: result.claims.length,
    statements: article.statements.length,
    read: article.statements.filter((s) => result.claims.some((c) => statementOf(c) === s)).length,
    found: own.some((c) => ACCUSED.has(verdictOf(c))),
    soft: own.some((c) => verdictOf(c) === 'strained'),
    unread: planted !== undefined && own.length === 0,
    accused: result.claims.filter((c) => ACCUSED.has(verdictOf(c))).length,
    wrong,
    strained,
    planted,
    own,
  };
}
