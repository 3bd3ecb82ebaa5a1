import type { FormEdition } from '#domain/report/form/form-edition.ts'
import { reportLanguages } from '#domain/text/local-text.ts'
import { gramsIn, gramsOf, isQuotation, isQuoted, squeeze } from './squeeze.ts'
import type { PartId } from './part-id.ts'

/** Lines that the form itself prints below its headings: no content of the author's. */
export type Instructions = {
  /** The heading whose printed explanation the line belongs to; null for an author's line. */
  of(text: string): PartId | null
  /** True when the line goes on the heading above it, broken over two paragraphs. */
  isEndOf(part: PartId, text: string): boolean
}

/** Explanations are printed in pieces and with lost spaces, so nine in ten letter sequences must be the form's. */
const QUOTED = 0.85
const LEAST_LETTERS = 18
const LONGEST = 1500
const SAMPLE = 40

/** Explanations that other printings of the form carry besides those of the edition. */
const otherExplanations: readonly (readonly [PartId, string])[] = [
  [
    'story',
    'Истории успеха могут использоваться в публикациях, а также для дальнейшего долгосрочного отслеживания результатов социального проекта. Краткая история успеха должна содержать следующие части: ситуация на начало социального проекта; воздействие социального проекта на ситуацию; результат воздействия.',
  ],
  [
    'story',
    'Табыс тарихтары жарияланымдарда, сондай-ақ әлеуметтік жобаның нәтижелерін одан әрі ұзақ мерзімді қадағалау үшін пайдаланылуы мүмкін. Қысқаша табыс тарихы мынадай бөліктерден тұруға тиіс: әлеуметтік жобаның басындағы жағдай; әлеуметтік жобаның жағдайға ықпалы; ықпалдың нәтижесі.',
  ],
]

/** The explanations of a form edition; made once, for they are the same in every report. */
export function instructionsOf(
  form: FormEdition,
  headingGrams: ReadonlyMap<PartId, ReadonlySet<string>>,
): Instructions {
  const known = made.get(form) ?? makeInstructions(form, headingGrams)
  made.set(form, known)
  return known
}

const made = new WeakMap<FormEdition, Instructions>()

function makeInstructions(
  form: FormEdition,
  headingGrams: ReadonlyMap<PartId, ReadonlySet<string>>,
): Instructions {
  const printed: [PartId, ReadonlySet<string>][] = otherExplanations.map(([part, text]) => [
    part,
    gramsOf(text),
  ])
  for (const [part, { instruction }] of Object.entries(form.headings)) {
    for (const text of instruction ?? []) {
      for (const lang of reportLanguages) printed.push([part as PartId, gramsOf(text[lang])])
    }
  }
  const all = new Set(printed.flatMap(([, grams]) => [...grams]))
  return {
    of(text) {
      if (text.length > LONGEST || text.length < LEAST_LETTERS) return null
      const letters = squeeze(text.slice(0, SAMPLE))
      // What is no quotation of all explanations together is none of a single one.
      if (!isQuotation(letters, all, QUOTED / 2)) return null
      const start = gramsIn(letters)
      const near = printed.filter(([, grams]) => isQuoted(start, grams, QUOTED / 2))
      if (near.length === 0) return null
      const whole = gramsOf(text)
      return near.find(([, grams]) => isQuoted(whole, grams, QUOTED))?.[0] ?? null
    },
    isEndOf(part, text) {
      const isBracket = /^\(.*\)\s*:?$/s.test(text.trim())
      const grams = headingGrams.get(part)
      if (text.length > LONGEST || !grams) return false
      const letters = squeeze(text)
      return letters.length >= (isBracket ? 8 : LEAST_LETTERS) && isQuotation(letters, grams, QUOTED)
    },
  }
}
