import { expect, test } from 'vitest'
import { analysisPaper } from '#documents/questionnaire/analysis-paper.ts'
import { questionnairePaper } from '#documents/questionnaire/questionnaire-paper.ts'
import { ruleInWords } from '#documents/questionnaire/rule-in-words.ts'
import { certificatePaper } from '#documents/school/certificate-paper.ts'
import type { Paper } from '#documents/paper/paper.ts'
import { paperPdf } from '#documents/paper/paper-pdf.ts'
import { paperDocx } from '#documents/paper/paper-docx.ts'
import { analyse } from '#domain/questionnaire/analyse.ts'
import type { Adviser } from '#domain/school/school.ts'
import { questionnaire, questions, responses } from '#demo/records/questionnaire.ts'

const organisation = {
  id: 'o',
  code: 'aray',
  name: { ru: 'Общественный фонд «Арай»', kk: '«Арай» қоғамдық қоры' },
  bin: null,
  address: {},
  phone: null,
  email: null,
  head: {},
}
const words = ({ title, blocks }: Paper): string => JSON.stringify([title, blocks])
const consent = {}

test('a questionnaire on paper numbers its questions and says in words when to skip', () => {
  const version = { number: 1, items: questions }
  const printed = { questionnaire: { ...questionnaire, consent }, version, organisation, date: '2023-08-01' }
  const ru = words(questionnairePaper(printed, 'ru'))
  expect(ru).toContain('1. Сколько человек живёт в доме? *')
  expect(ru).toContain('3. Почему не платите?')
  expect(ru).toContain('«Платите ли вы за вывоз мусора?»: Не плачу')
  expect(words(questionnairePaper(printed, 'kk'))).toContain('○ Ай сайын төлеймін')
})

test('a rule that has no plain words stays as it was written', () => {
  const say = (rule: string) => ruleInWords(rule, questions, 'ru')
  expect(say("selected(${sorts}, 'glass') and ${people} >= 3")).toBe(
    '«Что вы уже собираете отдельно?»: Стекло и «Сколько человек живёт в доме?» ≥ 3',
  )
  expect(say("${pleased} != 'yes'")).toBe('«Довольны ли вы вывозом?»: любой ответ, кроме «Доволен»')
  expect(say('string-length(${wish}) > 3')).toBe('string-length(${wish}) > 3')
  expect(say('= broken')).toBe('= broken')
})

test('an analysis on paper tells no small count, and says so', async () => {
  const answers = responses.map(({ answers: given }) => given as never)
  const analysed = analyse(questions, answers, [{ row: 'pleased', column: 'pays' }])
  const paper = (lang: 'ru' | 'kk') =>
    analysisPaper(
      {
        title: { ru: 'Анализ', kk: 'Талдау' },
        questionnaire: questionnaire.title,
        conclusion: { ru: 'Вывод', kk: 'Қорытынды' },
        until: '2023-08-31',
        village: null,
        analysed,
        organisation,
      },
      lang,
    )
  const tables = paper('ru').blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
  expect(tables.flat().filter((cell) => /^[1-4]$/.test(cell))).toEqual([])
  expect(words(paper('ru'))).toContain('«…» стоит вместо чисел меньше 5')
  expect(words(paper('kk'))).toContain('Қорытынды')
  const [pdf, docx] = await Promise.all([paperPdf([paper('kk'), paper('ru')]), paperDocx([paper('kk')])])
  expect([pdf.length > 10_000, docx.length > 5_000]).toEqual([true, true])
})

test('a certificate has a line for a name that nobody agreed to', () => {
  const adviser: Adviser = {
    id: 'a',
    centreId: 's',
    number: 1,
    className: '8А',
    since: '2023-04-27',
    leftOn: null,
    consentOn: null,
    name: null,
    isPublished: false,
  }
  const printed = (name: string | null) =>
    words(
      certificatePaper(
        {
          certificate: {
            id: 'c',
            trainingId: 't',
            adviserId: 'a',
            year: 2023,
            number: 17,
            code: 'ABCDEFGHJKMNPQRS',
            issuedOn: '2023-05-16',
            revokedOn: null,
            revokedWhy: null,
          },
          training: {
            id: 't',
            centreId: 's',
            eventId: 'e',
            title: { ru: 'Тренинг' },
            on: '2023-05-15',
            isCancelled: false,
            adviserIds: ['a'],
          },
          centre: { id: 's', placeId: 'p', name: { ru: 'Центр' }, openedOn: '2023-04-27', materials: null },
          adviser: { ...adviser, name },
          organisation,
          origin: 'https://esep.example',
        },
        'ru',
      ),
    )
  expect(printed(null)).toContain('____')
  expect(printed('Нурланова Аяулым')).not.toContain('"value":"____')
  expect(printed(null)).toContain('ABCD-EFGH-JKMN-PQRS')
  expect(printed(null)).toContain('https://esep.example/certificates/ABCDEFGHJKMNPQRS')
})
