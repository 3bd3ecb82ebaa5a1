/*
 * The words by which attendance sheets name gender, social status and age, in both languages and as people type them
 * without Kazakh letters. The first word of each list is the one that we print.
 */
import { foldKazakh } from '../search/kazakh-stem.ts'
import { normaliseText } from '../text/normalise.ts'
import type { ReportLanguage } from '../text/local-text.ts'
import type { AgeCategory, GenderCategory, SocialCategory } from './categories.ts'

type Words<Category extends string> = {
  readonly [category in Category]: { readonly [lang in ReportLanguage]: string }
}

const genders: Words<GenderCategory> = {
  male: { ru: 'м|муж|мужской|мужчина|мужч|m|male', kk: 'ер|еркек|ер адам|ер кісі|ұл' },
  female: { ru: 'ж|жен|женский|женщина|женщ|f|female', kk: 'әйел|әйел адам|қыз' },
}
const socials: Words<SocialCategory> = {
  children: {
    ru: 'дети|ребенок|школьник|школьница|ученик|ученица|учащийся|учащаяся',
    kk: 'балалар|бала|оқушы',
  },
  youth: { ru: 'молодежь|студент|студентка', kk: 'жастар|жас|студенттер' },
  civilServants: {
    ru: 'госслужащий|госслужащая|госслужащие|государственный служащий|государственные служащие|аппарат акима',
    kk: 'мемлекеттік қызметші|мемлекеттік қызметшілер|мемлекеттік қызметкер|мемқызметші',
  },
  publicSector: {
    ru: 'бюджетник|бюджетники|бюджетная сфера|работник бюджетной сферы|работники бюджетной сферы|учитель|учительница|педагог|врач|медсестра|воспитатель',
    kk: 'бюджет саласы|бюджет саласының қызметкері|бюджет саласының қызметкерлері|мұғалім|дәрігер|тәрбиеші|медбике',
  },
  disabled: {
    ru: 'человек с инвалидностью|инвалид|лицо с инвалидностью|люди с инвалидностью|с инвалидностью|лица с инвалидностью|овз',
    kk: 'мүгедектігі бар адам|мүгедек|мүгедектігі бар|ерекше қажеттілігі бар',
  },
  older: {
    ru: 'пенсионер|пенсионерка|пенсионеры|пожилой|пожилая|пожилые|ветеран',
    kk: 'зейнеткер|зейнеткерлер|қарт|ардагер',
  },
  unemployed: { ru: 'безработный|безработная|безработные', kk: 'жұмыссыз|жұмыссыздар' },
  ngoMembers: {
    ru: 'член нпо|нпо|члены нпо|сотрудник нпо|представитель нпо',
    kk: 'үеұ мүшесі|үеұ|үеұ мүшелері|үеұ өкілі',
  },
  business: {
    ru: 'предприниматель|предприниматели|бизнес|ип|бизнесмен|фермер|крестьянское хозяйство',
    kk: 'кәсіпкер|кәсіпкерлер|бизнес өкілі|фермер|шаруа',
  },
  other: { ru: 'другое|другие|прочее|прочие|иное', kk: 'басқа|басқалар|өзге' },
}

/** A cell as it is compared. */
export const sheetWord = (cell: string): string =>
  foldKazakh(normaliseText(cell)).replace(/[."']/g, '').trim()

function meanings<Category extends string>(words: Words<Category>): ReadonlyMap<string, Category> {
  const entries = Object.entries(words) as [Category, Words<Category>[Category]][]
  return new Map(
    entries.flatMap(([category, { ru, kk }]) =>
      `${ru}|${kk}`.split('|').map((word) => [sheetWord(word), category] as const),
    ),
  )
}

/** What a word says of a person. */
export const genderOf = meanings(genders)
export const socialOf = meanings(socials)

/** Ages that a bracket holds, both ends included. */
export const ageBounds: { readonly [category in AgeCategory]: readonly [number, number] } = {
  age0to12: [0, 12],
  age13to16: [13, 16],
  age17to22: [17, 22],
  age23to27: [23, 27],
  age28to32: [28, 32],
  age33to45: [33, 45],
  age46to58: [46, 58],
  age59plus: [59, 120],
}

/** The bracket of an age in whole years, null for an age that nobody reaches. */
export function ageCategory(years: number): AgeCategory | null {
  const found = Object.entries(ageBounds).find(([, [from, to]]) => years >= from && years <= to)
  return found ? (found[0] as AgeCategory) : null
}

/** The words in which a sheet is printed; `readSheet` understands each of them. */
export const printedWord = {
  gender: (category: GenderCategory, lang: ReportLanguage): string => firstOf(genders[category][lang]),
  social: (category: SocialCategory, lang: ReportLanguage): string => firstOf(socials[category][lang]),
  age: (category: AgeCategory): string => {
    const [from, to] = ageBounds[category]
    return category === 'age59plus' ? `${from}+` : `${from}–${to}`
  },
}

const firstOf = (words: string): string => words.split('|')[0] ?? ''
