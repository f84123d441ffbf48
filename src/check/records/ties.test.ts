import { describe, expect, it } from 'vitest';
import type { Claim, EventInfo, RelationInfo } from '../../model/claim.ts';
import type { Entity, EvidenceBase, Pack, RecordedEvent, RecordedRelation } from '../../model/pack.ts';
import { checkRecords } from './check-records.ts';

const entity = (id: string, partOf: readonly string[] = []): Entity => ({
  id,
  kind: id.slice(0, id.indexOf(':')),
  name: { en: id.slice(id.indexOf(':') + 1) },
  aliases: { en: [], zh: [] },
  partOf: partOf.map((p) => ({ entity: p })),
});

const ids = ['company:mill', 'company:dye-works', 'company:loom', 'company:cloth-group', 'brand:linen'];
const pack = {
  id: 'weavers',
  title: 'Weavers',
  entities: new Map(
    [...ids.map((id) => entity(id)), entity('model:sheet', ['brand:linen'])].map((e) => [e.id, e]),
  ),
  metrics: new Map(),
  bases: new Map(),
  classes: [],
  sources: new Map(),
  weights: { official: 4, company: 3, industry_body: 2.5, media: 1, copy: 0.5 },
  observations: [],
  claims: [],
  events: [],
  relations: [],
  targets: [],
  closedTables: [],
  eventTypes: [{ id: 'pact', family: 'pact', tie: 'ally_of', name: { en: 'pact' } }],
  relationTypes: [
    { id: 'ally_of', family: 'ally_of', symmetric: true, name: { en: 'ally of' } },
    { id: 'belongs_to', family: 'belongs_to', through: ['belongs_to'], name: { en: 'belonging to' } },
    { id: 'label_of', family: 'label_of', through: ['belongs_to'], name: { en: 'label of' } },
  ],
  lexicon: { en: {}, zh: {} },
  notes: [],
} satisfies Pack;

const sourced = (id: string) => ({
  id,
  source: id,
  origin: `press:${id}`,
  originKind: 'media' as const,
  at: { file: 'rows.csv', line: 1 },
});
const link = (
  id: string,
  subject: string,
  type: string,
  object: string,
  more: Partial<RecordedRelation> = {},
): RecordedRelation => ({ ...sourced(id), type, subject, object, ...more });
const row = (id: string, actors: readonly string[], date: string): RecordedEvent => ({
  ...sourced(id),
  type: 'pact',
  actors,
  date,
  description: id,
});

function verdict(
  content: { event?: EventInfo; relation?: RelationInfo },
  relations: readonly RecordedRelation[],
  events: readonly RecordedEvent[] = [],
) {
  const claim: Claim = {
    id: 'c',
    kind: content.event ? 'event' : 'relation',
    ...content,
    span: { start: 0, end: 1 },
    quote: 'x',
    inherited: [],
    rule: 'en/event/test',
  };
  const evidence: EvidenceBase = {
    observations: [],
    claims: [],
    events,
    relations,
    targets: [],
    closedTables: [],
  };
  return checkRecords([claim], evidence, pack).get('c')!;
}

/** The mill with both others, as "joined hands with" tells it. */
const three = (date?: string): { event: EventInfo } => ({
  event: {
    type: 'pact',
    actors: [
      { id: 'company:mill', role: 'partner' },
      { id: 'company:dye-works', role: 'counterpart' },
      { id: 'company:loom', role: 'counterpart' },
    ],
    ...(date === undefined ? {} : { date }),
  },
});

describe('a pact of three against ties of two', () => {
  const dye = link('dye', 'company:dye-works', 'ally_of', 'company:mill', { since: '2018' });
  const loom = link('loom', 'company:mill', 'ally_of', 'company:loom', { since: '2021' });

  it('is borne out when each pair of the two sides is on file, one of them for that very time', () => {
    expect(verdict(three('2021'), [dye, loom]).verdict).toBe('supported');
    expect(verdict(three(), [dye, loom]).verdict).toBe('supported');
  });

  it('is not when a pair is missing, however many know the other', () => {
    expect(
      verdict(three('2021'), [loom, link('again', 'company:mill', 'ally_of', 'company:loom')]).verdict,
    ).toBe('unverifiable');
  });

  it('takes an event of the family for a pair', () => {
    const signed = row('signed', ['company:mill', 'company:dye-works'], '2021-04');
    expect(verdict(three('2021'), [loom], [signed]).verdict).toBe('supported');
  });

  it('leaves open what is only known to hold then', () => {
    const older = { ...loom, since: '2017' };
    expect(verdict(three('2021'), [dye, older]).verdict).toBe('consistent');
  });

  it('sees no tie that was over before or begun after', () => {
    expect(verdict(three('2021'), [{ ...dye, until: '2020' }, loom]).verdict).toBe('unverifiable');
    expect(verdict(three('2021'), [{ ...dye, since: '2022' }, loom]).verdict).toBe('unverifiable');
  });

  it('asks nothing of the two on one side, and all of three in one role', () => {
    const equals: EventInfo = {
      type: 'pact',
      actors: ids.slice(0, 3).map((id) => ({ id, role: 'partner' })),
      date: '2021',
    };
    expect(verdict({ event: equals }, [dye, loom]).verdict).toBe('unverifiable');
    const third = link('third', 'company:dye-works', 'ally_of', 'company:loom');
    expect(verdict({ event: equals }, [dye, loom, third]).verdict).toBe('supported');
  });
});

describe('ownership that goes on', () => {
  const own = link('own', 'company:mill', 'belongs_to', 'company:cloth-group', { since: '2010' });
  const label = link('label', 'brand:linen', 'label_of', 'company:mill');
  const told = (type: string, subject: string, object: string, more: Partial<RelationInfo> = {}) => ({
    relation: { type, subject, object, ...more },
  });

  it('carries a label of a subsidiary to its owner, with each link told', () => {
    const judged = verdict(told('label_of', 'brand:linen', 'company:cloth-group'), [own, label]);
    expect(judged.verdict).toBe('supported');
    expect(judged.derivation).toHaveLength(2);
    expect(judged.witnesses).toBe(1);
  });

  it('does not go backwards, nor through ties that do not carry', () => {
    expect(verdict(told('label_of', 'company:cloth-group', 'brand:linen'), [own, label]).verdict).toBe(
      'unverifiable',
    );
    const ally = link('ally', 'company:mill', 'ally_of', 'company:cloth-group');
    expect(verdict(told('label_of', 'brand:linen', 'company:cloth-group'), [ally, label]).verdict).toBe(
      'unverifiable',
    );
  });

  it('does not outlive a link', () => {
    const ended = { ...own, until: '2015' };
    const later = told('label_of', 'brand:linen', 'company:cloth-group', { since: '2020' });
    expect(verdict(later, [ended, label]).verdict).toBe('unverifiable');
  });
});
