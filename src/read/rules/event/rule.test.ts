import { describe, expect, it } from 'vitest';
import { packFiles } from '../../../../test/packs/read-files.ts';
import type { Claim } from '../../../model/claim.ts';
import { loadPack } from '../../../pack/load-pack.ts';
import { makeReader } from '../../read-document.ts';
import * as relations from '../relation/corpus.ts';
import * as corpus from './corpus.ts';
import { frameBook } from './frame-book.ts';

const pack = loadPack(packFiles('packs/auto-cities'));
const read = makeReader(pack);
const claimsOf = (text: string): readonly Claim[] =>
  read({ id: 'd', text, language: 'en', published: '2026-01-13' }).claims;

function written(claim: Claim): string {
  const { event: e, relation: r } = claim;
  const not = claim.stance === 'denied' ? ['not'] : [];
  if (r) return [...not, r.type, r.subject, '>', r.object].join(' ');
  if (!e) return claim.kind;
  return [
    ...not,
    e.type,
    ...e.actors.map((a) => a.id).sort(),
    ...(e.place ? [`@${e.place}`] : []),
    ...(e.date && !e.date.startsWith('..') ? [e.date] : []),
    ...(e.ordinal ? [`#${e.ordinal}`] : []),
    ...(e.count ? [`n=${e.count}`] : []),
  ].join(' ');
}

/** Actors in the order of their ids, so that the corpus may name them as the sentence does. */
function sorted(line: string): string {
  const words = line.split(' ');
  const isActor = (w: string) => w.includes(':') && !w.startsWith('@');
  const actors = words.filter(isActor).sort();
  return words.map((w) => (isActor(w) ? actors.shift()! : w)).join(' ');
}

it('has a lexicon without faults', () => {
  expect(frameBook(pack.lexicon.en).notes).toEqual([]);
});

const groups = Object.entries(corpus as Record<string, readonly corpus.Example[]>);
describe.each(groups)('events: %s', (_, examples) => {
  it.each(examples)('$text', ({ text, events }) => {
    const got = claimsOf(text).filter((c) => c.kind === 'event');
    expect(got.map(written).sort()).toEqual(events.map(sorted).sort());
    for (const c of got) expect(text.slice(c.span.start, c.span.end)).toBe(c.quote);
  });
});

const ties = Object.entries(relations as Record<string, readonly relations.Example[]>);
describe.each(ties)('relations: %s', (_, examples) => {
  it.each(examples)('$text', ({ text, relations: want }) => {
    const got = claimsOf(text).filter((c) => c.kind === 'relation');
    expect(got.map(written).sort()).toEqual([...want].sort());
    for (const c of got) expect(text.slice(c.span.start, c.span.end)).toBe(c.quote);
  });
});
