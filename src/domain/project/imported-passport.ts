import * as v from 'valibot'
import { day } from '../calendar/day-input.ts'
import type { PlainDate } from '../calendar/day.ts'
import { cellText } from '../check/reading/cell-lines.ts'
import { maxAmount, type Tiyn } from '../money/amount.ts'
import { linesText, type FieldId, type ReportModel } from '../report/model.ts'
import type { LocalText } from '../text/local-text.ts'
import { quoted, type ImportNotes } from './imported-note.ts'
import type { TextReader } from './imported-text.ts'

/** What a person says themselves, before anything that the report says. */
export interface GivenPassport {
  readonly title?: string | undefined
  readonly startsOn?: PlainDate | undefined
  readonly endsOn?: PlainDate | undefined
  readonly grant?: Tiyn | undefined
}

/** The passport of the new project, but for its code and its contract. */
export interface ImportedPassport {
  readonly title: LocalText
  readonly direction: LocalText
  readonly startsOn: PlainDate
  readonly endsOn: PlainDate
  readonly grant: Tiyn
  readonly form: string
}

/** What a project cannot be without. */
export type PassportPart = 'title' | 'startsOn' | 'endsOn' | 'grant'

type PassportReading =
  | { readonly ok: true; readonly project: ImportedPassport }
  | { readonly ok: false; readonly lacks: readonly PassportPart[] }

/** Name, direction, period and grant; refused where the report and `given` together lack one. */
export function importedPassport(
  model: ReportModel,
  given: GivenPassport,
  reader: TextReader,
): PassportReading {
  const { title, direction } = titled(given.title ?? linesText(model.fields.project))
  const startsOn = given.startsOn ?? model.period?.from
  const endsOn = given.endsOn ?? model.period?.to
  const grant = given.grant ?? readGrant(model)
  const cell = { section: 'passport', column: 'project' }
  const name = reader.name(title, cell)
  const isPeriod = v.is(day, startsOn) && v.is(day, endsOn) && startsOn <= endsOn
  if (name !== '' && isPeriod && grant !== null && grant > 0n) {
    const texts = { title: reader.local(name), direction: reader.local(reader.name(direction, cell)) }
    return { ok: true, project: { ...texts, startsOn, endsOn, grant, form: model.form } }
  }
  const lacks: (PassportPart | false)[] = [
    name === '' && 'title',
    !isPeriod && given.startsOn === undefined && 'startsOn',
    !isPeriod && (given.endsOn === undefined || given.startsOn !== undefined) && 'endsOn',
    (grant === null || grant <= 0n) && 'grant',
  ]
  return { ok: false, lacks: lacks.filter((part) => part !== false) }
}

/** The form wants the direction in brackets behind the name. */
function titled(text: string): { title: string; direction: string } {
  const [, title, direction] = /^(.*\S)\s*\(([^()]{3,})\)\s*\.?\s*$/su.exec(text) ?? []
  return { title: title ?? text, direction: direction ?? '' }
}

function readGrant(model: ReportModel): Tiyn | null {
  const tiyn = model.grantTiyn === null ? null : BigInt(model.grantTiyn)
  return tiyn !== null && tiyn <= maxAmount ? tiyn : null
}

const ofOrganisation: readonly FieldId[] = ['organisation', 'head', 'contact']

/** What the passport's lines do not become: those of the organisation, and what the form does not have. */
export function passportNotes(model: ReportModel): ImportNotes['unread'] {
  const kept = ofOrganisation.flatMap((field) => {
    const text = cellText(model.fields[field])
    const place = quoted({ section: 'passport', column: field }, text)
    return text === '' ? [] : [{ reason: 'organisationKept' as const, place }]
  })
  const absent = model.missing.map(({ part, wanted }) => ({
    reason: 'absent' as const,
    place: { section: part },
    wanted,
  }))
  return [...kept, { reason: 'notInForm', place: { section: 'passport' } }, ...absent]
}
