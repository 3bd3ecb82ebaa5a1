import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { publicationKinds, type Publication } from '#domain/outreach/outreach.ts'
import { publicationTotal, totalsBy } from '#domain/outreach/publication-totals.ts'
import { likelyRepeated } from '#domain/outreach/similar-publications.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { asked, paged } from '../../../list.server.ts'
import { projectOf } from '../../../project-of.server.ts'
import { listedPublications, publicationFilters, wrongDays } from './listed-publications.server.ts'
import { publicationLanguages } from './publication-screen.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, account } = locals
  const { publications } = await projectOf(locals, params.code)
  const filters = publicationFilters(url)
  const wrong = wrongDays(url)
  const found = listedPublications(publications, filters).toReversed()
  const repeated = likelyRepeated(publications)
  const { rows, ...pages } = paged(found, url)
  const whole = publicationTotal('', found)
  return {
    filters,
    days: (['from', 'until'] as const).map((name) => ({
      name,
      label: message(lang, name === 'from' ? 'outreach.from' : 'outreach.until'),
      value: filters[name],
      problem: wrong[name] && message(lang, `outreach.period.${wrong[name]}`, { day: asked(url, name) }),
    })),
    kinds: publicationKinds.map((value) => ({ value, label: message(lang, `outreach.kind.${value}`) })),
    languages: publicationLanguages.map((value) => ({
      value,
      label: message(lang, `outreach.language.${value}`),
    })),
    publications: rows.map((each) => row(each, repeated.has(each.id), lang)),
    pages,
    count: publications.length,
    reach: { reach: whole.reach === null ? '—' : number(whole.reach), unknown: whole.unknown },
    totals: totalsOf(found, lang),
    query: new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== '')).toString(),
    mayAdd: account !== null && isAllowed(account.role, 'recordPublication'),
  }
}

const number = (value: number): string => new Intl.NumberFormat('ru').format(value)

function totalsOf(found: readonly Publication[], lang: Language) {
  const group = (heading: string, keyOf: (each: Publication) => string) => ({
    heading,
    totals: totalsBy(found, keyOf).map((total) => ({
      key: total.key,
      count: number(total.count),
      reach: total.reach === null ? '—' : number(total.reach),
      unknown: number(total.unknown),
    })),
  })
  return [
    group(message(lang, 'outreach.kind'), ({ kind }) => message(lang, `outreach.kind.${kind}`)),
    group(message(lang, 'outreach.outlet'), ({ outlet }) => textIn(outlet, lang) ?? ''),
    group(message(lang, 'outreach.language'), ({ language }) =>
      message(lang, `outreach.language.${language}`),
    ),
  ]
}

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
