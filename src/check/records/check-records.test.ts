import { describe, expect, it } from 'vitest';
import type { Claim, EventInfo, RelationInfo } from '../../model/claim.ts';
import type {
  Entity,
  EvidenceBase,
  OriginKind,
  Pack,
  RecordedEvent,
  RecordedRelation,
} from '../../model/pack.ts';
import { checkRecords } from './check-records.ts';

/** Harbours and shipping lines: no word of the first pack. */
const entity = (id: string, partOf: readonly string[] = []): Entity => ({
  id,
  kind: id.slice(0, id.indexOf(':')),
  name: { en: id.slice(id.indexOf(':') + 1) },
  aliases: { en: [], zh: [] },
  partOf: partOf.map((p) => ({ entity: p })),
});

const entities = new Map(
  [
    entity('country:north'),
    entity('city:graymouth', ['country:north']),
    entity('district:dockside', ['city:graymouth']),
    entity('city:westhaven', ['country:north']),
    entity('company:blue-line'),
    entity('company:red-star'),
    entity('company:tidewater'),
    entity('brand:swift'),
    entity('model:swift-9', ['brand:swift']),
    entity('person:roe'),
    entity('org:harbour-office'),
  ].map((e) => [e.id, e]),
);

const pack = {
  id: 'harbours',
  title: 'Harbours',
  entities,
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
  eventTypes: [
    { id: 'founding', family: 'founding', single: true, name: { en: 'founding' } },
    { id: 'permit', family: 'permit', name: { en: 'permit' } },
    { id: 'pilot', family: 'permit', name: { en: 'pilot' } },
    { id: 'milestone', family: 'milestone', inWords: true, name: { en: 'milestone' } },
    { id: 'partnership', family: 'partnership', name: { en: 'partnership' } },
    { id: 'joint_venture', family: 'partnership', name: { en: 'joint venture' } },
  ],
  relationTypes: [
    { id: 'partner_of', family: 'partner_of', symmetric: true, name: { en: 'partner of' } },
    { id: 'headquartered_in', family: 'headquartered_in', single: true, name: { en: 'headquartered in' } },
    { id: 'officer_of', family: 'officer_of', name: { en: 'officer of' } },
  ],
  lexicon: { en: {}, zh: {} },
  notes: [],
} satisfies Pack;

const at = { file: 'events.csv', line: 1 };

function record(
  id: string,
  type: string,
  actors: readonly string[],
  more: Partial<RecordedEvent> & { from?: string; kind?: OriginKind } = {},
): RecordedEvent {
  const { from = `press:${id}`, kind = 'media', ...rest } = more;
  return { id, type, actors, description: id, source: id, origin: from, originKind: kind, at, ...rest };
}

function link(
  id: string,
  subject: string,
  type: string,
  object: string,
  more: Partial<RecordedRelation> & { from?: string; kind?: OriginKind } = {},
): RecordedRelation {
  const { from = `press:${id}`, kind = 'media', ...rest } = more;
  return { id, type, subject, object, source: id, origin: from, originKind: kind, at, ...rest };
}

const evidence = (
  events: readonly RecordedEvent[],
  relations: readonly RecordedRelation[] = [],
): EvidenceBase => ({ observations: [], claims: [], events, relations, targets: [], closedTables: [] });

let next = 0;
function claim(content: { event?: EventInfo; relation?: RelationInfo }, more: Partial<Claim> = {}): Claim {
  next++;
  return {
    id: `c${next}`,
    kind: content.event ? 'event' : 'relation',
    ...content,
    span: { start: 0, end: 10 },
    quote: 'x',
    inherited: [],
    rule: 'en/event/test',
    ...more,
  };
}

const event = (
  type: string,
  ids: readonly string[],
  more: Partial<EventInfo> = {},
  rest: Partial<Claim> = {},
): Claim => claim({ event: { type, actors: ids.map((id) => ({ id, role: 'actor' })), ...more } }, rest);
const relation = (subject: string, type: string, object: string, rest: Partial<Claim> = {}): Claim =>
  claim({ relation: { type, subject, object } }, rest);

const judge = (c: Claim, e: EvidenceBase, others: readonly Claim[] = []) =>
  checkRecords([c, ...others], e, pack).get(c.id)!;

describe('events against records', () => {
  const signed = record('r1', 'partnership', ['company:blue-line', 'company:tidewater'], {
    date: '2021-05-04',
  });

  it.each([
    ['same year', '2021'],
    ['same month', '2021-05'],
    ['same day', '2021-05-04'],
    ['undated: before the text was written', '../2026-01-13'],
  ])('supports a compatible date: %s', (_, date) => {
    const judged = judge(
      event('partnership', ['company:blue-line', 'company:tidewater'], { date }),
      evidence([signed]),
    );
    expect(judged.verdict).toBe('supported');
    expect(judged.witnesses).toBe(1);
    expect(judged.evidence).toEqual([{ kind: 'event', id: 'r1', source: 'r1', origin: 'press:r1' }]);
  });

  it.each(['2020', '2021-06', '2021-05-05'])('leaves another date open: %s', (date) => {
    const c = event('partnership', ['company:blue-line', 'company:tidewater'], { date });
    expect(judge(c, evidence([signed])).verdict).toBe('unverifiable');
  });

  it('counts origins, not rows', () => {
    const rows = [
      signed,
      { ...signed, id: 'r2', source: 'r2' },
      record('r3', 'partnership', ['company:blue-line', 'company:tidewater'], { date: '2021' }),
    ];
    const judged = judge(
      event('partnership', ['company:blue-line', 'company:tidewater'], { date: '2021' }),
      evidence(rows),
    );
    expect(judged.witnesses).toBe(2);
  });

  it('wants every actor named, bodies excepted', () => {
    const three = event('partnership', ['company:blue-line', 'company:red-star'], { date: '2021' });
    expect(judge(three, evidence([signed])).verdict).toBe('unverifiable');
    const permit = record('p1', 'permit', ['company:blue-line'], { date: '2024' });
    const c = event('permit', ['org:harbour-office', 'company:blue-line'], { date: '2024' });
    expect(judge(c, evidence([permit])).verdict).toBe('supported');
  });

  it('puts two records together when each covers a pair', () => {
    const rows = [
      signed,
      record('r4', 'partnership', ['company:red-star', 'company:tidewater'], { date: '2021' }),
    ];
    const c = event('partnership', ['company:blue-line', 'company:red-star', 'company:tidewater'], {
      date: '2021',
    });
    expect(judge(c, evidence(rows)).verdict).toBe('supported');
    expect(judge(c, evidence([signed])).verdict).toBe('unverifiable');
  });

  it('takes a product for its line', () => {
    const permit = record('p2', 'permit', ['brand:swift'], { date: '2024' });
    const c = event('permit', ['model:swift-9', 'brand:swift'], { date: '2024' });
    expect(judge(c, evidence([permit])).verdict).toBe('supported');
  });

  it('does not let a record of the event vouch for its number', () => {
    const first = record('p3', 'permit', ['company:blue-line'], { description: 'First night permit' });
    const c = event('permit', ['company:blue-line'], { ordinal: 1 });
    expect(judge(c, evidence([first])).verdict).toBe('supported');
    const plain = judge(c, evidence([{ ...first, description: 'Night permit' }]));
    expect(plain.verdict).toBe('consistent');
    expect(plain.derivation.map((s) => s.code)).toContain('order-not-on-file');
    expect(judge(event('permit', ['company:blue-line'], { count: 3 }), evidence([first])).verdict).toBe(
      'consistent',
    );
  });

  it('calls an undated record of a dated event consistent', () => {
    const undated = record('r5', 'partnership', ['company:blue-line', 'company:tidewater']);
    const c = event('partnership', ['company:blue-line', 'company:tidewater'], { date: '2021' });
    expect(judge(c, evidence([undated])).verdict).toBe('consistent');
  });

  it('frames a single origin the text itself credits', () => {
    const c = event(
      'partnership',
      ['company:blue-line', 'company:tidewater'],
      { date: '2021' },
      { origin: 'press:r1' },
    );
    expect(judge(c, evidence([signed])).framing.map((f) => f.code)).toEqual(['single-origin']);
  });

  it('disputes a denial of what is on file, never more', () => {
    const c = event(
      'partnership',
      ['company:blue-line', 'company:tidewater'],
      { date: '2021' },
      { stance: 'denied' },
    );
    expect(judge(c, evidence([{ ...signed, originKind: 'official' }])).verdict).toBe('disputed');
    expect(judge(c, evidence([])).verdict).toBe('unverifiable');
  });

  it('does not let one saying vouch for another', () => {
    const rows = evidence([
      record('m1', 'milestone', ['company:blue-line'], {
        date: '2021-05-04',
        description: 'Ten millionth container',
      }),
    ]);
    const said = (more: Partial<EventInfo>) =>
      judge(event('milestone', ['company:blue-line'], more), rows).verdict;
    expect(said({ date: '2021' })).toBe('unverifiable');
    expect(said({ date: '2021-05' })).toBe('supported');
    expect(said({ date: '2021', of: 'container' })).toBe('supported');
    expect(said({ date: '2021', of: 'first lighthouse' })).toBe('unverifiable');
  });

  it('hears records of the very type before those of its kin', () => {
    const rows = [
      record('p1', 'permit', ['company:blue-line'], { date: '2018' }),
      record('t1', 'pilot', ['company:blue-line'], { date: '2021' }),
    ];
    const judged = judge(event('pilot', ['company:blue-line'], { date: '../2026-01-13' }), evidence(rows));
    expect(judged.evidence.map((e) => e.id)).toEqual(['t1']);
  });

  it('knows nothing without evidence', () => {
    const c = event('founding', ['company:blue-line'], { date: '1999' });
    expect(judge(c, evidence([])).verdict).toBe('unverifiable');
  });
});

describe('attributes with one value', () => {
  const founded = (id: string, date: string, place: string, kind: OriginKind = 'media') =>
    record(id, 'founding', ['company:blue-line'], { date, place, kind });

  it('contradicts the place of a founding only when outweighed twice', () => {
    const c = event('founding', ['company:blue-line'], { date: '1999', place: 'city:westhaven' });
    const one = founded('f1', '1999', 'city:graymouth');
    expect(judge(c, evidence([one])).verdict).toBe('disputed');
    expect(judge(c, evidence([one, founded('f2', '1999', 'district:dockside')])).verdict).toBe(
      'contradicted',
    );
    expect(judge(c, evidence([founded('f3', '1999', 'city:graymouth', 'official')])).verdict).toBe(
      'contradicted',
    );
    expect(judge(c, evidence([{ ...one, place: 'country:north' }])).verdict).toBe('supported');
  });

  it('contradicts the year of a founding and names the recorded one', () => {
    const c = event('founding', ['company:blue-line'], { date: '1999' });
    const rows = [founded('f1', '1989', 'city:graymouth'), founded('f2', '1989-03', 'city:graymouth')];
    const judged = judge(c, evidence(rows));
    expect(judged.verdict).toBe('contradicted');
    expect(judged.framing).toMatchObject([{ code: 'year-slip', params: { found: '1989' } }]);
    expect(judge(c, evidence([rows[0]!, founded('f3', '1979', 'city:graymouth')])).verdict).toBe('disputed');
  });

  it('never contradicts place or date of what may happen again', () => {
    const rows = [
      record('p1', 'permit', ['company:blue-line'], {
        date: '2024',
        place: 'city:graymouth',
        kind: 'official',
      }),
    ];
    const elsewhere = event('permit', ['company:blue-line'], { date: '2024', place: 'city:westhaven' });
    expect(judge(elsewhere, evidence(rows)).verdict).toBe('unverifiable');
    expect(judge(event('permit', ['company:blue-line'], { date: '2019' }), evidence(rows)).verdict).toBe(
      'unverifiable',
    );
  });

  it('knows one holder of a numbered thing', () => {
    const rows = [
      record('p4', 'permit', ['company:red-star'], {
        description: 'Berth N-07 goes to Red Star',
        kind: 'official',
      }),
    ];
    expect(judge(event('permit', ['company:blue-line'], { of: 'N07' }), evidence(rows)).verdict).toBe(
      'contradicted',
    );
    expect(judge(event('permit', ['company:blue-line'], { of: 'N08' }), evidence(rows)).verdict).toBe(
      'unverifiable',
    );
    expect(judge(event('permit', ['company:red-star'], { of: 'N07' }), evidence(rows)).verdict).toBe(
      'supported',
    );
  });
});

describe('who went with whom', () => {
  const blue = event('pilot', ['company:blue-line'], { place: 'city:westhaven' });
  const red = event('pilot', ['company:red-star'], { place: 'city:graymouth' });
  const rows = [
    record('q1', 'permit', ['company:blue-line'], { place: 'city:graymouth' }),
    record('q2', 'permit', ['company:red-star'], { place: 'city:westhaven' }),
  ];

  it('contradicts a pairing dealt out the other way, and says it is a swap', () => {
    for (const [c, other] of [
      [blue, red],
      [red, blue],
    ] as const) {
      const judged = judge(c, evidence(rows), [other]);
      expect(judged.verdict).toBe('contradicted');
      expect(judged.framing.map((f) => f.code)).toEqual(['swap']);
      expect(judged.against).toHaveLength(1);
      expect(judged.lines?.[0]).toContain('puts');
    }
  });

  it('only disputes when one origin speaks against half of it', () => {
    const judged = judge(blue, evidence(rows.slice(0, 1)), [red]);
    expect(judged.verdict).toBe('disputed');
    expect(judged.framing).toEqual([]);
  });

  it('supports the pairing that the records have', () => {
    const right = [
      event('pilot', ['company:blue-line'], { place: 'city:graymouth' }),
      event('pilot', ['company:red-star'], { place: 'city:westhaven' }),
    ] as const;
    expect(judge(right[0], evidence(rows), [right[1]]).verdict).toBe('supported');
  });

  it('reads nothing into a record that lists both with both places', () => {
    const list = record('q3', 'permit', ['company:blue-line', 'company:red-star'], {
      place: 'city:graymouth;city:westhaven',
      kind: 'official',
    });
    expect(judge(blue, evidence([list]), [red]).verdict).toBe('consistent');
  });

  it('is no pairing when the claims come from different sentences', () => {
    const apart = { ...red, span: { start: 50, end: 60 } };
    expect(judge(blue, evidence(rows), [apart]).verdict).toBe('unverifiable');
  });
});

describe('relations against records', () => {
  it('supports the same tie, either way round when it is symmetric', () => {
    const rows = evidence([], [link('l1', 'company:blue-line', 'partner_of', 'company:tidewater')]);
    expect(judge(relation('company:tidewater', 'partner_of', 'company:blue-line'), rows).verdict).toBe(
      'supported',
    );
    expect(judge(relation('company:tidewater', 'partner_of', 'company:red-star'), rows).verdict).toBe(
      'unverifiable',
    );
    const officer = evidence([], [link('l2', 'person:roe', 'officer_of', 'company:tidewater')]);
    expect(judge(relation('person:roe', 'officer_of', 'company:tidewater'), officer).verdict).toBe(
      'supported',
    );
    expect(judge(relation('company:tidewater', 'officer_of', 'person:roe'), officer).verdict).toBe(
      'unverifiable',
    );
  });

  it('contradicts only a tie of which there is one at a time', () => {
    const seat = (id: string, where: string, more = {}) =>
      link(id, 'company:blue-line', 'headquartered_in', where, more);
    const c = relation('company:blue-line', 'headquartered_in', 'city:westhaven');
    expect(judge(c, evidence([], [seat('h1', 'city:graymouth')])).verdict).toBe('disputed');
    expect(judge(c, evidence([], [seat('h1', 'city:graymouth', { kind: 'company' })])).verdict).toBe(
      'contradicted',
    );
    expect(
      judge(c, evidence([], [seat('h2', 'city:graymouth'), seat('h3', 'district:dockside')])).verdict,
    ).toBe('contradicted');
    const inside = relation('company:blue-line', 'headquartered_in', 'country:north');
    expect(judge(inside, evidence([], [seat('h2', 'city:graymouth')])).verdict).toBe('supported');
    const partner = evidence(
      [],
      [link('l1', 'company:blue-line', 'partner_of', 'company:tidewater', { kind: 'official' })],
    );
    expect(judge(relation('company:blue-line', 'partner_of', 'company:red-star'), partner).verdict).toBe(
      'unverifiable',
    );
  });

  it('is strained when another reading holds', () => {
    const rows = evidence(
      [],
      [link('h1', 'company:blue-line', 'headquartered_in', 'city:graymouth', { kind: 'official' })],
    );
    const c = relation('company:blue-line', 'headquartered_in', 'city:westhaven', {
      alternatives: [
        { relation: { type: 'headquartered_in', subject: 'company:blue-line', object: 'city:graymouth' } },
      ],
    });
    expect(judge(c, rows).verdict).toBe('strained');
  });
});
