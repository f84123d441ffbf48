import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity, Pack } from '../../../model/pack.ts';
import { makeReader } from '../../read-document.ts';

/** The engine knows no trade: a lexicon of harbours and shipping lines, in the same form, reads harbours. */
const entity = (id: string, name: string, partOf: readonly string[] = []): [string, Entity] => [
  id,
  {
    id,
    kind: id.slice(0, id.indexOf(':')),
    name: { en: name },
    aliases: { en: [], zh: [] },
    partOf: partOf.map((p) => ({ entity: p })),
  },
];

const pack: Pack = {
  id: 'harbours',
  title: 'Harbours',
  entities: new Map([
    entity('country:northland', 'Northland'),
    entity('port:graymouth', 'Graymouth', ['country:northland']),
    entity('port:westhaven', 'Westhaven', ['country:northland']),
    entity('line:blue-star', 'Blue Star'),
    entity('line:tidewater', 'Tidewater'),
    entity('ship:albatross', 'Albatross', ['fleet:birds']),
    entity('fleet:birds', 'Birds'),
    entity('person:roe', 'Jane Roe'),
    entity('office:harbour', 'Harbour Office'),
  ]),
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
  lexicon: {
    en: {
      events: {
        places: ['port', 'country'],
        kinds: { carrier: ['line', 'fleet'] },
        things: { berth: ['berth', 'mooring'] },
        frames: [
          {
            id: 'berth-given',
            type: 'berth',
            verbs: ['assign', 'give'],
            things: 'berth',
            slots: { agent: 'issuer office', to: 'holder carrier ship' },
            needs: ['holder'],
          },
          {
            id: 'moored',
            type: 'call',
            verbs: ['moor', 'dock'],
            slots: { subject: 'ship ship carrier' },
            needs: ['ship'],
          },
          {
            id: 'christened',
            type: 'christening',
            verbs: ['christen'],
            slots: { agent: 'godparent person', patient: 'ship ship' },
            needs: ['ship'],
          },
        ],
      },
      relations: {
        nouns: [
          { type: 'captain_of', words: ['captain'], subject: 'person', object: ['ship'], preps: ['of'] },
        ],
        frames: [],
      },
    },
    zh: {},
  },
  notes: [],
};

const read = makeReader(pack);
const told = (text: string) =>
  read({ id: 'd', text, language: 'en', published: '2030-05-06' }).claims.flatMap((c) =>
    c.event
      ? [
          `${c.event.type} ${c.event.actors.map((a) => `${a.role}=${a.id}`).join(' ')} ${c.event.place ?? '-'} ${c.event.date}`,
        ]
      : c.relation
        ? [`${c.relation.type} ${c.relation.subject} ${c.relation.object}`]
        : [],
  );

describe('another trade', () => {
  it.each([
    [
      'In 2028 the Harbour Office assigned a new berth to Blue Star.',
      ['berth issuer=office:harbour holder=line:blue-star - 2028'],
    ],
    [
      'A berth in Westhaven was given to Blue Star and Tidewater by the Harbour Office.',
      [
        'berth issuer=office:harbour holder=line:blue-star holder=line:tidewater port:westhaven ../2030-05-06',
      ],
    ],
    [
      'The Albatross docked in Graymouth in March 2029.',
      ['call ship=ship:albatross fleet=fleet:birds port:graymouth 2029-03'],
    ],
    [
      'Blue Star and Tidewater moored in Graymouth and Westhaven respectively.',
      [
        'call ship=line:blue-star port:graymouth ../2030-05-06',
        'call ship=line:tidewater port:westhaven ../2030-05-06',
      ],
    ],
    ['Jane Roe, the captain of the Albatross, was pleased.', ['captain_of person:roe ship:albatross']],
    [
      'The Albatross was christened by Jane Roe.',
      ['christening godparent=person:roe ship=ship:albatross fleet=fleet:birds - ../2030-05-06'],
    ],
    ['The Albatross will dock in Graymouth.', []],
    ['Has the Albatross docked in Graymouth?', []],
    ['If the Albatross docks in Graymouth, crowds will come.', []],
  ])('%s', (text, want) => {
    expect(told(text)).toEqual(want);
  });
});

const pieces = [
  ...'Blue Star,Tidewater,Albatross,Jane Roe,Graymouth,Westhaven,Harbour Office'.split(','),
  ...'assigned docked moored christened berth captain the a of to by in with and or which who that when if not was has will respectively first'.split(
    ' ',
  ),
  ...', . ; : " \' ( ) - – — ? 2028 March'.split(' '),
];

describe('any text at all', () => {
  it('gives claims whose quotes are in the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (words) => {
        const text = words.join(' ');
        for (const c of read({ id: 'd', text, language: 'en' }).claims)
          expect(text.slice(c.span.start, c.span.end)).toBe(c.quote);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['names', 'Blue Star and Tidewater, '],
    ['verbs', 'Blue Star docked and '],
    ['quotes', '" Blue Star " , '],
    ['things', 'assigned a berth to '],
  ])('takes time in proportion to its length: %s', { retry: 3 }, (_, piece) => {
    const time = (n: number): number => {
      const text = `${piece.repeat(30)}. `.repeat(n);
      let best = Number.POSITIVE_INFINITY;
      for (let i = 0; i < 3; i++) {
        const start = performance.now();
        read({ id: 'd', text, language: 'en' });
        best = Math.min(best, performance.now() - start);
      }
      return best;
    };
    time(20);
    expect(time(160) / time(20)).toBeLessThan(40);
  });
});
