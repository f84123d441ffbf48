import { describe, expect, it } from 'vitest';
import { packFiles } from '../../test/packs/read-files.ts';
import type { Claim, ClaimContent } from '../model/claim.ts';
import { loadPack } from '../pack/load-pack.ts';
import { drawConflict } from './conflict-drawing.ts';
import { describeClaim, describeContent, describeVoice } from './describe-claim.ts';
import { formatInterval, formatNumber, formatPeriod, formatQuantity, formatShortfall } from './format.ts';
import { messagesFor } from './messages/messages.ts';
import { nameBook } from './name-book.ts';

const pack = loadPack(packFiles('test/packs/ports'));
const en = messagesFor('en');
const zh = messagesFor('zh');
const names = nameBook(pack, 'en');

describe('figures', () => {
  it('groups digits and keeps every one', () => {
    expect([0, 999, 1000, 2788000, -51100, 10.63, 1234.5].map(formatNumber)).toEqual([
      '0',
      '999',
      '1,000',
      '2,788,000',
      '−51,100',
      '10.63',
      '1,234.5',
    ]);
    expect(formatNumber(0.00000012)).toBe('0.00000012');
  });

  it('says units the way people do, and moves the point in Chinese without changing a digit', () => {
    expect(formatQuantity(9.7, 'percent', 'en')).toBe('9.7%');
    expect(formatQuantity(800e9, 'CNY', 'en')).toBe('CNY 800 billion');
    expect(formatQuantity(2788000, 'tonne', 'zh')).toBe('278.8万');
    expect(formatQuantity(800e9, 'CNY', 'zh')).toBe('8000亿元');
  });

  it('writes open ends as words', () => {
    expect(formatInterval([9.65, 9.75], 'percent', en, 'en')).toBe('9.65 to 9.75%');
    expect(formatInterval([3000000, null], undefined, en, 'en')).toBe('above 3,000,000');
    expect(formatInterval([null, 5], undefined, zh, 'zh')).toBe('低于5');
    expect(formatInterval([null, null], undefined, en, 'en')).toBe('unknown');
  });

  it('tells periods and shortfalls', () => {
    expect(
      ['2025', '2025-01/2025-11', '2017/..', '../2025', '../2026-01-13'].map((p) => formatPeriod(p, en)),
    ).toEqual(['2025', '2025-01 to 2025-11', 'since 2017', 'by 2025', 'undated']);
    expect([0.0493, 0.115, 33.2].map(formatShortfall)).toEqual(['4.9%', '11.5%', '×34']);
  });
});

describe('a claim in one phrase', () => {
  const cell = { entity: 'port:nobody', metric: 'cargo_handled', period: '2025' } as const;
  const say = (content: ClaimContent): string => describeContent(content, names, en);

  it('has a phrase for every kind', () => {
    const among = { class: 'port', text: 'ports' };
    const other = { entity: 'port:other' };
    const metric = names.metric('cargo_handled');
    expect(say({ kind: 'level', ...cell, value: 3000000, bound: 'more_than' })).toBe(
      `nobody, ${metric}, 2025: more than 3,000,000`,
    );
    const fall = {
      value: -5,
      unit: 'percent',
      direction: 'down',
      basePeriod: '2024',
      interval: [-5.5, -4.5],
    } as const;
    expect(say({ kind: 'change', ...cell, ...fall })).toBe(`nobody, ${metric}, 2025: down 5% on 2024`);
    expect(say({ kind: 'change', ...cell, direction: 'up' })).toBe(`nobody, ${metric}, 2025: rose`);
    expect(say({ kind: 'rank', ...cell, value: 22, among })).toContain('22nd among');
    expect(say({ kind: 'rank', ...cell, value: 3, bound: 'at_most', among })).toContain('at most 3rd');
    expect(
      say({ kind: 'comparison', ...cell, op: 'less', factor: 0.5, other: { period: '2016' } }),
    ).toContain('below 0.5 times 2016');
    expect(say({ kind: 'comparison', ...cell, of: 'rank', op: 'greater', other })).toContain(
      'ahead of other',
    );
    expect(
      say({ kind: 'extremum', ...cell, extremum: { which: 'only', over: 'entities', threshold: 5 }, among }),
    ).toContain('the only one above 5 among');
    const run = { state: 'rank', place: 1, from: '2016', to: '2023', length: 7, unit: 'year' } as const;
    expect(say({ kind: 'streak', ...cell, run, among })).toContain('2016 to 2023, 7 years');
    expect(
      say({ kind: 'target', ...cell, value: 9, target: { deadline: '2030', label: 'Big Port' } }),
    ).toContain('goal 9 “Big Port” by 2030');
    const event = {
      type: 'opening',
      actors: [{ id: 'port:a', role: 'subject' }],
      place: 'port:b',
      date: '2020',
    };
    expect(say({ kind: 'event', event })).toBe('opening: a, in b, 2020');
    const relation = { type: 'owner_of', subject: 'company:a', object: 'port:b', since: '2019' };
    expect(say({ kind: 'relation', relation })).toBe('a owner of b, since 2019');
  });

  it('marks what was carried over, and keeps the voice apart', () => {
    const claim: Claim = {
      id: 'c1',
      kind: 'level',
      ...cell,
      value: 5,
      speaker: 'person:doe',
      span: { start: 0, end: 1 },
      quote: '5',
      inherited: ['entity', 'period'],
      rule: 'test',
    };
    const parts = describeClaim(claim, names, en);
    expect(parts.filter((p) => p.inherited).map((p) => p.text)).toEqual(['nobody', '2025']);
    expect(describeVoice(claim, names, en)).toBe(' (says doe)');
    expect(parts.map((p) => p.text).join('')).not.toContain('\u0001');
  });
});

describe('a conflict', () => {
  it('names what holds by definition in words, and keeps an id it cannot read', () => {
    const members = [
      'part-of:port:nobody/cargo_handled/2025-01/2025-11≤port:nobody/cargo_handled/2025',
      'bridge:x',
    ];
    const drawn = drawConflict(
      {
        id: 'k1',
        class: 'hard',
        members: members.map((id) => ({ kind: 'identity', id })),
        lines: [],
        repairs: [],
      },
      new Map(),
      names,
      en,
    );
    const of = `${names.entity('port:nobody')}, ${names.metric('cargo_handled')}`;
    expect(drawn.members.map((m) => m.name)).toEqual([`${of}, 2025-01/2025-11 ≤ ${of}, 2025`, 'bridge:x']);
  });
});
