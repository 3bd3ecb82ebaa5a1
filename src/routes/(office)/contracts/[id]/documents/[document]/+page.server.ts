import { correctContractDocument } from '#actions/contract/correct-contract-document.ts'
import { recordContractDocument } from '#actions/contract/record-contract-document.ts'
import { removeContractDocument } from '#actions/contract/remove-contract-document.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import type { Contract } from '#domain/contract/contract.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { historyOfRecord } from '#store/history.ts'
import { formValues } from '#ui/form/form-values.ts'
import { reasonField } from '../../../../households/household-fields.server.ts'
import { asking } from '../../../../register.server.ts'
import { toldBy } from '../../../../projects/[code]/history/told-changes.server.ts'
import { write } from '../../../../write.server.ts'
import { attachTo, detachFrom, filesFor } from '../../../../organisation-files.server.ts'
import { documentFields } from '../../../contract-fields.server.ts'
import { contractFor, documentFor, nameOf, partyOf } from '../../../contracts.server.ts'
import type { Actions, PageServerLoad } from './$types'

const fieldsFor = async (locals: App.Locals, contract: Contract, isNew: boolean) => {
  const { today } = await asking(locals)
  return documentFields(locals.lang, contract, { today, isNew })
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const contract = await contractFor(locals, params.id)
  const isNew = params.document === 'new'
  const document = isNew ? null : await documentFor(locals, params)
  const fields = await fieldsFor(locals, contract, isNew)
  const lines = document
    ? await read((db) =>
        historyOfRecord(db, { subject: 'contractDocument', id: document.id }, { before: null, limit: 100 }),
      )
    : []
  return {
    isNew,
    name: `${nameOf(contract, lang)}, ${partyOf(contract, lang)}`,
    history: toldBy(lines, { named: new Map(), hrefOf: () => null }, role, lang),
    files: document && (await filesFor(locals, contract, { subject: 'contractDocument', id: document.id })),
    reasonFields: [reasonField(lang)],
    mayRemove: !isNew && isAllowed(role, 'removeContractDocument'),
    page: {
      back: `/contracts/${contract.id}`,
      fields,
      values: document ? formValues(fields, document) : { kind: 'act', issuedOn: today },
      mayWrite: isAllowed(role, isNew ? 'recordContractDocument' : 'correctContractDocument'),
      id: document?.id ?? uuidV7(Date.now()),
      ...(document ? { seen: recordStamp(document) } : {}),
    },
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    const isNew = params.document === 'new'
    const contract = await contractFor(locals, params.id)
    if (!isNew) await documentFor(locals, params)
    return write(event, {
      fields: await fieldsFor(locals, contract, isNew),
      to: `/contracts/${contract.id}`,
      run: (context, { seen, ...read }) =>
        isNew
          ? recordContractDocument(context, { ...read, contractId: contract.id } as never)
          : correctContractDocument(context, { ...read, seen, id: params.document } as never),
      present: async () =>
        isNew ? null : { subject: 'contractDocument', record: await documentFor(locals, params) },
    })
  },
  attach: async (event) => {
    const contract = await contractFor(event.locals, event.params.id)
    const document = await documentFor(event.locals, event.params)
    return attachTo(event, contract, 'contractDocument', document.id)
  },
  detach: async (event) => {
    const document = await documentFor(event.locals, event.params)
    return detachFrom(event, 'contractDocument', document.id)
  },
  remove: async (event) => {
    const document = await documentFor(event.locals, event.params)
    return write(event, {
      fields: [reasonField(event.locals.lang)],
      to: `/contracts/${document.contractId}`,
      notice: 'office.notice.removed',
      run: (context, read) => removeContractDocument(context, { ...read, id: document.id } as never),
    })
  },
}
