import { defineConfig } from '@playwright/test'
import { chromiumPath } from './tests/e2e/chromium.ts'

/* Browser tests against the built site with the demo project in a database of its own. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.e2e.ts',
  outputDir: 'test-results',
  workers: 1,
  timeout: 60_000,
  forbidOnly: Boolean(process.env['CI']),
  globalSetup: './tests/e2e/serve-demo.ts',
  use: {
    baseURL: `http://127.0.0.1:${process.env['ESEP_E2E_PORT'] ?? 8924}`,
    locale: 'ru-RU',
    launchOptions: {
      executablePath: await chromiumPath(),
      // Under a locale without letters the browser calls every download that has a Russian name «download».
      env: { ...process.env, LANG: 'C.UTF-8' } as Record<string, string>,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
})
