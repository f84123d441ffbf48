/**
 * The files of a new pack: path → text. They load without a fault and hold one made-up example of each thing, so that a
 * first edit is a change of a line, not a search for a format. `id` is a word of letters, digits and hyphens.
 */
export function packSkeleton(id: string): ReadonlyMap<string, string> {
  return new Map([
    ['pack.yaml', manifest(id)],
    ['entities.csv', lines('id,kind,name_en,name_zh,part_of,same_place,former_ids', ENTITIES)],
    ['aliases.csv', lines('id,lang,alias,strict', ['place:northport,en,North Port,'])],
    ['metrics.yaml', METRICS],
    ['bases.yaml', BASES],
    ['origins.csv', lines('id,kind,name_en,name_zh', ['org:office,official,Statistics Office,'])],
    [
      'sources.csv',
      lines('id,publisher,title,url,published,seen,language,kind,urls,text_hash,figures,former_ids', [
        'office-2025,Statistics Office,Year in figures,https://office.example/2025,2026-01-20,2026-01-21,en,official,,,,',
      ]),
    ],
    ['observations/places.csv', lines(OBSERVATION_COLUMNS, OBSERVATIONS)],
    [
      'bridges.csv',
      lines(
        'id,metric,from_basis,to_basis,relation,since,entity,period,ratio_lo,ratio_hi,text,text_zh,source,origin',
        [],
      ),
    ],
    ['clashes.csv', lines('id,reason,rows,text,text_zh', [])],
    ['tiles.csv', lines('entity,column,row,short_en,short_zh', [])],
    ['gaps.csv', lines('entity,metric,from,to,reason,text,text_zh', [])],
    ['lexicon/en.yaml', LEXICON],
    ['README.md', readme(id)],
  ]);
}

const lines = (header: string, rows: readonly string[]): string => `${[header, ...rows].join('\n')}\n`;

const ENTITIES = [
  'land:example,land,Exampleland,,,,',
  'place:northport,place,Northport,,land:example,,',
  'place:southport,place,Southport,,land:example,,',
];

const OBSERVATION_COLUMNS =
  'id,entity,metric,period,reported,read_as,value,unit,bound,basis,status,growth,growth_status,source,origin,note';

const OBSERVATIONS = [
  'p1,place:northport,output,2025,1.25 million,,,,,unspecified,final,4.2%,,office-2025,org:office,',
  'p2,place:northport,output,2024,1.20 million,,,,,unspecified,final,,,office-2025,org:office,',
  'p3,place:southport,output,2025,"980,000",,,,,unspecified,final,,,office-2025,org:office,',
  'p4,place:northport,green_output,2025,"410,000",,,,,unspecified,final,,,office-2025,org:office,',
];

const manifest = (id: string): string => `# The pack in one page. Start with metrics.yaml and entities.csv.
id: ${id}
title: { en: "${id}" }
# The share the story turns on, if there is one.
focusShare: { part: green_output, whole: output }
# What can be ranked: entities of these kinds inside a whole.
classes:
  - { id: place, kinds: [place], within: "land:example", name: { en: places } }
weights: { official: 4, company: 3, industry_body: 2.5, media: 1, copy: 0.5 }
eventTypes:
  - { id: opening, family: opening, name: { en: opening } }
relationTypes:
  - { id: runs, name: { en: runs } }
`;

const METRICS = `# What is counted. within: part of the named metric. flow: a year is the sum of its months.
- id: output
  name: { en: output }
  unit: piece
  dimension: count
  flow: true
  object: piece
  activity: making
  additiveOverPlaces: true
- id: green_output
  name: { en: green output }
  unit: piece
  dimension: count
  flow: true
  object: green_piece
  activity: making
  additiveOverPlaces: true
  within: [output]
`;

const BASES = `# Ways of counting: figures on different bases are different cells.
- id: unspecified
  name: { en: basis not stated }
`;

const LEXICON = `# Words of the domain. Nouns in the singular; the plural is made from it.
objects:
  piece: { unit: piece, nouns: [piece] }
  green_piece: { unit: piece, nouns: [green piece] }
activities:
  making:
    nouns: [output, production]
    verbs: [made, makes, make, making]
classes:
  place: { nouns: [place] }
`;

const readme = (id: string): string => `# ${id}

Rules: every row names its source; \`reported\` is kept as printed; a figure counted another way goes on another basis; what
cannot be true at once gets a line in \`clashes.csv\` with the reason.

    pitwall pack lint ${id}
    pitwall pack coverage output --class place --pack ${id}
    pitwall check article.txt --pack ${id}
`;
