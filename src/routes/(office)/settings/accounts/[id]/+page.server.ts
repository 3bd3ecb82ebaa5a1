import { error } from '@sveltejs/kit'
import { addAccount } from '#actions/account/add-account.ts'
import { changeAccount } from '#actions/account/change-account.ts'
import { disableAccount } from '#actions/account/disable-account.ts'
import { enableAccount } from '#actions/account/enable-account.ts'
import { resetTotp } from '#actions/account/reset-totp.ts'
import { setAccountPlaces } from '#actions/account/set-account-places.ts'
import { setPassword } from '#actions/account/set-password.ts'
import { message } from '#i18n/message.ts'
import { oneTimePassword } from '#server/one-time-password.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { accountsOfOrganisation, type ListedAccount } from '#store/account.ts'
import { places } from '#store/place.ts'
import { formValues } from '#ui/form/form-values.ts'
import { contextOf } from '../../../context-of.server.ts'
import { write, writePosted } from '../../../write.server.ts'
import { accountFields, placeFields } from '../account-fields.server.ts'
import { showOnce, takeOnce } from '../once.server.ts'
import type { Actions, PageServerLoad } from './$types'

const list = '/settings/accounts'

async function found(locals: App.Locals, id: string): Promise<ListedAccount | null> {
  if (id === 'new') return null
  const { database, organisationId } = await contextOf(locals)
  const accounts = await database.read(organisationId, accountsOfOrganisation)
  const account = accounts.find((each) => each.id === id)
  if (!account) error(404, message(locals.lang, 'site.notFound'))
  return account
}

export const load: PageServerLoad = async ({ locals, params, cookies, url }) => {
  const { lang } = locals
  const account = await found(locals, params.id)
  const { database, organisationId, actor } = await contextOf(locals)
  const fields = accountFields(lang)
  const own = account && placeFields(lang, account.role, await database.read(organisationId, places))
  return {
    id: account?.id ?? uuidV7(Date.now()),
    name: account?.name ?? null,
    login: account?.login ?? '',
    fields,
    values: account ? formValues(fields, account) : { role: 'manager' },
    placeFields: own ?? [],
    placeValues: { placeIds: account?.placeIds ?? [] },
    isMe: account !== null && account.id === actor.id,
    isDisabled: account?.isDisabled ?? false,
    hasTotp: account?.hasTotp ?? false,
    oneTime: account && (await takeOnce(cookies, url, database.dataFolder, account.id)),
    occasion: uuidV7(Date.now()),
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { params, locals, cookies, url } = event
    const fields = accountFields(locals.lang)
    if (params.id !== 'new') {
      return write(event, {
        fields,
        to: list,
        run: (context, { seen: _, ...read }) => changeAccount(context, { ...read, id: params.id } as never),
      })
    }
    return write<{ id: string }>(event, {
      fields,
      to: ({ id }) => `${list}/${id}`,
      run: async (context, read) => {
        // The id of the form is the occasion: sent twice it makes one account with one password.
        const given = String(read['id'] ?? '')
        const password = await oneTimePassword(context.database.dataFolder, given, given)
        const { id } = await addAccount(context, { ...read, password, mustChangePassword: true } as never)
        showOnce(cookies, url, id, given)
        return { id }
      },
    })
  },
  places: (event) =>
    write(event, {
      fields: [{ kind: 'choices', name: 'placeIds', label: '', options: [] }],
      to: `${list}/${event.params.id}`,
      run: (context, { placeIds }) => setAccountPlaces(context, { id: event.params.id, placeIds } as never),
    }),
  password: async (event) => {
    const { params, cookies, url } = event
    const posted = await event.request.formData()
    const given = posted.get('occasion')
    const occasion = typeof given === 'string' ? given.slice(0, 50).replaceAll('/', '') : ''
    return writePosted(event, posted, {
      fields: [],
      to: `${list}/${params.id}`,
      run: async (context) => {
        const password = await oneTimePassword(context.database.dataFolder, params.id, occasion)
        await setPassword(context, { id: params.id, password })
        showOnce(cookies, url, params.id, occasion)
      },
    })
  },
  totp: (event) =>
    write(event, {
      fields: [],
      to: `${list}/${event.params.id}`,
      notice: 'office.notice.secondStepRemoved',
      run: (context) => resetTotp(context, { id: event.params.id }),
    }),
  disable: (event) =>
    write(event, {
      fields: [],
      to: list,
      notice: 'office.notice.shutOut',
      run: (context) => disableAccount(context, { id: event.params.id }),
    }),
  enable: (event) =>
    write(event, {
      fields: [],
      to: `${list}/${event.params.id}`,
      notice: 'office.notice.letIn',
      run: (context) => enableAccount(context, { id: event.params.id }),
    }),
}
