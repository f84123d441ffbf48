/** Assumptions as they stand in the address, one after the other between semicolons; the sliders write the same words that a person types. */
export interface Knobs {
  /** Percent on the year before. */
  readonly growth?: number;
  readonly level?: number;
  readonly units?: number;
  readonly basis?: string;
  readonly goal?: { readonly year: string; readonly value: number };
}

export function partsOf(text: string): string[] {
  return text
    .split(';')
    .map((s) => s.trim())
    .filter(Boolean);
}

export const joined = (parts: readonly string[]): string => parts.join('; ');

export interface KnobYears {
  readonly last: string;
  readonly next: string;
}

/** What the sliders of an entity stand at. */
export function knobsOf(parts: readonly string[], entity: string, years: KnobYears): Knobs {
  const rest = (head: string): string | undefined =>
    parts.find((p) => p.startsWith(`${entity} ${head}`))?.slice(entity.length + 1 + head.length);
  const number = (text: string | undefined): number | undefined => {
    const value = text === undefined ? Number.NaN : Number(text.replaceAll(/[,%=\s]/g, ''));
    return Number.isFinite(value) ? value : undefined;
  };
  const growth = number(rest(`${years.next} `));
  const level = number(rest(`${years.last} =`));
  const units = number(rest(`from ${years.next} `));
  const basis = rest('basis ')?.trim();
  const goal = rest('goal ')?.split(' = ');
  const value = number(goal?.[1]);
  return {
    ...(growth === undefined ? {} : { growth }),
    ...(level === undefined ? {} : { level }),
    ...(units === undefined ? {} : { units }),
    ...(basis ? { basis } : {}),
    ...(goal?.[0] && value !== undefined ? { goal: { year: goal[0], value } } : {}),
  };
}

/** The same list with the sliders of an entity where they now stand; what was typed by hand stays. */
export function withKnobs(
  parts: readonly string[],
  entity: string,
  years: KnobYears,
  knobs: Knobs,
): string[] {
  const heads = [`${years.next} `, `${years.last} =`, `from ${years.next} `, 'basis ', 'goal '];
  const others = parts.filter((p) => !heads.some((h) => p.startsWith(`${entity} ${h}`)));
  const signed = (n: number): string => (n < 0 ? String(n) : `+${n}`);
  return [
    ...others,
    // Every digit is written out, so that the figure stands for itself and not for what rounding would allow.
    ...(knobs.level === undefined ? [] : [`${entity} ${years.last} = ${exact(knobs.level)}`]),
    ...(knobs.growth === undefined ? [] : [`${entity} ${years.next} ${signed(knobs.growth)}%`]),
    ...(knobs.units === undefined ? [] : [`${entity} from ${years.next} ${signed(knobs.units)}`]),
    ...(knobs.basis === undefined ? [] : [`${entity} basis ${knobs.basis}`]),
    ...(knobs.goal === undefined ? [] : [`${entity} goal ${knobs.goal.year} = ${knobs.goal.value}`]),
  ];
}

const exact = (value: number): string => `${Math.round(value)}.0`;

/** A scenario file: the same words as a list, readable by people and by `--what-if`. */
export function scenarioFile(title: string, metric: string, parts: readonly string[]): string {
  return [
    `title: ${JSON.stringify(title)}`,
    `metric: ${metric}`,
    'suppose:',
    ...parts.map((p) => `  - ${JSON.stringify(p)}`),
    '',
  ].join('\n');
}
