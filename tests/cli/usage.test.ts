import { describe, expect, test } from 'vitest'
import { languages } from '#domain/text/local-text.ts'
import { message, messageOr } from '#i18n/message.ts'
import { problemCodes } from '#server/problem.ts'
import { esep, temporaryFolder } from '#tests/support/command-line.ts'

const folder = await temporaryFolder()
const env = { ESEP_DATA: `${folder}/data`, DATABASE_URL: '' }

describe('help', () => {
  test.concurrent.each([[[]], [['help']], [['--help']], [['-h']]])('%j prints the usage', async (args) => {
    expect(await esep(args, env)).toEqual({ status: 0, out: `${message('ru', 'cli.usage')}\n`, err: '' })
  })

  test('comes in each language', async () => {
    const said = await Promise.all(languages.map((lang) => esep(['help'], { ...env, ESEP_LANG: lang })))
    expect(said.map(({ out }) => out)).toEqual(languages.map((lang) => `${message(lang, 'cli.usage')}\n`))
  })
})

describe.concurrent(
  'a command that is called wrongly ends with 2, names what is wrong and prints nothing else',
  () => {
    const lang = 'ru'
    test.each([
      [['chek'], message(lang, 'cli.unknownCommand', { command: 'chek' })],
      [['user', 'remove'], message(lang, 'cli.unknownCommand', { command: 'user' })],
      [['check', 'a.docx', '--colour'], message(lang, 'cli.wrongOption', { detail: '--colour' })],
      [['doctor', 'now'], message(lang, 'cli.unexpected', { argument: 'now' })],
      [['check'], message(lang, 'cli.check.nothing')],
      [['check', 'a.docx', '--format', 'xml'], '--format: «xml»'],
      [['check', 'a.docx', '--lang', 'de'], '--lang: «de»'],
      [['report', '--out', 'a.docx'], message(lang, 'cli.missingOption', { option: '--project' })],
      [['report', '--project', 'p'], message(lang, 'cli.missingOption', { option: '--out' })],
      [['report', '--project', 'p', '--out', 'a', '--form', 'yearly'], '--form: «yearly»'],
      [['report', '--project', 'p', '--out', 'a', '--lang', 'en'], '--lang: “en”'],
      [['report', '--project', 'p', '--out', 'a', '--format', 'odt'], '--format: «odt»'],
      [['report', '--project', 'p', '--out', 'a', '--from', '2023-02-30'], '--from: «2023-02-30»'],
      [['report', '--project', 'p', '--out', 'a', '--to', '30.11.2023'], '--to: «30.11.2023»'],
      [
        ['report', '--project', 'p', '--out', 'a', '--from', '2023-05-02', '--to', '2023-05-01'],
        '2023-05-02',
      ],
      [['serve', '--port', '99999'], message(lang, 'cli.notAPort', { value: '99999' })],
      [['restore', 'a', 'b'], message(lang, 'cli.unexpected', { argument: 'b' })],
      [['organisation', 'add', '--code', 'o'], message(lang, 'cli.missingOption', { option: '--name' })],
      [['import'], message(lang, 'cli.notOneFile')],
      [['import', 'a.docx'], message(lang, 'cli.missingOption', { option: '--organisation' })],
      [['import', 'a.docx', '--organisation', 'o', '--grant', '-5'], '--grant'],
      [['import', 'a.docx', '--organisation', 'o', '--grant', '10,005'], '--grant: «10,005»'],
      [['import', 'a.docx', '--organisation', 'o', '--starts-on', '2023-13-01'], '--starts-on: «2023-13-01»'],
    ])('%j', async (args, wanted) => {
      const { status, out, err } = await esep(args, env)
      expect([status, out]).toEqual([2, ''])
      expect(err).toContain(wanted)
      expect(err).not.toMatch(/\bat .*:\d+:\d+/)
    })
  },
)

test('refusals come in the language asked for, by option before environment before system', async () => {
  const call = (args: string[], more: Record<string, string>) => esep(args, { ...env, ...more })
  const [byOption, byEnvironment, bySystem] = await Promise.all([
    call(['check', '--lang', 'kk'], { ESEP_LANG: 'en' }),
    call(['check'], { ESEP_LANG: 'en', LANG: 'kk_KZ.UTF-8' }),
    call(['check'], { ESEP_LANG: '', LC_ALL: '', LC_MESSAGES: '', LANG: 'kk_KZ.UTF-8' }),
  ])
  expect(byOption.err).toContain(message('kk', 'cli.check.nothing'))
  expect(byEnvironment.err).toContain(message('en', 'cli.check.nothing'))
  expect(bySystem.err).toContain(message('kk', 'cli.check.nothing'))
})

test('a fault of the program itself ends with 70, without a trace unless it is asked for', async () => {
  const broken = `--import data:text/javascript,Array.prototype.toSorted=()=>{throw%20new%20TypeError('broken')}`
  const faulty = { ...env, NODE_OPTIONS: broken }
  const { status, out, err } = await esep(['check', folder], faulty)
  expect([status, out]).toEqual([70, ''])
  expect(err).toBe(`${message('ru', 'cli.bug')}\nTypeError: broken\n`)
  const debugged = await esep(['check', folder], { ...faulty, ESEP_DEBUG: '1' })
  expect(debugged.err).toMatch(/\.ts:\d+/)
})

test('every problem has a text in each language', () => {
  const silent = languages.flatMap((lang) =>
    problemCodes.filter((code) => !messageOr(lang, `problem.${code}`)).map((code) => `${lang} ${code}`),
  )
  expect(silent).toEqual([])
})
