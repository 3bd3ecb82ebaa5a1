import { issueCertificates } from '#actions/school/issue-certificates.ts'
import { removePresentation } from '#actions/school/remove-presentation.ts'
import { removeTraining } from '#actions/school/remove-training.ts'
import { revokeCertificate } from '#actions/school/revoke-certificate.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { printedCode } from '#domain/school/certificate-code.ts'
import { trainedOn } from '#domain/school/readiness.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { asking } from '../../register.server.ts'
import { write } from '../../write.server.ts'
import { adviserTitle, centreFor, dayText, nameOf, reasonField, type CentreParts } from '../schools.server.ts'
import type { Actions, PageServerLoad } from './$types'

const removalFields = (lang: Language): readonly FormField[] => [
  { kind: 'hidden', name: 'row' },
  reasonField(lang),
]
const issueFields = (lang: Language): readonly FormField[] => [
  { kind: 'hidden', name: 'trainingId' },
  { kind: 'day', name: 'issuedOn', label: message(lang, 'school.certificate.issuedOn'), isRequired: true },
]

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const parts = await centreFor(locals, params.id)
  const { role, today } = await asking(locals)
  const { centre, advisers } = parts
  return {
    title: nameOf(centre.name, lang),
    openedOn: dayText(centre.openedOn, lang),
    materials: centre.materials,
    may: {
      change: isAllowed(role, 'changeSchoolCentre'),
      write: isAllowed(role, 'addAdvisers'),
      issue: isAllowed(role, 'issueCertificates'),
    },
    advisers: advisers.map((adviser) => {
      const trained = trainedOn(adviser.id, parts.trainings)
      return {
        id: adviser.id,
        title: adviserTitle(adviser),
        trained: trained ? dayText(trained, lang) : null,
        leftOn: adviser.leftOn ? dayText(adviser.leftOn, lang) : null,
        presentations: parts.presentations.filter(({ adviserIds }) => adviserIds.includes(adviser.id)).length,
      }
    }),
    trainings: trainingRows(parts, lang),
    presentations: parts.presentations.map((each) => ({
      id: each.id,
      on: dayText(each.on, lang),
      className: each.className,
      listeners: each.listeners,
      minutes: each.minutes,
      isCancelled: each.isCancelled,
      who: advisers
        .filter(({ id }) => each.adviserIds.includes(id))
        .map(({ number }) => `№ ${number}`)
        .join(', '),
    })),
    removalFields: removalFields(lang),
    issueFields: issueFields(lang),
    today,
  }
}

const trainingRows = ({ trainings, advisers, certificates }: CentreParts, lang: Language) =>
  trainings.map((training) => ({
    id: training.id,
    title: nameOf(training.title, lang),
    on: dayText(training.on, lang),
    isCancelled: training.isCancelled,
    count: training.adviserIds.length,
    missing: training.adviserIds.filter(
      (id) =>
        !certificates.some(({ trainingId, adviserId }) => trainingId === training.id && adviserId === id),
    ).length,
    certificates: certificates
      .filter(({ trainingId }) => trainingId === training.id)
      .map((certificate) => {
        const adviser = advisers.find(({ id }) => id === certificate.adviserId)
        return {
          id: certificate.id,
          number: `${certificate.year}/${certificate.number}`,
          code: printedCode(certificate.code),
          address: `/certificates/${certificate.code}`,
          adviser: adviser ? adviserTitle(adviser) : '',
          isRevoked: certificate.revokedOn !== null,
        }
      }),
  }))

export const actions: Actions = {
  issue: (event) =>
    write(event, {
      fields: issueFields(event.locals.lang),
      to: `/schools/${event.params.id}`,
      run: (context, read) => issueCertificates(context, read as never),
    }),
  removeTraining: (event) =>
    write(event, {
      fields: removalFields(event.locals.lang),
      to: `/schools/${event.params.id}`,
      notice: 'office.notice.removed',
      run: (context, { row, reason }) => removeTraining(context, { id: row, reason } as never),
    }),
  removePresentation: (event) =>
    write(event, {
      fields: removalFields(event.locals.lang),
      to: `/schools/${event.params.id}`,
      notice: 'office.notice.removed',
      run: (context, { row, reason }) => removePresentation(context, { id: row, reason } as never),
    }),
  revoke: (event) =>
    write(event, {
      fields: removalFields(event.locals.lang),
      to: `/schools/${event.params.id}`,
      run: (context, { row, reason }) => revokeCertificate(context, { id: row, reason } as never),
    }),
}
