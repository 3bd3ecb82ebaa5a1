import { plainLine, type Line, type Lines, type ReportStory, type StoryPart } from '#domain/report/model.ts'
import type { LineItem } from './report-items.ts'
import { letterPlace, squeeze } from './squeeze.ts'

/** A line of section 3; `definition` is the form's explanation of what a story is. */
export type ChangesLine = { item: LineItem; kind: 'line' | 'definition' | 'storyHeading'; rest: string }

const labels: readonly (readonly [StoryPart, RegExp])[] = [
  [
    'before',
    /^(ситуация(наначало|напервомэтапе|до)\p{L}*?|исходнаяситуация|ситуациядопроекта|допроекта|\p{L}*басындағыжағдай|жобағадейінгіжағдай|бастапқыжағдай|жобаныңбасындағыжағдай)(социального)?(проекта)?$/u,
  ],
  [
    'impact',
    /^(воздействие|влияние|участие)(социального)?проекта(наситуацию)?$|^воздействие$|^(әлеуметтік)?жобаның(жағдайға)?(ықпалы|әсері)$|^ықпалы?$/u,
  ],
  [
    'result',
    /^(результаты?)(воздействия)?(социального)?(проекта)?$|^(ықпалдың|әсердің|жобаның)?нәтижес?і?$/u,
  ],
  ['quote', /^(отзыв|слова)\p{L}{0,60}$|^(қызмет)?(алушының|қатысушының|тұрғынның)?пікірі?$/u],
]

const storyTitle =
  /^(истори[яи]успеха|табыстарихы|жетістіктарихы|табыстытарих|табысхикаясы)(проекта)?(№?\d{1,2})?/

const MAX_TITLE = 160

/**
 * Parts the lines of section 3 into what changed and the success stories. Stories begin at their own heading or at the
 * first part of a story; without either, what follows the form's definition of a story is one.
 */
export function readChanges(lines: readonly ChangesLine[]): { changes: Lines; stories: ReportStory[] } {
  const start = storyStart(lines)
  const own = lines.slice(0, start).filter((line) => line.kind === 'line')
  return { changes: own.map(({ item }) => plainLine(item.text)), stories: readStories(lines.slice(start)) }
}

function storyStart(lines: readonly ChangesLine[]): number {
  const heading = lines.findIndex((line) => line.kind === 'storyHeading')
  if (heading !== -1) return heading
  const part = lines.findIndex((line) => line.kind === 'line' && partOf(line.item) !== null)
  if (part !== -1) return part > 0 && isTitle(lines[part - 1]) ? part - 1 : part
  const definition = lines.findIndex((line) => line.kind === 'definition')
  return definition === -1 ? lines.length : definition
}

type OpenStory = { title: Line | null; parts: { part: StoryPart; lines: Line[] }[] }

function readStories(lines: readonly ChangesLine[]): ReportStory[] {
  const stories: OpenStory[] = []
  const open = (title: string): OpenStory => {
    const story: OpenStory = { title: title === '' ? null : plainLine(title), parts: [] }
    stories.push(story)
    return story
  }
  let story: OpenStory | null = null
  lines.forEach((line, index) => {
    if (line.kind === 'definition') return
    if (line.kind === 'storyHeading')
      return void (story = isUntold(story) ? retitle(story, line.rest) : open(line.rest))
    const part = partOf(line.item)
    if (part) {
      const isNext = story?.parts.some((each) => each.part === part.part) === true
      story = story === null || isNext ? open('') : story
      story.parts.push({ part: part.part, lines: part.rest === '' ? [] : [plainLine(part.rest)] })
    } else if (isTitle(line) && (story === null || isUntold(story) || beginsNext(lines, index))) {
      story = story !== null && isUntold(story) ? retitle(story, line.item.text) : open(line.item.text)
    } else {
      story ??= open('')
      if (story.parts.length === 0) story.parts.push({ part: 'text', lines: [] })
      story.parts.at(-1)?.lines.push(plainLine(line.item.text))
    }
  })
  return stories.filter((each) => each.parts.some((part) => part.lines.length > 0))
}

function isUntold(story: OpenStory | null): story is OpenStory {
  return story !== null && story.parts.length === 0
}

function retitle(story: OpenStory, title: string): OpenStory {
  if (title !== '') story.title = plainLine(title)
  return story
}

/** A title in bold within a story begins another one only when the first part of a story follows it. */
function beginsNext(lines: readonly ChangesLine[], index: number): boolean {
  const next = lines[index + 1]
  return next?.kind === 'line' && partOf(next.item)?.part === 'before'
}

function isTitle(line: ChangesLine | undefined): boolean {
  if (line?.kind !== 'line' || line.item.text.length > MAX_TITLE || partOf(line.item)) return false
  return line.item.isBold || line.item.headingLevel !== null
}

/** The part of a story that a line opens: «Ситуация на начало: …» or the label alone. */
function partOf(item: LineItem): { part: StoryPart; rest: string } | null {
  const colon = /[:：]|\s[–—-]\s|\.(?=\s|$)/.exec(item.text)
  const label = colon ? item.text.slice(0, colon.index) : item.text
  if (label.length > MAX_TITLE) return null
  const letters = squeeze(label.replace(/\([^)]*\)/g, '').replace(/^[\s\d.)•–—-]+/, ''))
  const isAlone = colon === null || squeeze(item.text.slice(colon.index)) === ''
  if (
    isAlone &&
    colon === null &&
    !item.isBold &&
    item.headingLevel === null &&
    !item.isCell &&
    letters.length < 8
  )
    return null
  const found = labels.find(([, wanted]) => wanted.test(letters))
  if (!found) return null
  return { part: found[0], rest: colon ? item.text.slice(colon.index + colon[0].length).trim() : '' }
}

/** The title that a story's heading carries, «История успеха: Сад у школы»; null when the line is no such heading. */
export function storyHeading(item: LineItem): string | null {
  if (item.text.length > MAX_TITLE) return null
  const match = storyTitle.exec(squeeze(item.text))
  if (!match) return null
  const rest = item.text.slice((letterPlace(item.text, match[0].length - 1) ?? 0) + 1)
  const isAlone = squeeze(rest) === ''
  if (!isAlone && !item.isBold && item.headingLevel === null && !/^[\s»"”]*[:.–—-]/.test(rest)) return null
  return rest.replace(/^[\s»"”:.–—-]+/, '').trim()
}
