/* Defects in running text: the story, copies, tense, leftovers, letters of another script. */
import type { AuthoredReport } from './authored-report.ts'
import { at, withActivity, type Spoiler } from './spoiler.ts'

const sentencesOf = (report: AuthoredReport): string[] =>
  report.story.paragraphs.join(' ').split(/(?<=[.!?]) (?=[А-ЯӘҒҚҢӨҰҮҺІ«])/u)

const stories: Spoiler[] = [
  {
    rule: 'story.length',
    name: 'three sentences',
    spoil: (r) => ({
      ...r,
      story: {
        ...r.story,
        paragraphs: [[...sentencesOf(r).slice(0, 2), ...sentencesOf(r).slice(-1)].join(' ')],
      },
    }),
  },
  {
    rule: 'story.length',
    name: 'six more sentences',
    spoil: (r) => ({
      ...r,
      story: {
        ...r.story,
        paragraphs: [
          ...r.story.paragraphs,
          r.lang === 'ru'
            ? 'Соседи это заметили. Они пришли посмотреть. Потом пришли и другие люди. Разговоры шли до вечера. Чай пили на веранде. Погода была хорошая.'
            : 'Көршілер мұны байқады. Олар көруге келді. Кейін басқалар да келді. Әңгіме кешке дейін созылды. Шай верандада ішілді. Ауа райы жақсы болды.',
        ],
      },
    }),
  },
  {
    rule: 'story.length',
    name: 'one sentence',
    spoil: (r) => ({ ...r, story: { ...r.story, paragraphs: sentencesOf(r).slice(0, 1) } }),
  },
]

const copies: Spoiler[] = [
  {
    rule: 'text.copied',
    name: 'the background told again as the effect',
    spoil: (r) => ({ ...r, socialEffect: [r.about[1] ?? r.about[0] ?? ''] }),
  },
  {
    rule: 'text.copied',
    name: 'the changes told again among the results',
    spoil: (r) => ({ ...r, concrete: [...r.concrete, ...r.changes] }),
  },
  {
    rule: 'text.copied',
    name: 'the sustainability told again with one word changed',
    spoil: (r) => ({
      ...r,
      partnerAnalysis: [
        ...r.partnerAnalysis,
        (r.sustainability[0] ?? '').replace(/[а-яәғқңөұүһі]{5,}/u, r.lang === 'ru' ? 'теперь' : 'енді'),
      ],
    }),
  },
  {
    rule: 'text.copied',
    name: 'the background in a cell of the table',
    spoil: (r) =>
      withActivity(
        r,
        (_, n) => n === 1,
        () => ({ effect: r.about[0] ?? '' }),
      ),
  },
]

const futures: Spoiler[] = [
  {
    rule: 'text.future',
    name: 'a line of the achievements',
    spoil: (r) => ({
      ...r,
      goalFacts: [
        ...r.goalFacts,
        r.lang === 'ru'
          ? 'Будет проведен семинар для сельских НПО.'
          : 'Ауылдағы ҮЕҰ үшін семинар өткізілетін болады.',
      ],
    }),
  },
  {
    rule: 'text.future',
    name: 'a result of an event',
    spoil: (r) =>
      withActivity(
        r,
        (_, n) => n === 0,
        (row) => ({
          result:
            r.lang === 'ru'
              ? `${row.result} Участники получат раздаточные материалы.`
              : `${row.result} Қатысушылар үлестірме материалдар алады деп жоспарлануда.`,
        }),
      ),
  },
  {
    rule: 'text.future',
    name: 'a concrete result',
    spoil: (r) => ({
      ...r,
      concrete: [
        ...r.concrete,
        r.lang === 'ru'
          ? 'Будут изготовлены и распространены буклеты.'
          : 'Буклеттер дайындалып, таратылатын болады.',
      ],
    }),
  },
]

const leftovers: Spoiler[] = [
  {
    rule: 'text.leftover',
    name: 'a line of underscores',
    spoil: (r) => ({ ...r, changes: [...r.changes, '__________________________________'] }),
  },
  {
    rule: 'text.leftover',
    name: 'an instruction of the form',
    spoil: (r) => ({
      ...r,
      longTerm: [
        ...r.longTerm,
        r.lang === 'ru' ? '(указать не более 5 предложений)' : '(5 сөйлемнен асырмай көрсетіңіз)',
      ],
    }),
  },
  {
    rule: 'text.leftover',
    name: 'the interim report named',
    spoil: (r) => ({
      ...r,
      goalFacts: [
        r.lang === 'ru'
          ? 'Настоящий промежуточный отчет подтверждает достижение цели.'
          : 'Осы аралық есеп мақсатқа қол жеткізілгенін растайды.',
        ...r.goalFacts,
      ],
    }),
  },
]

const latin: Readonly<Record<string, string>> = { о: 'o', а: 'a', е: 'e', с: 'c', р: 'p' }
const mixed = (text: string, letter: string): string =>
  text.replace(
    new RegExp(`(?<=[а-яәғқңөұүһі]{2})${letter}(?=[а-яәғқңөұүһі]{2})`, 'u'),
    latin[letter] ?? letter,
  )

const changed = (report: AuthoredReport, spoiled: AuthoredReport): AuthoredReport | null =>
  JSON.stringify(report) === JSON.stringify(spoiled) ? null : spoiled

const scripts: Spoiler[] = [
  {
    rule: 'text.script',
    name: 'o of another alphabet',
    spoil: (r) => changed(r, { ...r, about: r.about.map((text) => mixed(text, 'о')) }),
  },
  {
    rule: 'text.script',
    name: 'a of another alphabet',
    spoil: (r) => changed(r, { ...r, partnerAnalysis: at(r.partnerAnalysis, 0, (text) => mixed(text, 'а')) }),
  },
  {
    rule: 'text.script',
    name: 'e of another alphabet in a cell',
    spoil: (r) =>
      withActivity(
        r,
        (row) => mixed(row.result, 'е') !== row.result,
        (row) => ({ result: mixed(row.result, 'е') }),
      ),
  },
]

export const textSpoilers: readonly Spoiler[] = [...stories, ...copies, ...futures, ...leftovers, ...scripts]
