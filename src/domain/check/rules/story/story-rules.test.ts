import { describe, expect, it } from 'vitest'
import { plainLines, type ReportModel, type StoryPart } from '../../../report/model.ts'
import { cleanReport } from '../../fixtures/clean-report.ts'
import { withField } from '../../fixtures/spoil.ts'
import { storyLength } from './story-length.ts'
import { storyPartsMissing } from './story-parts.ts'

const withStory = (text: string, part: StoryPart = 'text'): ReportModel =>
  cleanReport('ru', 'bare', { stories: [{ title: null, parts: [{ part, lines: plainLines(text) }] }] })
const sentences = (count: number): string =>
  Array.from({ length: count }, (_, index) => `Это предложение номер ${index + 1} о жизни.`).join(' ')

describe('story.length', () => {
  it.each([
    [4, 'short'],
    [9, 'long'],
  ])('finds a story of %i sentences', (count, variant) => {
    expect(storyLength(withStory(sentences(count)))).toMatchObject([
      { severity: 'warning', variant, figures: { sentences: count, least: 5, most: 8 } },
    ])
  })

  it.each([5, 8])('lets a story of %i sentences be', (count) => {
    expect(storyLength(withStory(sentences(count)))).toEqual([])
  })

  it('counts a quotation as one sentence and labels as none', () => {
    const story = `Ситуация на начало: ${sentences(4)} «Мне помогли. Я рад. Спасибо всем!» – говорит Асан.`
    expect(storyLength(withStory(story))).toEqual([])
  })

  it('judges section 3 where no story is marked, and nothing where it is empty', () => {
    const unmarked = { ...cleanReport('ru'), stories: [] }
    expect(storyLength(withField(unmarked, 'changes', sentences(13)))).toMatchObject([
      { variant: 'unmarked' },
    ])
    expect(storyLength(withField(unmarked, 'changes', sentences(12)))).toEqual([])
    expect(storyLength(withField(unmarked, 'changes', ''))).toEqual([])
  })
})

describe('story.parts', () => {
  const before = 'Раньше Асан не мог найти работу. '
  const impact = 'Проект позвал его на курсы. '
  const result = 'Теперь он открыл мастерскую. '
  const quote = '«Я поверил в себя и своё дело», – говорит Асан.'
  const variants = (text: string): string[] =>
    storyPartsMissing(withStory(text)).map(({ variant }) => variant)

  it('finds what is missing in a story told in one piece', () => {
    expect(variants(before + impact + result + quote)).toEqual([])
    expect(variants(before + impact + result)).toEqual(['quote'])
    expect(variants(impact + result + quote)).toEqual(['before'])
    expect(variants(`${before}Проект позвал его на курсы.`)).toEqual(['result', 'quote'])
  })

  it('reads Kazakh', () => {
    const story = 'Бұрын Асан жұмыссыз болды. Жоба оны курсқа шақырды. Қазір ол шеберхана ашты. '
    expect(variants(`${story}«Мен өзіме сендім, рақмет бәріне», – дейді Асан.`)).toEqual([])
    expect(variants(story)).toEqual(['quote'])
  })

  it('takes the parts of a divided story as they are', () => {
    const model = cleanReport('ru')
    const [story] = model.stories
    const without = (part: StoryPart): ReportModel => ({
      ...model,
      stories: story ? [{ ...story, parts: story.parts.filter((one) => one.part !== part) }] : [],
    })
    expect(storyPartsMissing(model)).toEqual([])
    expect(storyPartsMissing(without('before')).map(({ variant }) => variant)).toEqual(['before'])
    expect(storyPartsMissing(without('quote')).map(({ variant }) => variant)).toEqual(['quote'])
  })

  it('does not take the name of an organisation for words of a person', () => {
    expect(variants(`${before}${impact}${result}Ему помог ОФ «Жас».`)).toEqual(['quote'])
  })
})
