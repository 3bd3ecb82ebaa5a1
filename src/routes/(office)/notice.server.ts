import type { Cookies } from '@sveltejs/kit'
import { message, type MessageKey } from '#i18n/message.ts'
import type { Language } from '#domain/text/local-text.ts'

const noticeKeys = [
  'office.notice.saved',
  'office.notice.removed',
  'office.notice.sent',
  'office.notice.sessionEnded',
  'office.notice.passwordChanged',
  'office.notice.secondStepBegun',
  'office.notice.secondStepRemoved',
  'office.notice.shutOut',
  'office.notice.letIn',
] as const satisfies readonly MessageKey[]
export type NoticeKey = (typeof noticeKeys)[number]

const cookie = 'notice'

/** Has the next page say that something was done. */
export function setNotice(cookies: Cookies, key: NoticeKey): void {
  cookies.set(cookie, key, { path: '/', httpOnly: true, sameSite: 'lax', secure: false, maxAge: 60 })
}

/** What the page before this one did, said once. */
export function takeNotice(cookies: Cookies, lang: Language): string | null {
  const key = noticeKeys.find((each) => each === cookies.get(cookie))
  if (!key) return null
  cookies.delete(cookie, { path: '/' })
  return message(lang, key)
}
