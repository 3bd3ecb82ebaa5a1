import { textIn, type Language, type LocalText } from '#domain/text/local-text.ts'
import type { ProjectRecords } from '#domain/project/records.ts'

/** What a record that a file proves is called; null where the project has no such record. */
export function recordTitle(
  records: ProjectRecords,
  subject: string,
  id: string,
  lang: Language,
): string | null {
  const title = Object.hasOwn(titles, subject) ? titles[subject]?.(records, id) : undefined
  if (title === undefined) return null
  return typeof title === 'string' ? title : textIn(title, lang)
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[], id: string): Row | undefined =>
  rows.find((row) => row.id === id)
const numbered = (number: string | undefined): string | undefined =>
  number === undefined ? undefined : `№ ${number}`

const titles: {
  readonly [subject: string]: (records: ProjectRecords, id: string) => LocalText | string | undefined
} = {
  event: ({ events }, id) => byId(events, id)?.title,
  publication: ({ publications }, id) => byId(publications, id)?.title,
  printedMaterial: ({ printedMaterials }, id) => byId(printedMaterials, id)?.title,
  expense: ({ expenses }, id) => byId(expenses, id)?.purpose,
  budgetLine: ({ budgetLines }, id) => byId(budgetLines, id)?.title,
  refund: ({ refunds }, id) => numbered(byId(refunds, id)?.documentNumber),
  participantGroup: ({ participantGroups }, id) => byId(participantGroups, id)?.name,
  recommendation: ({ recommendations }, id) => byId(recommendations, id)?.text,
  letter: ({ letters }, id) => numbered(byId(letters, id)?.number),
  reply: ({ replies }, id) => numbered(byId(replies, id)?.incomingNumber),
  partner: ({ partners }, id) => byId(partners, id)?.name,
  coveredNgo: ({ coveredNgos }, id) => byId(coveredNgos, id)?.name,
  teamMember: ({ team }, id) => byId(team, id)?.name,
  story: ({ stories }, id) => byId(stories, id)?.title,
}
