import { defineConfig } from 'vitest/config';

// The pages in a browser, on the real commands: `npm run build:bridge` and the `bridge` program come first.
export default defineConfig({
  test: {
    include: ['tests/matrix/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
