/** Ten thousand runs in CI, a few hundred at the desk; the same ones each time, never cut short. */
export const RUNS = { seed: 20261123, numRuns: process.env.CI ? 10_000 : 500 };
