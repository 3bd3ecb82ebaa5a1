/*
 * The steps that are taken on a submission. A scan of the operator's letter becomes a file of the project in the same
 * transaction as the decision: both stand or neither.
 */
import type { RequestEvent } from '@sveltejs/kit'
import type { Language } from '#domain/text/local-text.ts'
import { addEvidence } from '#actions/evidence/add-evidence.ts'
import { acceptReport } from '#actions/review/accept-report.ts'
import { answerRemark } from '#actions/review/answer-remark.ts'
import { makeRemark } from '#actions/review/make-remark.ts'
import { returnReport } from '#actions/review/return-report.ts'
import { settleRemark } from '#actions/review/settle-remark.ts'
import { unlockReport } from '#actions/review/unlock-report.ts'
import { message } from '#i18n/message.ts'
import { inOneTransaction, type ActionContext } from '#server/context.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { writePosted } from '../../../../write.server.ts'
import { placeOfWord } from './remark-place.server.ts'
import { submissionOf } from './submission-of.server.ts'

/** The fields of each step's form; the operator's monitor names no letter. */
export function reviewFields(lang: Language, isOperator: boolean) {
  const text = (name: string, label: string, isRequired: boolean): FormField => ({
    kind: 'text',
    name,
    label,
    rows: 3,
    isRequired,
  })
  const letter: readonly FormField[] = isOperator
    ? []
    : [
        {
          kind: 'line',
          name: 'letter.number',
          label: message(lang, 'review.letter.number'),
          isRequired: true,
        },
        { kind: 'day', name: 'letter.date', label: message(lang, 'review.letter.date'), isRequired: true },
      ]
  return {
    remark: [
      { kind: 'hidden', name: 'at' },
      { kind: 'hidden', name: 'lang' },
      text('text', message(lang, 'review.remark.text'), true),
    ] as readonly FormField[],
    answer: [
      { kind: 'hidden', name: 'remarkId' },
      text('text', message(lang, 'review.answer.text'), true),
    ] as readonly FormField[],
    settle: [
      { kind: 'hidden', name: 'remarkId' },
      text('note', message(lang, 'review.note'), false),
    ] as readonly FormField[],
    return: [text('reason', message(lang, 'review.reason'), true), ...letter],
    accept: [...letter, text('reason', message(lang, 'review.note'), false)],
    unlock: [text('reason', message(lang, 'review.reason'), true)],
  }
}

type Event = RequestEvent & { params: { code: string; id: string } }
type Step = keyof ReturnType<typeof reviewFields>
type Read = Record<string, unknown>

/** A form of this page as an action; afterwards the person is back on the page, at the place they worked on. */
const step =
  (
    name: Step,
    run: (context: ActionContext, read: Read, posted: FormData, event: Event) => Promise<unknown>,
    anchor = '',
  ) =>
  async (event: Event) => {
    const { params, locals, url, request } = event
    const posted = await request.formData()
    const lang = url.searchParams.get('lang')
    return writePosted(event, posted, {
      fields: reviewFields(locals.lang, locals.account?.role === 'monitor')[name],
      to: `/projects/${params.code}/submissions/${params.id}${lang === 'kk' || lang === 'ru' ? `?lang=${lang}` : ''}${anchor}`,
      run: (context, read) => run(context, withoutStamp(read), posted, event),
    })
  }

export const reviewActions = {
  remark: step(
    'remark',
    (context, { at, lang, ...read }, posted, { params }) =>
      makeRemark(context, {
        ...read,
        submissionId: params.id,
        lang,
        place: placeOfWord(String(at ?? '')) ?? {},
        figure: posted.get('figure') || null,
      } as never),
    '#remarks',
  ),
  answer: step('answer', (context, read) => answerRemark(context, read as never), '#remarks'),
  settle: step(
    'settle',
    (context, { remarkId, note }) => settleRemark(context, { remarkId, note } as never),
    '#remarks',
  ),
  return: step('return', (context, read, posted, event) =>
    decide(returnReport as Decide, context, read, posted, event),
  ),
  accept: step('accept', (context, read, posted, event) =>
    decide(acceptReport as Decide, context, read, posted, event),
  ),
  unlock: step('unlock', (context, read, _, { params }) =>
    unlockReport(context, { ...read, submissionId: params.id } as never),
  ),
}

type Decide = (context: ActionContext, input: never) => Promise<unknown>

async function decide(
  action: Decide,
  context: ActionContext,
  read: Read,
  posted: FormData,
  { locals, params }: Event,
) {
  const { projectId } = await submissionOf(locals, params.code, params.id)
  const scan = posted.get('scan')
  return inOneTransaction(context, async (within) => {
    const letter = letterOf(read)
    const evidenceId =
      letter && scan instanceof File && scan.size > 0 ? await keepScan(within, projectId, scan) : null
    const { letter: _, ...rest } = read
    return action(within, {
      ...rest,
      submissionId: params.id,
      letter: letter && { ...letter, evidenceId },
    } as never)
  })
}

async function keepScan(context: ActionContext, projectId: string, scan: File): Promise<string> {
  const bytes = new Uint8Array(await scan.arrayBuffer())
  const { id } = await addEvidence(context, { projectId, kind: 'scan', fileName: scan.name, bytes })
  return id
}

/** The letter of a form; null where neither its number nor its day was given. */
function letterOf({ letter }: Read): Read | null {
  const given = (letter ?? {}) as Read
  return Object.values(given).some((value) => value !== '' && value !== null && value !== undefined)
    ? given
    : null
}

const withoutStamp = (read: Read): Read =>
  Object.fromEntries(Object.entries(read).filter(([name]) => name !== 'seen'))
