import { error } from '@sveltejs/kit'
import { message } from '#i18n/message.ts'
import type { Language } from '#domain/text/local-text.ts'
import { duesDocx } from '#server/documents/dues/dues-docx.ts'
import { duesPdf } from '#server/documents/dues/dues-pdf.ts'
import type { DuesPaper } from '#server/documents/dues/dues-paper.ts'

const formats = {
  docx: { make: duesDocx, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  pdf: { make: duesPdf, type: 'application/pdf' },
} as const

/** A paper as a file under a name of plain letters; an unknown format answers 404. */
export async function paperAnswer(
  paper: DuesPaper,
  format: string,
  name: string,
  lang: Language,
): Promise<Response> {
  const found = Object.entries(formats).find(([each]) => each === format)?.[1]
  if (!found) error(404, message(lang, 'site.notFound'))
  return new Response(new Uint8Array(await found.make(paper)), {
    headers: {
      'content-type': found.type,
      'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '_')}.${format}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
