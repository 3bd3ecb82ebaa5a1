/* Defects in whole parts of the form: partners, letters, missing sections, contacts. */
import type { AuthoredReport } from './authored-report.ts'
import { at, shifted, type Spoiler } from './spoiler.ts'

const planned = (report: AuthoredReport, by: number): AuthoredReport => ({
  ...report,
  effects: at(report.effects, 8, ([plan, fact]) => [shifted(plan, by), shifted(fact, by)]),
})

const partner = (
  name: string,
  role: readonly [ru: string, kk: string],
  names: readonly [ru: string, kk: string],
): Spoiler => ({
  rule: 'partner.supplier',
  name,
  spoil: (r) => {
    const at = r.lang === 'ru' ? 0 : 1
    return planned({ ...r, partners: [...r.partners, [names[at], role[at], '+7 701 555 77 10', '']] }, 1)
  },
})

const partners: Spoiler[] = [
  { rule: 'partner.count', name: 'three more claimed', spoil: (r) => planned(r, 3) },
  {
    rule: 'partner.count',
    name: 'a row of the table gone',
    spoil: (r) => ({ ...r, partners: r.partners.slice(0, -1) }),
  },
  partner(
    'catering',
    ['Организация питания участников', 'Қатысушыларды тамақтандыру'],
    ['ТОО «Вкусный дом»', '«Дәмді үй» ЖШС'],
  ),
  partner(
    'transport',
    ['Транспортные услуги, подвоз участников', 'Көлік қызметі, қатысушыларды жеткізу'],
    ['ИП Смирнов', '«Жол серік» ЖК'],
  ),
  partner(
    'printing',
    ['Поставка печатной продукции по договору', 'Шарт бойынша баспа өнімін жеткізіп беру'],
    ['Типография «Формат»', '«Формат» баспаханасы'],
  ),
  {
    rule: 'partner.supplier',
    name: 'the grantee itself',
    spoil: (r) =>
      planned(
        {
          ...r,
          partners: [
            ...r.partners,
            [r.passport[0], r.lang === 'ru' ? 'Координация' : 'Үйлестіру', '+7 701 555 77 10', ''],
          ],
        },
        1,
      ),
  },
]

const itemsOf = (report: AuthoredReport): number =>
  report.recommendations.reduce((sum, row) => sum + row.items.split('\n').length, 0)

const letters: Spoiler[] = [
  {
    rule: 'recommendation.count',
    name: 'three more claimed in the results',
    spoil: (r) => ({
      ...r,
      concrete: [
        ...r.concrete,
        r.lang === 'ru'
          ? `Всего государственным органам передано ${itemsOf(r) + 9} рекомендаций.`
          : `Мемлекеттік органдарға барлығы ${itemsOf(r) + 9} ұсыным берілді.`,
      ],
    }),
  },
  {
    rule: 'recommendation.letter',
    name: 'letter deleted',
    spoil: (r) => ({ ...r, recommendations: at(r.recommendations, 0, (row) => ({ ...row, letters: '' })) }),
  },
  {
    rule: 'recommendation.letter',
    name: 'a date without number',
    spoil: (r) => ({
      ...r,
      recommendations: at(r.recommendations, 1, (row) => ({
        ...row,
        letters: `25.10.${/20\d\d/u.exec(r.passport[4])?.[0]}`,
      })),
    }),
  },
  {
    rule: 'recommendation.letter',
    name: 'an addressee without letter',
    spoil: (r) => ({
      ...r,
      recommendations: at(r.recommendations, 0, (row) => ({
        ...row,
        bodies: `${row.bodies}\n${r.lang === 'ru' ? 'Департамент санитарно-эпидемиологического контроля' : 'Санитариялық-эпидемиологиялық бақылау департаменті'}`,
      })),
    }),
  },
]

const missing = (name: string, spoil: Spoiler['spoil'], or: Spoiler['or'] = []): Spoiler => ({
  rule: 'form.missing',
  name,
  or,
  spoil,
})

const forms: Spoiler[] = [
  missing('no story', (r) => ({ ...r, omit: ['story'] })),
  missing('no age table', (r) => ({ ...r, omit: ['age'] })),
  missing('no partner table', (r) => ({ ...r, omit: ['partners'] })),
  missing('no recommendations', (r) => ({ ...r, omit: ['recommendations'] })),
  missing('no sustainability', (r) => ({ ...r, omit: ['sustainability'] })),
  missing('no effects table', (r) => ({ ...r, omit: ['effects'] })),
  missing('head left empty', (r) => ({
    ...r,
    passport: at(r.passport, 1, () => '') as unknown as AuthoredReport['passport'],
  })),
  missing('period left empty', (r) => ({
    ...r,
    passport: at(r.passport, 4, () => '') as unknown as AuthoredReport['passport'],
  })),
  missing('achievement of the goal left empty', (r) => ({ ...r, goalFacts: [] })),
  missing('long-term effect left empty', (r) => ({ ...r, longTerm: [''] })),
  missing('an age bracket left empty', (r) => ({ ...r, age: at(r.age, 3, () => '') }), ['people.sum']),
  missing('a place left empty', (r) => ({
    ...r,
    activities: at(r.activities, 1, (row) => ({ ...row, place: '' })),
  })),
  {
    rule: 'form.value',
    name: 'kind of grant',
    spoil: (r) => proposal(r, 4, 'социальный проект', 'әлеуметтік жоба'),
  },
  {
    rule: 'form.value',
    name: 'kind of grant of another kind',
    spoil: (r) => proposal(r, 4, 'большой', 'үлкен'),
  },
  {
    rule: 'form.value',
    name: 'sphere',
    spoil: (r) => proposal(r, 0, 'строительство и ремонт дорог', 'жол салу және жөндеу'),
  },
]

function proposal(report: AuthoredReport, index: number, ru: string, kk: string): AuthoredReport {
  const value = report.lang === 'ru' ? ru : kk
  return {
    ...report,
    proposals: at(report.proposals, 0, (row) => at(row, index, () => value) as unknown as typeof row),
  }
}

const phoneOf = /(?:\+7|8) ?\(?\d[\d ()-]{8,}\d/u
const story = (report: AuthoredReport, ru: string, kk: string): AuthoredReport => ({
  ...report,
  story: {
    ...report.story,
    paragraphs: at(
      report.story.paragraphs,
      report.story.paragraphs.length - 1,
      (text) => `${text} ${report.lang === 'ru' ? ru : kk}`,
    ),
  },
})

const contacts: Spoiler[] = [
  {
    rule: 'contact.invalid',
    name: 'a digit of the phone lost',
    spoil: (r) => ({
      ...r,
      passport: at(r.passport, 2, (text) =>
        text.replace(phoneOf, (phone) => phone.slice(0, -1)),
      ) as unknown as AuthoredReport['passport'],
    }),
  },
  {
    rule: 'contact.invalid',
    name: 'a partner with a short phone',
    spoil: (r) => ({
      ...r,
      partners: at(r.partners, 0, ([name, role, contact, note]) => [name, role, contact.slice(0, -3), note]),
    }),
  },
  {
    rule: 'contact.invalid',
    name: 'an address without domain',
    spoil: (r) => ({
      ...r,
      passport: at(
        r.passport,
        2,
        (text) => `${text}, e-mail: fond.bastama@mail`,
      ) as unknown as AuthoredReport['passport'],
    }),
  },
  {
    rule: 'contact.invalid',
    name: 'a business number that cannot be',
    spoil: (r) => ({
      ...r,
      passport: at(
        r.passport,
        0,
        (text) => `${text}, ${r.lang === 'ru' ? 'БИН' : 'БСН'} 123456789012`,
      ) as unknown as AuthoredReport['passport'],
    }),
  },
  {
    rule: 'contact.private',
    name: 'a phone in the story',
    spoil: (r) => story(r, 'Ее телефон: 8 701 555 12 34.', 'Телефоны: 8 701 555 12 34.'),
  },
  {
    rule: 'contact.private',
    name: 'an address in the story',
    spoil: (r) =>
      story(
        r,
        'Семья живет по адресу: ул. Абая, д. 12, кв. 5.',
        'Отбасының мекенжайы: Абай көшесі, 12-үй, 5-пәтер.',
      ),
  },
  {
    rule: 'contact.private',
    name: 'a personal number in the results',
    spoil: (r) => ({
      ...r,
      concrete: [
        ...r.concrete,
        r.lang === 'ru'
          ? 'Сертификат выдан Сериковой А. (ИИН 850315400123).'
          : 'Сертификат Серікова А. атына берілді (ЖСН 850315400123).',
      ],
    }),
  },
]

export const partSpoilers: readonly Spoiler[] = [...partners, ...letters, ...forms, ...contacts]
