import { redirect } from '@sveltejs/kit'
import { languages } from '#domain/text/local-text.ts'
import { ownPath } from '#server/own-path.ts'
import type { RequestHandler } from './$types'

const year = 365 * 24 * 60 * 60

export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData()
  const chosen = languages.find((lang) => lang === form.get('lang'))
  if (chosen) cookies.set('lang', chosen, { path: '/', maxAge: year, secure: url.protocol === 'https:' })
  redirect(303, ownPath(form.get('back')))
}
