import { removeTestimonial } from '#actions/testimonial/remove-testimonial.ts'
import { withdrawTestimonialConsent } from '#actions/testimonial/withdraw-testimonial-consent.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import type { TestimonialConsent } from '#domain/testimonial/testimonial.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { historyOfRecord } from '#store/history.ts'
import { consentsOfTestimonial } from '#store/testimonial.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { consentTold } from '../../../../households/consent-told.server.ts'
import { asking } from '../../../../register.server.ts'
import { fileActions, filesOf } from '../../../../record-files.server.ts'
import { write } from '../../../../write.server.ts'
import { toldLines } from '../../history/told-changes.server.ts'
import { reasonField, testimonialRow } from '../testimonials.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang, account } = locals
  const { records, row, today } = await testimonialRow(locals, params)
  const { testimonial, name, who, village, activity, isRepeated } = row
  const { role, read } = await asking(locals)
  const [consents, lines] = await read(async (db) => [
    await consentsOfTestimonial(db, testimonial.id),
    await historyOfRecord(db, { subject: 'testimonial', id: testimonial.id }, { before: null, limit: 100 }),
  ])
  const present = consents.find(({ withdrawnOn }) => withdrawnOn === null)
  const event = records.events.find(({ id }) => id === testimonial.eventId)
  return {
    testimonial,
    name,
    who,
    village,
    activity,
    isRepeated,
    kind: message(lang, `testimonial.kind.${testimonial.kind}`),
    saidOn: formatDay(testimonial.saidOn, lang, 'long'),
    event: event ? { id: event.id, title: textIn(event.title, lang) ?? '' } : null,
    consent: present ? told(present, lang) : null,
    isOver: present !== undefined && present.keptUntil < today,
    past: consents.filter((each) => each !== present).map((each) => told(each, lang)),
    today,
    history: toldLines(lines, records, role, lang),
    withdrawFields: withdrawFields(lang),
    reasonFields: [reasonField(lang)],
    mayCorrect: isAllowed(role, 'correctTestimonial'),
    mayName: isAllowed(role, 'nameTestimonial'),
    mayWithdraw: present !== undefined && isAllowed(role, 'withdrawTestimonialConsent'),
    mayRemove: isAllowed(role, 'removeTestimonial'),
    mayQuote: textIn(testimonial.words, lang) !== undefined && isAllowed(role, 'writeStory'),
    ...filesOf(records, 'testimonial', testimonial.id, account),
  }
}

/** A consent in words; of a minor's it is told who agreed. */
const told = (consent: TestimonialConsent, lang: Language) =>
  consentTold(
    consent,
    {
      data: [
        ...consent.data.map((each) => message(lang, `testimonial.data.${each}`)),
        ...(consent.isMinor ? [message(lang, 'testimonial.ofMinor')] : []),
      ],
      why: consent.erasedWhy ? message(lang, `testimonial.why.${consent.erasedWhy}`) : '',
    },
    lang,
  )

const withdrawFields = (lang: Language): readonly FormField[] => [
  { kind: 'day', name: 'on', label: message(lang, 'testimonial.withdraw.on'), isRequired: true },
  {
    kind: 'choice',
    name: 'why',
    label: message(lang, 'testimonial.withdraw.why'),
    isRequired: true,
    options: (['withdrawn', 'asked', 'term'] as const).map((value) => ({
      value,
      label: message(lang, `testimonial.why.${value}`),
    })),
  },
]

export const actions: Actions = {
  ...fileActions('testimonial'),
  withdraw: (event) =>
    write(event, {
      fields: withdrawFields(event.locals.lang),
      to: event.url.pathname,
      run: (context, read) => withdrawTestimonialConsent(context, { ...read, id: event.params.id } as never),
    }),
  remove: (event) =>
    write(event, {
      fields: [reasonField(event.locals.lang)],
      to: `/projects/${event.params.code}/testimonials`,
      notice: 'office.notice.removed',
      run: (context, { reason }) =>
        removeTestimonial(context, { id: event.params.id, reason: String(reason ?? '') }),
    }),
}
