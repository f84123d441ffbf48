import { describe, expect, it } from 'vitest';
import { check, openAutoCities, sample } from '../auto-cities.ts';
import { QUANTITATIVE } from '../crown/claims.ts';
import { claimsWith } from '../match.ts';

/** The facts of the founding article told in Chinese: what is claimed and how it is judged must be the same as in English. */
const pack = openAutoCities();
const chinese = sample('crown-regained.zh.md');
const english = sample('crown-regained.md');

/** Labels are told in the words of the text. */
const FACTS = QUANTITATIVE.map((c) =>
  c.id === 'detroit'
    ? { ...c, fields: { ...c.fields, target: { announced: '2013', label: '中国底特律' } } }
    : c,
);

const fieldsOf = (id: string): Readonly<Record<string, unknown>> =>
  QUANTITATIVE.find((c) => c.id === id)!.fields;

describe('the crown, told in Chinese', () => {
  const alone = check(chinese, pack, 'text');
  const ledger = check(chinese, pack, 'ledger');
  const { claims } = alone.result;

  it.each(FACTS)('reads $id', ({ fields }) => {
    expect(claimsWith(claims, fields).length).toBeGreaterThan(0);
  });

  it('quotes every claim from the text', () => {
    for (const c of claims) expect(chinese.text.slice(c.span.start, c.span.end)).toBe(c.quote);
  });

  it.each<[string, readonly string[], string?]>([
    ['plate', ['company:changan']],
    ['plan', ['company:changan', 'plan:shangri-la'], '2017'],
    ['brand_launch', ['company:changan', 'company:huawei', 'company:catl', 'brand:avatr'], '2021'],
    ['joint_venture', ['company:seres', 'company:dongfeng', 'company:dongfeng-sokon'], '2003'],
    ['market_entry', ['company:seres'], '2016'],
    ['partnership', ['company:seres', 'company:huawei'], '2021'],
    ['brand_launch', ['brand:aito'], '2021'],
    ['policy', ['city:chongqing'], '2018'],
    ['pilot', ['city:chongqing'], '2024'],
    ['ipo', ['company:weride', 'org:hkex'], '2025-11'],
    ['ipo', ['company:pony-ai', 'org:hkex'], '2025-11'],
  ])('reads the %s of %j', (type, actors, date) => {
    const found = claims.filter(
      (c) => c.event?.type === type && actors.every((a) => c.event!.actors.some((x) => x.id === a)),
    );
    expect(found.map((c) => c.event!.date)).toContain(date);
  });

  it('reads who presides over whom', () => {
    expect(claims.map((c) => c.relation)).toContainEqual({
      type: 'officer_of',
      subject: 'person:zhang-yongwei',
      object: 'org:china-ev100',
    });
  });

  it('finds the one conflict the English text has, with the same repair', () => {
    expect(alone.result.conflicts).toHaveLength(1);
    const members = alone.result.conflicts[0]!.members.map((m) => m.id);
    const ids = (id: string): string[] => claimsWith(claims, fieldsOf(id)).map((c) => c.id);
    expect(members.some((m) => ids('only-2016').includes(m))).toBe(true);
    expect(members.some((m) => ids('guangzhou-over-chongqing').includes(m))).toBe(true);
    const repair = alone.result.conflicts[0]!.repairs.find((r) => r.field === 'period' && r.to === '2017');
    expect(repair?.from).toBe('2016');
  });

  it('accuses nothing else', () => {
    const allowed = ['only-2016', 'guangzhou-over-chongqing', 'seven-years', 'dormancy'].flatMap((id) =>
      claimsWith(claims, fieldsOf(id)).map((c) => c.id),
    );
    const extra = alone.result.verdicts
      .filter(
        (v) => ['contradicted', 'disputed', 'strained'].includes(v.verdict) && !allowed.includes(v.claim),
      )
      .map((v) => `${v.verdict}: ${claims.find((c) => c.id === v.claim)?.quote}`);
    expect(extra).toEqual([]);
  });

  describe.each([
    ['by the text alone', 'text', alone],
    ['against the ledger', 'ledger', ledger],
  ] as const)('%s', (_, against, told) => {
    const twin = check(english, pack, against);
    it.each(FACTS)('judges $id as in English', ({ id, fields }) => {
      const [zh, en] = [told.verdictOn(fields), twin.verdictOn(fieldsOf(id))];
      expect(zh.verdict).toBe(en.verdict);
      expect(zh.outcome).toBe(en.outcome);
      expect(zh.framing.map((f) => f.code).sort()).toEqual(en.framing.map((f) => f.code).sort());
    });
  });
});
