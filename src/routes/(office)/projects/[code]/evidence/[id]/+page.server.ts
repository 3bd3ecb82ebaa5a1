import { error } from '@sveltejs/kit'
import { linkEvidence } from '#actions/evidence/link-evidence.ts'
import { removeEvidence } from '#actions/evidence/remove-evidence.ts'
import { unlinkEvidence } from '#actions/evidence/unlink-evidence.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { mayHaveOriginal, maySeeFile } from '#domain/evidence/evidence-access.ts'
import { evidenceIndex } from '#domain/evidence/evidence-index.ts'
import { formatAmount } from '#domain/money/amount.ts'
import { picturesNear } from '#domain/evidence/near-pictures.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { historyOfRecord } from '#store/history.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { recordPath } from '../../../../record-path.ts'
import { write } from '../../../../write.server.ts'
import { toldLines } from '../../history/told-changes.server.ts'
import { evidenceTile } from '../evidence-tiles.server.ts'
import { recordTitle } from '../record-title.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** Events that a list offers for a link; older ones link the file from their own page. */
const offered = 300

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang, account } = locals
  const records = await projectOf(locals, params.code)
  const role = account?.role ?? 'monitor'
  const file = records.evidence.find((each) => each.id === params.id)
  if (!file || !maySeeFile(role, file)) error(404, message(lang, 'site.notFound'))
  const links = evidenceIndex(records.evidence, records.evidenceLinks).links(file.id)
  const { database } = await application()
  const lines = await database.read(account?.organisationId ?? '', (db) =>
    historyOfRecord(db, { subject: 'evidence', id: file.id }, { before: null, limit: 100 }),
  )
  const isLinked = new Set(links.map((link) => link.subjectId))
  return {
    ...evidenceTile(file, lang),
    mediaType: file.mediaType,
    isPdf: file.mediaType === 'application/pdf',
    isHeic: file.mediaType === 'image/heic',
    size: sizeText(file.sizeBytes, lang),
    sha256: file.sha256,
    place: file.lat === null || file.lon === null ? null : `${file.lat.toFixed(5)}, ${file.lon.toFixed(5)}`,
    mayHaveOriginal: mayHaveOriginal(role),
    mayLink: isAllowed(role, 'linkEvidence'),
    mayRemove: links.length === 0 && isAllowed(role, 'removeEvidence'),
    mayUnlink: isAllowed(role, 'unlinkEvidence'),
    links: links.map((link) => ({
      subject: link.subject,
      subjectId: link.subjectId,
      kind: message(lang, `history.subject.${link.subject}`),
      label:
        recordTitle(records, link.subject, link.subjectId, lang) ?? message(lang, 'evidence.subject.unknown'),
      href: recordPath(params.code, link.subject, link.subjectId),
    })),
    near: picturesNear(file, records.evidence).map((each) => evidenceTile(each, lang)),
    fields: linkFields(
      [
        ...records.events
          .filter((event) => !isLinked.has(event.id))
          .slice(-offered)
          .toReversed()
          .map((event) => ({
            value: event.id,
            label: `${formatDay(event.startsOn, lang, 'short')} ${textIn(event.title, lang) ?? ''}`,
            group: message(lang, 'history.subject.event'),
          })),
        ...records.expenses
          .filter((expense) => !isLinked.has(expense.id) && isAllowed(role, 'recordExpense'))
          .slice(-offered)
          .toReversed()
          .map((expense) => ({
            value: expense.id,
            label: `${formatDay(expense.paidOn, lang, 'short')} ${expense.payee}, ${formatAmount(expense.amount, lang, { currency: true })}`,
            group: message(lang, 'history.subject.expense'),
          })),
      ],
      links.length > 0,
      locals.lang,
    ),
    history: toldLines(lines, records, role, lang),
  }
}

function linkFields(
  options: readonly { value: string; label: string }[],
  isProving: boolean,
  lang: App.Locals['lang'],
): FormField[] {
  return [
    {
      kind: 'choice',
      name: 'subjectId',
      label: message(lang, 'evidence.link.record'),
      isRequired: true,
      isWide: true,
      options,
    },
    ...(isProving
      ? [{ kind: 'checkbox' as const, name: 'isShared', label: message(lang, 'evidence.link.isShared') }]
      : []),
  ]
}

function sizeText(bytes: number, lang: App.Locals['lang']): string {
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB']
  const words = {
    ru: { KB: 'КБ', MB: 'МБ' },
    kk: { KB: 'КБ', MB: 'МБ' },
    en: { KB: 'KB', MB: 'MB' },
  } as const
  const shown = value.toLocaleString(lang === 'en' ? 'en' : 'ru', { maximumFractionDigits: 1 })
  return `${shown} ${words[lang][unit as 'KB' | 'MB']}`
}

const unlinkFields: readonly FormField[] = [
  { kind: 'hidden', name: 'subject' },
  { kind: 'hidden', name: 'subjectId' },
]

export const actions: Actions = {
  link: async (event) => {
    const { expenses } = await projectOf(event.locals, event.params.code)
    return write(event, {
      fields: linkFields([], true, event.locals.lang),
      to: `/projects/${event.params.code}/evidence/${event.params.id}`,
      run: (context, read) =>
        linkEvidence(context, {
          evidenceId: event.params.id,
          subject: expenses.some(({ id }) => id === read['subjectId']) ? 'expense' : 'event',
          subjectId: read['subjectId'] ?? '',
          isShared: read['isShared'],
        } as never),
    })
  },
  remove: (event) =>
    write(event, {
      fields: [{ kind: 'text', name: 'reason', label: message(event.locals.lang, 'office.remove.reason') }],
      to: `/projects/${event.params.code}/evidence?state=unlinked`,
      notice: 'office.notice.removed',
      run: (context, { reason }) =>
        removeEvidence(context, { id: event.params.id, reason: typeof reason === 'string' ? reason : '' }),
    }),
  unlink: (event) =>
    write(event, {
      fields: unlinkFields,
      to: `/projects/${event.params.code}/evidence/${event.params.id}`,
      run: (context, read) =>
        unlinkEvidence(context, {
          evidenceId: event.params.id,
          subject: read['subject'],
          subjectId: read['subjectId'],
        } as never),
    }),
}
