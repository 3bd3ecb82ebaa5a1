import { describe, expect, test } from 'vitest'
import { memberConsentForm } from '#documents/initiative/member-consent-form.ts'
import type { ConsentOperator } from '#documents/paper/consent-paper.ts'
import type { Paper } from '#documents/paper/paper.ts'
import { paperDocx } from '#documents/paper/paper-docx.ts'
import { paperPdf } from '#documents/paper/paper-pdf.ts'
import { guardianConsentForm } from '#documents/school/guardian-consent-form.ts'
import { readWord } from '#interchange/word/read-word.ts'

const operator: ConsentOperator = {
  lang: 'ru',
  date: '2023-06-01',
  operatorName: 'ОФ «Дала үні»',
  operatorBin: '120940000118',
  operatorAddress: 'Кызылорда, улица Айтеке би, 1',
  operatorPhone: '+7 724 200 00 00',
}
const kazakh: ConsentOperator = { ...operator, lang: 'kk' }
const rowsOf = (paper: Paper) => {
  const found = paper.blocks.find(({ kind }) => kind === 'table')
  return found?.kind === 'table' ? found.rows : []
}
const member = {
  name: 'Арман Сейіт',
  phone: '+7 701 123 45 67',
  group: 'Инициативная группа Сабалака, секретарь',
}
const pupil = { name: 'Әлиева Дана', className: '7А', centre: 'Центр экосоветников школы № 1' }
const nobody = { name: null, phone: null, group: null }
const noPupil = { name: null, className: null, centre: null }

describe.each([
  [
    'a member of an initiative group',
    memberConsentForm(operator, member),
    memberConsentForm(operator, nobody),
    memberConsentForm(kazakh, member),
  ],
  [
    'a guardian',
    guardianConsentForm(operator, pupil),
    guardianConsentForm(operator, noPupil),
    guardianConsentForm(kazakh, pupil),
  ],
] as const)('the consent of %s', (_, filled, empty, inKazakh) => {
  test('has every element of article 8, in both languages', () => {
    for (const [paper, words] of [
      [
        filled,
        [
          'Кто хранит данные',
          'Чьи данные',
          'На какие данные',
          'Хранить по',
          'Кому передаются',
          'за границу',
          'открытых источниках',
          'Иные условия',
        ],
      ],
      [
        inKazakh,
        [
          'Деректерді кім сақтайды',
          'Кімнің деректері',
          'Қандай деректерге',
          'Сақталатын мерзімі',
          'Кімге беріледі',
          'Шетелге',
          'Ашық дереккөздерде',
          'Өзге шарттар',
        ],
      ],
    ] as const) {
      const labels = rowsOf(paper)
        .map(([label]) => label)
        .join('\n')
      for (const word of words) expect(labels).toContain(word)
    }
  })
  test('leaves lines where nobody is named, and decides nothing for the person', () => {
    expect(JSON.stringify(empty)).not.toMatch(/Арман|Әлиева|Сабалак|7А/)
    const [name] = rowsOf(empty).filter(([label]) => label?.startsWith('Чьи данные'))
    expect(name?.[1]).toMatch(/^_+(\n_+)?$/)
    expect(JSON.stringify(filled)).not.toMatch(/[☑☒✓]/)
  })
  test('is a Word file that opens, and a PDF of one page a language', async () => {
    expect(readWord(await paperDocx([inKazakh, filled])).ok).toBe(true)
    expect(Buffer.from(await paperPdf([inKazakh, filled])).toString('latin1')).toMatch(/\/Count 2\b/)
  })
})

test('a guardian agrees for the pupil, a member for themselves', () => {
  const statement = (paper: Paper) => JSON.stringify(paper.blocks[0])
  expect(statement(guardianConsentForm(operator, pupil))).toContain('моего ребёнка')
  expect(statement(memberConsentForm(operator, member))).not.toContain('ребёнка')
  const rows = rowsOf(memberConsentForm(operator, member))
  expect(rows.map(([, value]) => value)).toEqual(
    expect.arrayContaining([member.name, member.phone, member.group]),
  )
  expect(rowsOf(guardianConsentForm(operator, pupil))[2]?.[1]).toBe(`${pupil.centre}\n${pupil.className}`)
})
