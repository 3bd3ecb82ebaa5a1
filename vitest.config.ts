import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'tests/{store,actions,documents,interchange,api,cli,faults,routes}/**/*.test.ts',
    ],
    exclude: ['node_modules/**', 'tests/e2e/**'],
    globalSetup: ['tests/support/database-setup.ts'],
    setupFiles: ['tests/support/property-seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
