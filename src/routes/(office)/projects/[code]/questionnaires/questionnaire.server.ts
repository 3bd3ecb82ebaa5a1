/* What the pages of questionnaires share: which one is meant, its words, and its questions as fields of a form. */
import { error } from '@sveltejs/kit'
import { isRecordId } from '#domain/project/is-record-id.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import type { QuestionItem } from '#domain/questionnaire/questionnaire.ts'
import { settlementKinds } from '#domain/place/place.ts'
import { isInScope } from '#domain/account/place-scope.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { villagesOf } from '#server/visible-household.ts'
import { questionnaireById, type QuestionnaireCard } from '#store/questionnaire.ts'
import type { Option } from '#ui/form/form-field.ts'
import { asking } from '../../../register.server.ts'
import { projectOf } from '../../../project-of.server.ts'

export interface AskedQuestionnaire {
  readonly records: ProjectRecords
  readonly questionnaire: QuestionnaireCard
  readonly title: string
  /** Address of its page. */
  readonly base: string
}

/** The questionnaire of a project that an address names; one that is not there answers 404. */
export async function questionnaireFor(
  locals: App.Locals,
  code: string,
  id: string,
): Promise<AskedQuestionnaire> {
  const records = await projectOf(locals, code)
  const { read } = await asking(locals)
  const found = isRecordId(id) ? await read((db) => questionnaireById(db, id)) : null
  if (!found || found.projectId !== records.project.id) error(404, message(locals.lang, 'site.notFound'))
  return {
    records,
    questionnaire: found,
    title: textIn(found.title, locals.lang) ?? found.code,
    base: `/projects/${code}/questionnaires/${found.id}`,
  }
}

/** How far a questionnaire is, in words. */
export const stateOf = (
  { newest, opened }: Pick<QuestionnaireCard, 'newest' | 'opened'>,
  lang: Language,
): { readonly text: string; readonly tone: 'good' | 'warn' } => {
  const isChanging = newest !== null && newest.openedAt === null
  if (!opened) return { text: message(lang, 'questionnaire.state.draft'), tone: 'warn' }
  return isChanging
    ? { text: message(lang, 'questionnaire.state.changing'), tone: 'warn' }
    : { text: message(lang, 'questionnaire.state.open'), tone: 'good' }
}

/** Where people were asked: the villages of whoever asks. */
export async function askedVillages(locals: App.Locals, records: ProjectRecords): Promise<Option[]> {
  const { context, read } = await asking(locals)
  const scope = await read((db) => villagesOf(db, context.actor))
  return records.places
    .filter(({ id, kind }) => settlementKinds.includes(kind) && isInScope(scope, id))
    .map(({ id, name }) => ({ value: id, label: textIn(name, locals.lang) ?? '' }))
}

/** What a question is called in a list. */
export const labelOf = (item: QuestionItem, lang: Language): string => textIn(item.label, lang) ?? item.name
