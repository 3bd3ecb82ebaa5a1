/*
 * Writes src/i18n/catalogue.ts from the files in messages/, so that every subject's messages are imported and typed.
 * With --check it writes nothing and exits 1 where the file is not what it would write.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const root = new URL('..', import.meta.url)
const target = new URL('src/i18n/catalogue.ts', root)
const languages = ['ru', 'kk', 'en']
const subjects = readdirSync(new URL('messages/ru/', root))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -5))
  .sort()
const camel = (subject: string): string =>
  subject.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const nameOf = (lang: string, subject: string): string =>
  `${lang}${camel(subject)[0]!.toUpperCase()}${camel(subject).slice(1)}`

const lines = [
  '// Written by bin/messages.ts from messages/; run it after adding a file there.',
  ...languages.flatMap((lang) =>
    subjects.map((s) => `import ${nameOf(lang, s)} from '#messages/${lang}/${s}.json' with { type: 'json' }`),
  ),
  '',
  'export const catalogue = {',
  ...languages.flatMap((lang) => [
    `  ${lang}: {`,
    ...subjects.map((s) => `    ${/^\w+$/.test(s) ? s : `'${s}'`}: ${nameOf(lang, s)},`),
    '  },',
  ]),
  '} as const',
  '',
]
const text = lines.join('\n')
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('src/i18n/catalogue.ts is out of date: run node bin/messages.ts')
    process.exit(1)
  }
} else writeFileSync(target, text)
