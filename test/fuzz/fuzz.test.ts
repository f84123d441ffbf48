import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Failure, runCase, shrunk, tellFailure } from './fuzz.ts';
import { subjects } from './subjects.ts';

/** Set by `npm run fuzz`; in a test run a few cases of each, always the same. */
const MINUTES = Number(process.env.PITWALL_FUZZ_MINUTES ?? 0);
const SEED = Number(process.env.PITWALL_FUZZ_SEED ?? 20_260_113);
const [CASE, CASE_SEED] = (process.env.PITWALL_FUZZ_CASE ?? '').split(':');
const SHORT = 40;

const all = subjects(join(import.meta.dirname, '../..'));
const tell = (failure: Failure | undefined): string | undefined => failure && tellFailure(failure);

if (CASE) {
  it(`case ${CASE}:${CASE_SEED}`, async () => {
    const subject = all.find((s) => s.name === CASE);
    expect(subject, `a subject of ${all.map((s) => s.name).join(', ')}`).toBeDefined();
    expect(tell(await runCase(subject!, Number(CASE_SEED)))).toBeUndefined();
  });
} else {
  it.each(all)(
    '$name: nothing crashes, hangs or points beside the text',
    async (subject) => {
      const until = Date.now() + (MINUTES * 60_000) / all.length;
      const failures = new Map<string, Failure>();
      let cases = 0;
      for (let i = 0; MINUTES > 0 ? Date.now() < until : i < SHORT; i++) {
        const failure = await runCase(subject, (SEED + i * 2_654_435_761) >>> 0);
        cases++;
        if (failure) failures.set(failure.fault.replace(/\d+/g, '#'), failure);
      }
      if (MINUTES > 0) console.log(`${subject.name}: ${cases} cases, ${failures.size} ways to fail`);
      expect([...failures.values()].map(tellFailure).join('\n')).toBe('');
    },
    MINUTES * 60_000 + 60_000,
  );
}

it('shrinks a failing input to what makes it fail', async () => {
  const part = await shrunk('abcdefgh(ijklmn)opqrst', async (s) => s.includes('(') && s.includes(')'));
  expect(part).toBe('()');
  const bytes = await shrunk(Uint8Array.from([1, 2, 3, 255, 4, 5]), async (b) => b.includes(255));
  expect([...bytes]).toEqual([255]);
});

it('tells a crash, a lie about an offset and a reader that hangs', async () => {
  const broken = { name: 'broken', make: () => 'xx7xx' };
  const crash = await runCase(
    {
      ...broken,
      run: (text) => {
        if (String(text).includes('7')) throw new Error('seven');
      },
    },
    1,
  );
  expect(crash).toMatchObject({ fault: 'Error: seven', input: '7' });
  const hang = await runCase(
    {
      ...broken,
      run: (text) => {
        const until = Date.now() + 60;
        while (String(text).includes('7') && Date.now() < until);
      },
    },
    1,
    0.03,
  );
  expect(hang).toMatchObject({ fault: expect.stringMatching(/^took 0/), input: '7' });
});
