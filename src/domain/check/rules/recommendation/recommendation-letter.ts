import { lineText, linesText, type Lines, type ReportModel } from '../../../report/model.ts'
import { cellPlace } from '../../../report/passages.ts'
import type { Finding, Place } from '../../finding.ts'
import { fold } from '../../text-reading/fold.ts'
import { bodyWords, sameBody } from './bodies.ts'
import { lettersIn, type Letter } from './letters.ts'

/**
 * `recommendation.letter`: recommendations or an addressee without a letter's number and date, and a letter to a body
 * that is not among the addressees. Letters that name nobody are counted against the addressees of their cell.
 */
export function recommendationLetter(model: ReportModel): Finding[] {
  const rows = model.recommendations ?? []
  const allBodies = rows.flatMap((row) => bodiesIn(row.cells.bodies).map(({ text }) => text))
  return rows.flatMap((row, index) => {
    const at = index + 1
    if (row.cells.letters === undefined) return []
    const items = linesText(row.cells.items).trim()
    const bodies = bodiesIn(row.cells.bodies)
    if (items === '' && bodies.length === 0) return []
    const letters = lettersIn(row.cells.letters)
    const bodyText = linesText(row.cells.bodies).trim()
    const known = letters.filter((letter) => letter.number !== null || letter.dated)
    if (known.length === 0)
      return [
        finding(
          'none',
          at,
          bodyText,
          [cellPlace('recommendations', at, 'letters', linesText(row.cells.letters))],
          {},
        ),
      ]
    const incomplete = known
      .filter((letter) => letter.number === null || !letter.dated)
      .map((letter) =>
        finding(letter.number === null ? 'numberless' : 'undated', at, bodyText, [letterPlace(at, letter)], {
          letter: letter.text,
        }),
      )
    return [...incomplete, ...unanswered(at, bodies, letters), ...strangers(at, letters, allBodies)]
  })
}

interface Body {
  readonly text: string
  readonly line: number
}

const bodiesIn = (lines: Lines | undefined): Body[] =>
  (lines ?? [])
    .map((line, index) => ({ text: lineText(line).trim(), line: index + 1 }))
    .filter(({ text }) => bodyWords(text).length > 0)

/** Addressees that no letter of their cell names; where letters name nobody, as many as there are letters too few. */
function unanswered(row: number, bodies: readonly Body[], letters: readonly Letter[]): Finding[] {
  const complete = letters.filter((letter) => letter.number !== null)
  const naming = complete.filter((letter) => bodyWords(letter.rest).length > 0)
  if (bodies.length < 2 || complete.length === 0) return []
  if (naming.length === 0) {
    const isSentToAll = complete.length === 1 && !bodies.every(({ text }) => namesBody(text))
    if (isSentToAll || complete.length >= bodies.length) return []
    const places = bodies.map((body) => cellPlace('recommendations', row, 'bodies', body.text, body.line))
    const fewer = finding('fewer', row, '', places, { bodies: bodies.length, letters: complete.length })
    // One letter may have gone to several bodies.
    return [complete.length === 1 ? { ...fewer, severity: 'note' } : fewer]
  }
  if (naming.length < complete.length) return []
  return bodies
    .filter((body) => !naming.some((letter) => sameBody(body.text, letter.rest)))
    .map((body) =>
      finding(
        'body',
        row,
        body.text,
        [cellPlace('recommendations', row, 'bodies', body.text, body.line)],
        {},
      ),
    )
}

/** Letters that name a state body which is no addressee of any row. */
function strangers(row: number, letters: readonly Letter[], bodies: readonly string[]): Finding[] {
  if (bodies.length === 0) return []
  return letters
    .filter(
      ({ rest, number }) =>
        number !== null && stateBody.test(fold(rest)) && !bodies.some((body) => sameBody(body, rest)),
    )
    .map((letter) =>
      finding('stranger', row, letter.rest, [letterPlace(row, letter)], { letter: letter.text }),
    )
}

/** A line that is an addressee by itself, and not the rest of the one above. */
const namesBody = (text: string): boolean => stateBody.test(fold(text)) && /^[^\p{L}]*\p{Lu}/u.test(text)

const stateBody =
  /(аким|управлени|департамент|маслихат|министерств|отдел|комитет|басқарма|баскарма|болим|агентств|инспекци)/u

const letterPlace = (row: number, letter: Letter): Place =>
  cellPlace('recommendations', row, 'letters', letter.text, letter.line)

const finding = (
  variant: string,
  row: number,
  body: string,
  places: readonly Place[],
  figures: Finding['figures'],
): Finding => ({
  rule: 'recommendation.letter',
  severity: 'error',
  variant,
  places,
  figures: { row, body: body.replaceAll('\n', ', '), ...figures },
})
