import type { Letter, Recommendation } from '../../recommendation/recommendation.ts'
import { plainLine, type RecommendationColumn, type Row } from '../model.ts'
import { lacks, oneLine, textOrMissing, type BuildContext } from './build-context.ts'

/**
 * Section 8: recommendations by the bodies they went to. Each stands once, numbered through, in the row of the bodies
 * that got it, beside the letters that carried it.
 */
export function recommendationRows(context: BuildContext): Row<RecommendationColumn>[] | null {
  const { index } = context.figures
  const counted = new Set(index.linked('recommendations').map((record) => record.id))
  const sent = new Set(index.linked('letters').map((record) => record.id))
  const recommendations = context.records.recommendations
    .filter((one) => counted.has(one.id))
    .toSorted((a, b) => a.position - b.position)
  if (recommendations.length === 0)
    return lacks(context, 'recommendations', context.words.missing.recommendations)
  const letters = context.records.letters.filter((letter) => sent.has(letter.id))
  return numberedRows(context, bodyGroups(recommendations, letters))
}

interface BodyGroup {
  readonly recommendations: Recommendation[]
  readonly letters: Set<Letter>
}

function bodyGroups(recommendations: readonly Recommendation[], letters: readonly Letter[]): BodyGroup[] {
  const groups = new Map<string, BodyGroup>()
  for (const recommendation of recommendations) {
    const carriers = letters.filter((letter) => letter.recommendationIds.includes(recommendation.id))
    const key = [...new Set(carriers.map((letter) => JSON.stringify(letter.addressee)))].sort().join('\n')
    const group = groups.get(key) ?? { recommendations: [], letters: new Set<Letter>() }
    group.recommendations.push(recommendation)
    for (const letter of carriers) group.letters.add(letter)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function numberedRows(context: BuildContext, groups: readonly BodyGroup[]): Row<RecommendationColumn>[] {
  let number = 0
  return groups.map((group) => {
    const items = group.recommendations.map((recommendation) => {
      number += 1
      const text = textOrMissing(context, recommendation.text, 'recommendations.items')
      return `${number}. ${text === null ? '—' : oneLine(text)}`
    })
    if (group.letters.size === 0) {
      for (const item of items)
        lacks(context, 'recommendations.letters', context.words.missing.letter(oneLine(item, 120)))
    }
    return {
      cells: {
        bodies: bodies(context, group).map(plainLine),
        items: items.map(plainLine),
        letters: sentLetters(group).map((letter) =>
          plainLine(context.words.letter(letter.number, letter.sentOn)),
        ),
      },
    }
  })
}

function bodies(context: BuildContext, group: BodyGroup): string[] {
  const names = sentLetters(group).map((letter) =>
    textOrMissing(context, letter.addressee, 'recommendations.bodies'),
  )
  return [...new Set(names.flatMap((name) => (name === null ? [] : [oneLine(name)])))]
}

const sentLetters = (group: BodyGroup): Letter[] =>
  [...group.letters].sort((a, b) => (a.sentOn < b.sentOn ? -1 : Number(a.sentOn > b.sentOn)))
