import { defineConfig } from 'vitest/config';

// The pages in a browser, on the real commands: `npm run build:bridge` and the `bridge` program come first.
export default defineConfig({
  test: {
    include: ['tests/matrix/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    // Nothing here measures speed: a busy machine may take its time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
