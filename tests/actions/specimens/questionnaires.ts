/* One valid use of every action on questionnaires. */
import { addQuestionnaire } from '#actions/questionnaire/add-questionnaire.ts'
import { addQuestionnaireLink } from '#actions/questionnaire/add-questionnaire-link.ts'
import { openQuestionnaire } from '#actions/questionnaire/open-questionnaire.ts'
import { recordAnalysis } from '#actions/questionnaire/record-analysis.ts'
import { recordResponse } from '#actions/questionnaire/record-response.ts'
import { writeQuestions } from '#actions/questionnaire/write-questions.ts'
import type { Role } from '#domain/account/account.ts'
import type { QuestionItem } from '#domain/questionnaire/questionnaire.ts'
import { questionnaireById } from '#store/questionnaire.ts'
import type { VillageProject } from '../village-project.ts'

let made = 0

export const questionItem = (
  name: string,
  type: QuestionItem['type'],
  more: Partial<QuestionItem> = {},
): QuestionItem => ({
  type,
  name,
  label: { ru: `Вопрос ${name}`, kk: `${name} сұрағы` },
  hint: {},
  isRequired: false,
  relevant: null,
  constraint: null,
  constraintMessage: {},
  choices: [],
  ...more,
})
export const choicesOf = (...names: string[]) =>
  names.map((name) => ({ name, label: { ru: `${name} (ru)`, kk: `${name} (kk)` } }))

export const someQuestions: readonly QuestionItem[] = [
  questionItem('pays', 'one', { isRequired: true, choices: choicesOf('yes', 'no') }),
  questionItem('why', 'text', { relevant: "${pays} = 'no'", isRequired: true }),
  questionItem('people', 'integer', { constraint: '. >= 1 and . <= 30' }),
  questionItem('sorts', 'many', { choices: choicesOf('glass', 'paper') }),
]

export const questionnaireOf = ({ projectId }: VillageProject) => ({
  projectId,
  code: `waste_${(made += 1)}`,
  title: { ru: 'Вывоз мусора', kk: 'Қоқыс шығару' },
})

/** A questionnaire with questions that is not open yet. */
export async function writtenQuestionnaire(village: VillageProject, consent = {}): Promise<string> {
  const manager = village.as('manager')
  const { id } = await addQuestionnaire(manager, { ...questionnaireOf(village), consent })
  await writeQuestions(manager, { id, items: [...someQuestions] as never })
  return id
}

/** A questionnaire that is open for answers, and the version that is asked. */
export async function openedQuestionnaire(
  village: VillageProject,
  consent = {},
): Promise<{ readonly id: string; readonly versionId: string }> {
  const manager = village.as('manager')
  const id = await writtenQuestionnaire(village, consent)
  await openQuestionnaire(manager, { id })
  const card = await manager.database.read(village.organisationId, (db) => questionnaireById(db, id))
  return { id, versionId: card?.opened?.id ?? '' }
}

export async function responseOf(village: VillageProject) {
  const { id, versionId } = await openedQuestionnaire(village)
  return {
    questionnaireId: id,
    versionId,
    filledOn: '2023-08-12',
    way: 'paper' as const,
    placeId: village.placeId,
    answers: { pays: 'yes', people: 4, sorts: ['paper'] },
  }
}

async function madeResponse(village: VillageProject) {
  const input = await responseOf(village)
  const { id } = await recordResponse(village.as('manager'), input)
  return { id, input }
}

const analysisOf = async (village: VillageProject) => ({
  questionnaireId: (await madeResponse(village)).input.questionnaireId,
  title: { ru: 'Анализ анкет' },
  until: '2023-08-31',
  conclusion: { ru: 'Платят почти все.' },
  crosses: [{ row: 'sorts', column: 'pays' }],
})

type Specimen = (village: VillageProject, role?: Role) => unknown

export const questionnaireSpecimens = {
  addQuestionnaire: questionnaireOf,
  changeQuestionnaire: async (village) => ({
    id: await writtenQuestionnaire(village),
    title: { ru: 'Вывоз мусора осенью' },
  }),
  removeQuestionnaire: async (village) => ({ id: await writtenQuestionnaire(village) }),
  writeQuestions: async (village) => ({
    id: await writtenQuestionnaire(village),
    items: [questionItem('people', 'integer')],
  }),
  openQuestionnaire: async (village) => ({ id: await writtenQuestionnaire(village) }),
  addQuestionnaireLink: async (village) => ({
    questionnaireId: (await openedQuestionnaire(village)).id,
    placeId: village.placeId,
    note: 'Чат улицы Абая',
  }),
  revokeQuestionnaireLink: async (village) =>
    addQuestionnaireLink(village.as('manager'), { questionnaireId: (await openedQuestionnaire(village)).id }),
  recordResponse: responseOf,
  correctResponse: async (village) => {
    const { id, input } = await madeResponse(village)
    const { filledOn, placeId, answers } = input
    return { id, filledOn, placeId, answers: { ...answers, people: 5 }, reason: 'Опечатка при вводе' }
  },
  withdrawResponse: async (village) => ({ id: (await madeResponse(village)).id, reason: 'Введена дважды' }),
  recordAnalysis: analysisOf,
  removeAnalysis: async (village) => ({
    ...(await recordAnalysis(village.as('manager'), await analysisOf(village))),
    reason: 'Посчитано не то',
  }),
} satisfies { readonly [action: string]: Specimen }
