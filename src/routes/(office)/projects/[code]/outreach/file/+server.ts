import { textIn } from '#domain/text/local-text.ts'
import { writeSheets } from '#interchange/xlsx/write-sheets.ts'
import { message } from '#i18n/message.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { sheetAnswer } from '../../../../sheet-answer.server.ts'
import { listedPublications, publicationFilters } from '../listed-publications.server.ts'
import type { RequestHandler } from './$types'

/** The publications that the list shows, as a table to save. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { lang } = locals
  const records = await projectOf(locals, params.code)
  const codes = new Map(records.activities.map(({ id, code }) => [id, code]))
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  const file = await writeSheets([
    {
      name: t('outreach.tab.publications'),
      columns: [
        { title: t('outreach.publishedOn'), kind: 'day' },
        { title: t('outreach.kind'), kind: 'text', width: 14 },
        { title: t('outreach.name'), kind: 'text', width: 48 },
        { title: t('outreach.outlet'), kind: 'text' },
        { title: t('outreach.language'), kind: 'text', width: 14 },
        { title: t('outreach.url'), kind: 'text' },
        { title: t('outreach.reach'), kind: 'integer' },
        { title: t('outreach.reading.on'), kind: 'day' },
        { title: t('outreach.reachSource'), kind: 'text' },
        { title: t('outreach.activity'), kind: 'text', width: 14 },
      ],
      rows: listedPublications(records, publicationFilters(url)).map((each) => [
        each.publishedOn,
        t(`outreach.kind.${each.kind}`),
        textIn(each.title, lang),
        textIn(each.outlet, lang),
        t(`outreach.language.${each.language}`),
        each.url,
        each.reach,
        each.reachOn,
        textIn(each.reachSource, lang),
        each.activityId === null ? null : (codes.get(each.activityId) ?? null),
      ]),
    },
  ])
  return sheetAnswer(file, `publications-${params.code}`)
}
