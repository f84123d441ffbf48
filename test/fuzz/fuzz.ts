import { chanceOf } from './chance.ts';
import type { Subject } from './subjects.ts';

/** Nobody's text may take longer, in CPU time. */
const MOST_SECONDS = 1;
const MOST_SHRINKS = 300;

export interface Failure {
  readonly subject: string;
  readonly seed: number;
  readonly fault: string;
  /** The smallest input found that fails in the same way. */
  readonly input: string | Uint8Array;
}

/** One case by its seed; undefined when all is well. */
export async function runCase(
  subject: Subject,
  seed: number,
  seconds = MOST_SECONDS,
): Promise<Failure | undefined> {
  const input = subject.make(chanceOf(seed));
  const fault = await faultOf(subject, input, seconds);
  if (fault === undefined) return undefined;
  const small = await shrunk(
    input,
    async (part) => kindOf(await faultOf(subject, part, seconds)) === kindOf(fault),
  );
  return { subject: subject.name, seed, fault, input: small };
}

/** What a fault is without its figures, so that shrinking keeps to one. */
const kindOf = (fault: string | undefined): string | undefined => fault?.replace(/\d+(\.\d+)?/g, '#');

async function faultOf(
  subject: Subject,
  input: string | Uint8Array,
  most: number,
): Promise<string | undefined> {
  const took = async (): Promise<{ fault?: string; seconds: number }> => {
    const from = process.cpuUsage();
    try {
      await subject.run(input);
    } catch (error) {
      return {
        fault: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
        seconds: 0,
      };
    }
    const { user, system } = process.cpuUsage(from);
    return { seconds: (user + system) / 1e6 };
  };
  const first = await took();
  if (first.fault !== undefined || first.seconds <= most) return first.fault;
  // A cold engine or a collection of garbage is not the reader's doing.
  const again = await took();
  return again.fault ?? (again.seconds > most ? `took ${again.seconds.toFixed(1)} s` : undefined);
}

/** Takes away ever smaller pieces as long as the rest fails alike. */
export async function shrunk<T extends string | Uint8Array>(
  input: T,
  fails: (part: T) => Promise<boolean>,
): Promise<T> {
  let best = input;
  let tries = 0;
  for (let size = Math.ceil(input.length / 2); size >= 1 && tries < MOST_SHRINKS; ) {
    let smaller = false;
    for (let at = 0; at < best.length && tries < MOST_SHRINKS; ) {
      tries++;
      const part = without(best, at, size);
      if (part.length < best.length && (await fails(part))) {
        best = part;
        smaller = true;
      } else at += size;
    }
    if (!smaller || size === 1) size = size === 1 ? 0 : Math.ceil(size / 2);
  }
  return best;
}

function without<T extends string | Uint8Array>(input: T, at: number, size: number): T {
  if (typeof input === 'string') return (input.slice(0, at) + input.slice(at + size)) as T;
  const rest = new Uint8Array(Math.max(0, input.length - Math.min(size, input.length - at)));
  rest.set(input.subarray(0, at));
  rest.set(input.subarray(at + size), at);
  return rest as T;
}

/** A failure as a person needs it: what, with which seed to see it again, and the input so that it can be pasted. */
export function tellFailure({ subject, seed, fault, input }: Failure): string {
  const shown =
    typeof input === 'string' ? JSON.stringify(input) : `base64 ${Buffer.from(input).toString('base64')}`;
  return `${subject}: ${fault}\n  again: npm run fuzz -- --case ${subject}:${seed}\n  input: ${shown}`;
}
