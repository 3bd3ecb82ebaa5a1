import { addQuestionnaireLink } from '#actions/questionnaire/add-questionnaire-link.ts'
import { revokeQuestionnaireLink } from '#actions/questionnaire/revoke-questionnaire-link.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { qrCode } from '#server/qr-code.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { linksOf } from '#store/questionnaire.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { asking } from '../../../../../register.server.ts'
import { write } from '../../../../../write.server.ts'
import { askedVillages, questionnaireFor } from '../../questionnaire.server.ts'
import type { Actions, PageServerLoad } from './$types'

async function fieldsFor(locals: App.Locals, records: ProjectRecords): Promise<readonly FormField[]> {
  const t = (key: Parameters<typeof message>[1]): string => message(locals.lang, key)
  return [
    {
      kind: 'line',
      name: 'note',
      label: t('questionnaire.links.note'),
      hint: t('questionnaire.links.note.hint'),
    },
    {
      kind: 'choice',
      name: 'placeId',
      label: t('questionnaire.village'),
      hint: t('questionnaire.links.village.hint'),
      options: await askedVillages(locals, records),
    },
    {
      kind: 'integer',
      name: 'most',
      label: t('questionnaire.links.most'),
      hint: t('questionnaire.links.most.hint'),
      isRequired: true,
    },
  ]
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { questionnaire, records, title, base } = await questionnaireFor(locals, params.code, params.id)
  const { role, read } = await asking(locals)
  const nameOf = new Map(records.places.map(({ id, name }) => [id, textIn(name, locals.lang) ?? '']))
  return {
    title,
    base,
    responses: questionnaire.responses,
    isOpen: questionnaire.opened !== null,
    mayAdd: isAllowed(role, 'addQuestionnaireLink'),
    fields: await fieldsFor(locals, records),
    newId: uuidV7(Date.now()),
    links: (await read((db) => linksOf(db, params.id))).map((link) => {
      const href = `${url.origin}/q/${link.key}`
      return {
        id: link.id,
        href,
        qr: qrCode(href),
        note: link.note,
        village: nameOf.get(link.placeId ?? '') ?? '',
        count: `${link.responses} / ${link.most}`,
        isRevoked: link.revokedAt !== null,
      }
    }),
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    const { records, base } = await questionnaireFor(locals, params.code, params.id)
    return write(event, {
      fields: await fieldsFor(locals, records),
      to: `${base}/links`,
      run: (context, read) => addQuestionnaireLink(context, { ...read, questionnaireId: params.id } as never),
    })
  },
  revoke: async (event) => {
    const { base } = await questionnaireFor(event.locals, event.params.code, event.params.id)
    return write(event, {
      fields: [{ kind: 'hidden', name: 'link' }],
      to: `${base}/links`,
      run: (context, { link }) => revokeQuestionnaireLink(context, { id: link } as never),
    })
  },
}
