import { describe, expect, it } from 'vitest';
import type { ClaimContent } from '../../model/claim.ts';
import type { EvidenceBase } from '../../model/pack.ts';
import { claim, evidence, harvestPack, row, target } from '../rank/corpus/harvest.ts';
import type { Judgement } from '../types.ts';
import { judgeTargets } from './judge.ts';

const pack = harvestPack();
const document = { id: 'd', language: 'en', published: '2021-06-30' } as const;
const goal = (value: number, deadline: string, more: Partial<ClaimContent> = {}): ClaimContent => ({
  kind: 'target',
  entity: 'county:ash',
  metric: 'grain',
  value,
  unit: 'ton',
  interval: [value, value],
  target: { issuer: 'county:ash', announced: '2018', deadline },
  modality: 'goal',
  ...more,
});
const judge = (content: ClaimContent, parts: Partial<EvidenceBase> = {}, levels: ClaimContent[] = []) =>
  judgeTargets(
    [claim('t', content), ...levels.map((l, i) => claim(`l${i}`, l))],
    evidence(parts),
    pack,
    document,
  ).get('t') as Judgement;
const level = (metric: string, value: number, period = '2020'): ClaimContent => ({
  kind: 'level',
  entity: 'county:ash',
  metric,
  period,
  value,
  bound: 'exact',
  interval: [value - 0.5, value + 0.5],
});

describe('what became of a goal', () => {
  it('is met or missed by the figure of its year', () => {
    const observations = [row('county:ash', '2020', 100)];
    expect(judge(goal(95, '2020'), { observations }).outcome).toBe('met');
    expect(judge(goal(120, '2020'), { observations }).outcome).toBe('missed');
    expect(judge(goal(100, '2020'), { observations }).outcome).not.toBe('missed');
  });

  it('is exact, while a forecast comes true within the rounding it was printed with', () => {
    const observations = [row('county:ash', '2020', 99.7, { half: 0.1 })];
    const printed = { interval: [99.5, 100.5] as const };
    expect(judge(goal(100, '2020', printed), { observations }).outcome).toBe('missed');
    const foreseen = { ...printed, modality: 'forecast' as const };
    expect(judge(goal(100, '2020', foreseen), { observations }).outcome).toBe('met');
    expect(
      judge(goal(101, '2020', { ...foreseen, interval: [100.5, 101.5] }), { observations }).outcome,
    ).toBe('missed');
  });

  it('is missed without being contradicted', () => {
    const missed = judge(goal(120, '2020'), { observations: [row('county:ash', '2020', 100)] });
    expect(missed.verdict).toBe('unverifiable');
    expect(missed.derivation.map((s) => s.code)).toContain('target/missed');
  });

  it('is met by an earlier year after the announcement, not by one before it', () => {
    expect(judge(goal(95, '2030'), { observations: [row('county:ash', '2019', 100)] }).outcome).toBe('met');
    expect(judge(goal(95, '2020'), { observations: [row('county:ash', '2010', 100)] }).outcome).toBe(
      'unknowable',
    );
  });

  it('to give something up is measured by the rest of the total', () => {
    const stop = goal(0, '2020', { metric: 'rye', interval: [0, 0] });
    const missed = judge(stop, {}, [level('grain', 100), level('wheat', 40)]);
    expect(missed.outcome).toBe('missed');
    expect(missed.derivation.find((s) => s.code === 'target/rest')?.text).toContain('59–61');
    const met = judge(stop, { observations: [row('county:ash', '2020', 0, { metric: 'rye', half: 0 })] });
    expect(met.outcome).toBe('met');
  });

  it('of a share is measured by part and whole', () => {
    const share = goal(35, '2020', { metric: 'wheat_share', unit: 'percent' });
    expect(judge(share, {}, [level('grain', 100), level('wheat', 40)]).outcome).toBe('met');
  });

  it('in the future is on track when the pace is enough, else open', () => {
    const observations = [row('county:ash', '2019', 100), row('county:ash', '2020', 110)];
    const slow = judge(goal(140, '2025', { target: { issuer: 'county:ash', deadline: '2025' } }), {
      observations,
    });
    expect(slow.outcome).toBe('on_track');
    const fast = judge(goal(300, '2025', { target: { issuer: 'county:ash', deadline: '2025' } }), {
      observations,
    });
    expect(fast.outcome).toBe('open');
    expect(fast.derivation.find((s) => s.code === 'target/required')?.text).toContain('22.2% a year');
  });

  it('cannot be known without figure, without a value, or when bases differ', () => {
    expect(judge(goal(95, '2020')).outcome).toBe('unknowable');
    const { value: _v, interval: _i, ...vague } = goal(1, '2020');
    expect(judge(vague).outcome).toBe('unknowable');
    const observations = [row('county:ash', '2020', 100), row('county:ash', '2020', 80, { basis: 'field' })];
    expect(judge(goal(95, '2020'), { observations }).outcome).toBe('unknowable');
  });

  it('is open before its time when nobody says whose figure it is', () => {
    const { entity: _e, ...nobody } = goal(10, '2030', { metric: 'wheat_share' });
    expect(judge(nobody).outcome).toBe('open');
    expect(judge({ ...nobody, target: { deadline: '2019' } }).outcome).toBe('unknowable');
  });

  it('never takes an estimate for a result', () => {
    const observations = [row('county:ash', '2020', 100, { status: 'estimate' })];
    expect(judge(goal(95, '2020'), { observations }).outcome).toBe('unknowable');
  });
});

describe('the announcement', () => {
  it('is borne out by another origin with the same figure and deadline', () => {
    const targets = [target('county:ash', 'grain', 120, { deadline: '2020', announced: '2018-03' })];
    const j = judge(goal(120, '2020'), { targets });
    expect(j.verdict).toBe('supported');
    expect(j.witnesses).toBe(1);
  });

  it('with another figure is disputed on the same occasion and possible on another', () => {
    const same = [target('county:ash', 'grain', 150, { deadline: '2020', announced: '2018-03' })];
    expect(judge(goal(120, '2020'), { targets: same }).verdict).toBe('disputed');
    const later = [target('county:ash', 'grain', 150, { deadline: '2020', announced: '2019' })];
    expect(judge(goal(120, '2020'), { targets: later }).verdict).toBe('consistent');
  });

  it('of a title is borne out by its words, and another day for it leaves it possible', () => {
    const crown = {
      ...pack.metrics.get('grain')!,
      id: 'crown',
      name: { en: '“Granary of the North”', zh: '北方粮仓' },
      label: true,
    };
    const titled = { ...pack, metrics: new Map(pack.metrics).set('crown', crown) };
    const { value: _v, ...record } = target('county:ash', 'crown', 0, { announced: '2018' });
    const said = (label: string, deadline?: string, issuer = 'county:ash') =>
      judgeTargets(
        [
          claim('t', {
            kind: 'target',
            entity: issuer,
            target: { issuer, announced: '2018', label, ...(deadline ? { deadline } : {}) },
            modality: 'goal',
          }),
        ],
        evidence({ targets: [record] }),
        titled,
        document,
      ).get('t')?.verdict;
    expect(said('granary of the north')).toBe('supported');
    expect(said('北方粮仓')).toBe('supported');
    expect(said('Granary of the North', '2035')).toBe('consistent');
    expect(said('Granary of the South')).toBe('unverifiable');
    expect(said('Granary of the North', undefined, 'county:elm')).toBe('unverifiable');
  });

  it('for another deadline, measure or issuer is no record of it', () => {
    const targets = [
      target('county:ash', 'grain', 120, { deadline: '2025' }),
      target('county:ash', 'wheat', 120, { deadline: '2020' }),
      target('county:elm', 'grain', 120, { deadline: '2020' }),
    ];
    expect(judge(goal(120, '2020'), { targets }).verdict).toBe('unverifiable');
  });
});
