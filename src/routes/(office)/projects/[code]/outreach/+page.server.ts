import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { publicationKinds, type Publication } from '#domain/outreach/outreach.ts'
import { likelyRepeated } from '#domain/outreach/similar-publications.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { asked, paged, says } from '../../../list.server.ts'
import { projectOf } from '../../../project-of.server.ts'
import { publicationLanguages } from './publication-screen.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, account } = locals
  const { publications } = await projectOf(locals, params.code)
  const filters = { q: asked(url, 'q'), kind: asked(url, 'kind'), language: asked(url, 'language') }
  const found = publications
    .filter(
      (each) =>
        (filters.kind === '' || each.kind === filters.kind) &&
        (filters.language === '' || each.language === filters.language) &&
        says(filters.q, [each.title, each.outlet, each.url]),
    )
    .toSorted((a, b) => (a.publishedOn < b.publishedOn ? 1 : -1))
  const repeated = likelyRepeated(publications)
  const { rows, ...pages } = paged(found, url)
  const known = found.filter((each) => each.reach !== null)
  return {
    filters,
    kinds: publicationKinds.map((value) => ({ value, label: message(lang, `outreach.kind.${value}`) })),
    languages: publicationLanguages.map((value) => ({
      value,
      label: message(lang, `outreach.language.${value}`),
    })),
    publications: rows.map((each) => row(each, repeated.has(each.id), lang)),
    pages,
    count: publications.length,
    reach: {
      reach: number(known.reduce((sum, each) => sum + (each.reach ?? 0), 0)),
      unknown: found.length - known.length,
    },
    mayAdd: account !== null && isAllowed(account.role, 'recordPublication'),
  }
}

const number = (value: number): string => new Intl.NumberFormat('ru').format(value)

const row = (each: Publication, isRepeated: boolean, lang: Language) => ({
  id: each.id,
  kind: message(lang, `outreach.kind.${each.kind}`),
  language: message(lang, `outreach.language.${each.language}`),
  title: textIn(each.title, lang) ?? '',
  outlet: textIn(each.outlet, lang) ?? '',
  day: formatDay(each.publishedOn, lang, 'short'),
  url: each.url,
  reach: each.reach === null ? '' : number(each.reach),
  hasSource: each.reach === null || textIn(each.reachSource, lang) !== null,
  isRepeated,
})
