import * as v from 'valibot'
import { day } from '../calendar/day-input.ts'
import type { PlainDate } from '../calendar/day.ts'
import { cellText } from '../check/reading/cell-lines.ts'
import type { EffectPlan } from '../indicator/indicator.ts'
import { maxAmount, type Tiyn } from '../money/amount.ts'
import type { Place } from '../place/place.ts'
import { linesText, type FieldId, type ReportModel } from '../report/model.ts'
import type { LocalText, ReportLanguage } from '../text/local-text.ts'
import { importedEffects, type ImportedBudgetLine } from './imported-effects.ts'
import { quoted, type ImportNotes } from './imported-note.ts'
import { importedPartners, type ImportedPartner } from './imported-partners.ts'
import { importedPlan, type ImportedTask } from './imported-plan.ts'
import { importedProposals, type ImportedProposal } from './imported-proposals.ts'
import {
  importedRecommendations,
  type ImportedRecommendations,
  type KnownLetter,
} from './imported-recommendations.ts'
import { textReader } from './imported-text.ts'
import {
  importedNarratives,
  importedStories,
  type ImportedNarrative,
  type ImportedStory,
} from './imported-texts.ts'

/** What a person says themselves, before anything that the report says. */
export interface GivenPassport {
  readonly title?: string | undefined
  readonly startsOn?: PlainDate | undefined
  readonly endsOn?: PlainDate | undefined
  readonly grant?: Tiyn | undefined
}

/** What the organisation has already. */
export interface KnownToImport {
  readonly places: readonly Place[]
  readonly letters: readonly KnownLetter[]
}

/** The records of a new project as a filed report tells them, and what it does not tell. */
export interface ImportedReport extends ImportNotes {
  /** The language in which the report is written. */
  readonly lang: ReportLanguage
  readonly project: {
    readonly title: LocalText
    readonly direction: LocalText
    readonly startsOn: PlainDate
    readonly endsOn: PlainDate
    readonly grant: Tiyn
    readonly form: string
  }
  readonly tasks: readonly ImportedTask[]
  readonly effectPlans: readonly EffectPlan[]
  readonly budgetLines: readonly ImportedBudgetLine[]
  readonly partners: readonly ImportedPartner[]
  readonly recommendations: readonly ImportedRecommendations[]
  readonly proposals: readonly ImportedProposal[]
  readonly stories: readonly ImportedStory[]
  readonly narratives: readonly ImportedNarrative[]
}

/** What a project cannot be without. */
export type PassportPart = 'title' | 'startsOn' | 'endsOn' | 'grant'

export type ImportReading =
  | { readonly ok: true; readonly report: ImportedReport }
  | { readonly ok: false; readonly lacks: readonly PassportPart[] }

/**
 * Reads a filed report as the records of a new project. Plans, texts, partners, recommendations and letters are carried
 * over; what was done, how many came and what was spent are not: a fact comes from records of the journal alone.
 * Nothing is guessed: what a record must have and the form does not tell stands under `assumed`, what could not be
 * read under `unread`. Refused where the report and `given` together lack the name, the period or the grant.
 */
export function importedReport(
  model: ReportModel,
  given: GivenPassport,
  known: KnownToImport,
): ImportReading {
  const notes: ImportNotes = { unread: [], assumed: [] }
  const reader = textReader(model.lang, notes)
  const { title, direction } = titled(given.title ?? linesText(model.fields.project))
  const startsOn = given.startsOn ?? model.period?.from
  const endsOn = given.endsOn ?? model.period?.to
  const grant = given.grant ?? readGrant(model)
  const cell = { section: 'passport', column: 'project' }
  const name = reader.name(title, cell)
  const isPeriod = v.is(day, startsOn) && v.is(day, endsOn) && startsOn <= endsOn
  if (name === '' || !isPeriod || grant === null || grant <= 0n) {
    const lacks: (PassportPart | false)[] = [
      name === '' && 'title',
      !isPeriod && given.startsOn === undefined && 'startsOn',
      !isPeriod && (given.endsOn === undefined || given.startsOn !== undefined) && 'endsOn',
      (grant === null || grant <= 0n) && 'grant',
    ]
    return { ok: false, lacks: lacks.filter((part) => part !== false) }
  }
  notes.unread.push(...passportNotes(model))
  const report: ImportedReport = {
    ...notes,
    lang: model.lang,
    project: {
      title: reader.local(name),
      direction: reader.local(reader.name(direction, cell)),
      startsOn,
      endsOn,
      grant,
      form: model.form,
    },
    tasks: importedPlan(model, { startsOn, endsOn }, known.places, reader),
    ...importedEffects(model, reader),
    partners: importedPartners(model, startsOn, reader),
    recommendations: importedRecommendations(model, endsOn, known.letters, reader),
    proposals: importedProposals(model, reader),
    stories: importedStories(model, reader),
    narratives: importedNarratives(model, reader),
  }
  return { ok: true, report }
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

function passportNotes(model: ReportModel): ImportNotes['unread'] {
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
