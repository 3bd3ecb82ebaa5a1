import { error } from '@sveltejs/kit'
import type { Language, ReportLanguage } from '#domain/text/local-text.ts'
import { paperDocx } from '#documents/paper/paper-docx.ts'
import { paperPdf } from '#documents/paper/paper-pdf.ts'
import type { Paper } from '#documents/paper/paper.ts'
import { message } from '#i18n/message.ts'

const formats = {
  docx: {
    make: paperDocx,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  pdf: { make: paperPdf, type: 'application/pdf' },
} as const

type Papers = readonly [Paper, ...Paper[]]

/** The paper in the languages that are asked for: `?lang=ru`, `kk` or `both`, the Kazakh one first. */
export function papersAsked(url: URL, paper: (lang: ReportLanguage) => Paper): Papers {
  const lang = url.searchParams.get('lang')
  return lang === 'both' ? [paper('kk'), paper('ru')] : [paper(lang === 'kk' ? 'kk' : 'ru')]
}

/** Papers as one file to keep, under a name of letters and digits; an unknown format answers 404. */
export async function paperAnswer(
  papers: Papers,
  { format, name, lang }: { readonly format: string; readonly name: string; readonly lang: Language },
): Promise<Response> {
  const found = Object.entries(formats).find(([each]) => each === format)?.[1]
  if (!found) error(404, message(lang, 'site.notFound'))
  const file = `${name.replace(/[^\p{L}\d.-]+/gu, '-')}.${format}`
  return new Response(new Uint8Array(await found.make(papers)), {
    headers: {
      'content-type': found.type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
