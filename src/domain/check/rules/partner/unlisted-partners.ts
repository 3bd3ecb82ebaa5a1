import { linesText, type ReportModel } from '../../../report/model.ts'
import { quoteOf } from '../../../report/passages.ts'
import { reportPassages } from '../../text-reading/report-passages.ts'
import type { Finding } from '../../finding.ts'
import { passageSentences } from '../../text-reading/passage-words.ts'
import { isSameName, nameWords, quotedNames } from '../../text-reading/quoted-names.ts'
import { letterPattern } from '../../../text/letter-pattern.ts'

const calledPartners = letterPattern(
  /партн[её]р(?:ами|ы)\s(?:\S+\s){0,5}?(?:выступ|стал|явля|был)|партн[её]ры(?: проекта)?\s*[-–—:]|серіктестері\s*[-–—:]|серіктес(?:тер)? (?:болды|болып)/iu,
)

/** Organisations that section 6 calls partners in so many words and the partner table does not list. */
export function unlistedPartners(model: ReportModel): Finding[] {
  const listed = (model.partners ?? []).map((row) => linesText(row.cells.name))
  const own = [linesText(model.fields.organisation), linesText(model.fields.project)]
  const told = reportPassages(model).filter((passage) => passage.part === 'partnerAnalysis')
  return told.flatMap((passage) => {
    const names = passageSentences(passage)
      .filter(({ text }) => calledPartners.test(text))
      .flatMap(({ text }) => quotedNames(text))
      .filter(({ before }) => !/^(проект|жоба|програм|грант)/.test(before))
    const missing = names.filter(({ name }) => ![...listed, ...own].some((other) => mentions(other, name)))
    if (missing.length === 0) return []
    return [
      {
        rule: 'partner.count' as const,
        severity: 'warning' as const,
        variant: 'unlisted',
        places: [
          ...missing.map(({ name }) => ({ ...passage.place, quote: quoteOf(name) })),
          { section: '6.partners', table: 'partners' },
        ],
        figures: {
          names: missing.map(({ form, name }) => `${form} «${name}»`.trim()).join(', '),
          unlisted: missing.length,
          listed: listed.length,
        },
      },
    ]
  })
}

/** Whether a printed name holds this one: «ОО «Сабалак», г. Кызылорда» holds «Сабалак», with a slip too. */
function mentions(printed: string, name: string): boolean {
  if (isSameName(printed, name)) return true
  const inside = quotedNames(printed).some(
    (quoted) => isSameName(quoted.name, name) || startsAlike(quoted.name, name),
  )
  return inside || nameWords(printed).join(' ').includes(nameWords(name).join(' '))
}

/** «Сабалак» and «Сабалак-Кызылорда»: the shorter name opens the longer. */
const startsAlike = (one: string, other: string): boolean => {
  const [first, second] = [nameWords(one), nameWords(other)]
  const [short, long] = first.length < second.length ? [first, second] : [second, first]
  return (
    short.length > 0 &&
    short.every((word, index) => isSameName(word, long[index] ?? '') || word === long[index])
  )
}
