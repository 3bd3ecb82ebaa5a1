import { changeOwnPassword } from '#actions/account/change-own-password.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { ownPath } from '#server/own-path.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { writePosted } from '../../write.server.ts'
import type { Actions, PageServerLoad } from './$types'

const fieldsOf = (lang: Language): readonly FormField[] => [
  {
    kind: 'password',
    name: 'current',
    label: message(lang, 'account.password.current'),
    autocomplete: 'current-password',
    isRequired: true,
    isWide: true,
  },
  {
    kind: 'password',
    name: 'password',
    label: message(lang, 'account.password.new'),
    hint: message(lang, 'account.password.hint'),
    autocomplete: 'new-password',
    isRequired: true,
    isWide: true,
  },
]

export const load: PageServerLoad = ({ locals, url }) => ({
  fields: fieldsOf(locals.lang),
  isDemanded: locals.account?.mustChangePassword === true,
  next: ownPath(url.searchParams.get('next') ?? '/account'),
})

export const actions: Actions = {
  default: async (event) => {
    const posted = await event.request.formData()
    return writePosted(event, posted, {
      fields: fieldsOf(event.locals.lang),
      to: ownPath(posted.get('next')),
      notice: 'office.notice.passwordChanged',
      run: (context, read) => changeOwnPassword(context, read as never),
    })
  },
}
