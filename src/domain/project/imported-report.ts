import type { EffectPlan } from '../indicator/indicator.ts'
import type { Place } from '../place/place.ts'
import type { ReportModel } from '../report/model.ts'
import type { ReportLanguage } from '../text/local-text.ts'
import { importedEffects, type ImportedBudgetLine } from './imported-effects.ts'
import type { ImportNotes } from './imported-note.ts'
import {
  importedPassport,
  passportNotes,
  type GivenPassport,
  type ImportedPassport,
  type PassportPart,
} from './imported-passport.ts'
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

/** What the organisation has already. */
export interface KnownToImport {
  readonly places: readonly Place[]
  readonly letters: readonly KnownLetter[]
}

/** The records of a new project as a filed report tells them, and what it does not tell. */
export interface ImportedReport extends ImportNotes {
  /** The language in which the report is written. */
  readonly lang: ReportLanguage
  readonly project: ImportedPassport
  readonly tasks: readonly ImportedTask[]
  readonly effectPlans: readonly EffectPlan[]
  readonly budgetLines: readonly ImportedBudgetLine[]
  readonly partners: readonly ImportedPartner[]
  readonly recommendations: readonly ImportedRecommendations[]
  readonly proposals: readonly ImportedProposal[]
  readonly stories: readonly ImportedStory[]
  readonly narratives: readonly ImportedNarrative[]
}

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
  const passport = importedPassport(model, given, reader)
  if (!passport.ok) return passport
  const { project } = passport
  notes.unread.push(...passportNotes(model))
  const report: ImportedReport = {
    ...notes,
    lang: model.lang,
    project,
    tasks: importedPlan(model, project, known.places, reader),
    ...importedEffects(model, reader),
    partners: importedPartners(model, project.startsOn, reader),
    recommendations: importedRecommendations(model, project.endsOn, known.letters, reader),
    proposals: importedProposals(model, reader),
    stories: importedStories(model, reader),
    narratives: importedNarratives(model, reader),
  }
  return { ok: true, report }
}
