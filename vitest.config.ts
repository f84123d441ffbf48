import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['test/fixed-seed.ts'],
    testTimeout: 60_000,
    // What a browser shows may take its time on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    env: { TZ: 'UTC' },
  },
});
