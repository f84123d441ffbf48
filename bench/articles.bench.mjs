// Generated articles through the reader: single planted errors in 500, and 200 consistent ones, in English and Chinese, by the text alone and
// against the file of the article's own world.
import { join } from 'node:path';
import { openPack } from '../dist/app/workspace.js';
import { checkClaims } from '../dist/check/check-claims.js';
import { makeReader } from '../dist/read/read-document.js';
import { articleOf, rowsOf, SLIPS } from './articles/generate.mjs';
import { judgeArticle } from './articles/judge.mjs';

const PLANTED = 500;
const CONSISTENT = 200;
const NOTHING = { observations: [], claims: [], events: [], relations: [], targets: [], closedTables: [] };
const basisOf = (metric) => (metric.endsWith('sales') ? 'company_statement' : 'city_count');
const share = (a, b) => (b === 0 ? '–' : (a / b).toFixed(3));

export function run() {
  const { pack } = openPack(join(import.meta.dirname, '../packs/auto-cities'));
  const read = makeReader(pack);
  const judged = (seed, lang, slip, alone) => {
    const article = articleOf(seed, lang, slip);
    const document = { id: 'made', language: lang, published: article.published };
    const { claims, notes } = read({ ...document, text: article.text });
    const evidence = alone ? NOTHING : { ...NOTHING, observations: rowsOf(article.world, basisOf) };
    return judgeArticle(article, checkClaims({ document, claims, notes, pack, evidence }), { alone });
  };
  const rows = [];
  for (const alone of [true, false]) {
    const where = alone ? 'text alone' : 'against the file';
    const tally = new Map(SLIPS.map((s) => [s, { n: 0, found: 0, soft: 0, unread: 0 }]));
    let [found, right, wrong] = [0, 0, 0];
    for (let i = 0; i < PLANTED; i++) {
      const slip = SLIPS[i % SLIPS.length];
      const j = judged(1000 + i, Math.floor(i / SLIPS.length) % 2 === 0 ? 'en' : 'zh', slip, alone);
      const t = tally.get(slip);
      t.n++;
      t.found += Number(j.found);
      t.soft += Number(!j.found && j.soft);
      t.unread += Number(j.unread);
      found += Number(j.found);
      right += j.accused - j.wrong.length;
      wrong += j.wrong.length;
    }
    rows.push([
      `planted in ${PLANTED}, ${where}`,
      `recall ${share(found, PLANTED)}, precision ${share(right, right + wrong)}`,
    ]);
    for (const [slip, t] of tally)
      if (t.found < t.n)
        rows.push([`  ${slip}`, `${t.found} of ${t.n} found, ${t.soft} strained, ${t.unread} not read`]);
    let [claims, alarms, strained, statements, readOf] = [0, 0, 0, 0, 0];
    for (let i = 0; i < CONSISTENT; i++) {
      const j = judged(5000 + i, i % 2 === 0 ? 'en' : 'zh', undefined, alone);
      claims += j.claims;
      alarms += j.wrong.length;
      strained += j.strained.length;
      statements += j.statements;
      readOf += j.read;
    }
    rows.push([
      `${CONSISTENT} consistent ones, ${where}`,
      `${((alarms / claims) * 100).toFixed(2)} false alarms per 100 of ${claims} claims, ${strained} strained, ${readOf} of ${statements} sentences read`,
    ]);
  }
  return rows;
}
