import { error } from '@sveltejs/kit'
import { letterModel, type LetterModel } from '#domain/recommendation/letter-model.ts'
import { message } from '#i18n/message.ts'
import { letterDocx } from '#server/documents/letter-docx.ts'
import { letterPdf } from '#server/documents/letter-pdf.ts'
import { letterOf } from '../../letter-of.server.ts'
import type { RequestHandler } from './$types'

const formats = {
  docx: { make: letterDocx, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  pdf: { make: letterPdf, type: 'application/pdf' },
} as const

/** The letter on its letterhead: `?lang=ru`, `kk` or `both`, the Kazakh one first. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const format = Object.entries(formats).find(([name]) => name === params.format)?.[1]
  if (!format) error(404, message(locals.lang, 'site.notFound'))
  const { records, letter } = await letterOf(locals, params)
  const asked = url.searchParams.get('lang')
  const model = (lang: 'ru' | 'kk'): LetterModel => letterModel(letter, records, lang)
  const bytes = await format.make(
    asked === 'both' ? [model('kk'), model('ru')] : [model(asked === 'kk' ? 'kk' : 'ru')],
  )
  const name = `${letter.sentOn} ${letter.number.replace(/[^\p{L}\d.-]+/gu, '-')}.${params.format}`
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': format.type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
