import { textIn } from '#domain/text/local-text.ts'
import { writeSheets } from '#interchange/xlsx/write-sheets.ts'
import { message } from '#i18n/message.ts'
import { projectOf } from '../../../../../project-of.server.ts'
import { sheetAnswer } from '../../../../../sheet-answer.server.ts'
import { listedPlan } from '../listed-plan.server.ts'
import type { RequestHandler } from './$types'

/** The planned publications that the list shows, as a table to save. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { lang } = locals
  const records = await projectOf(locals, params.code)
  const codes = new Map(records.activities.map(({ id, code }) => [id, code]))
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  const file = await writeSheets([
    {
      name: t('outreach.plan'),
      columns: [
        { title: t('outreach.plan.dueOn'), kind: 'day' },
        { title: t('outreach.plan.firstDueOn'), kind: 'day' },
        { title: t('outreach.plan.state'), kind: 'text', width: 20 },
        { title: t('outreach.plan.about'), kind: 'text', width: 48 },
        { title: t('outreach.kind'), kind: 'text', width: 14 },
        { title: t('outreach.language'), kind: 'text', width: 14 },
        { title: t('outreach.plan.outlet'), kind: 'text' },
        { title: t('outreach.plan.byWhom'), kind: 'text' },
        { title: t('outreach.activity'), kind: 'text', width: 14 },
        { title: t('outreach.publishedOn'), kind: 'day' },
        { title: t('outreach.plan.reason'), kind: 'text' },
      ],
      rows: listedPlan(records, url).found.map(({ planned, dueOn, state, publication, steps }) => [
        dueOn,
        planned.dueOn,
        t(`outreach.plan.state.${state}`),
        textIn(planned.title, lang),
        t(`outreach.kind.${planned.kind}`),
        t(`outreach.language.${planned.language}`),
        textIn(planned.outlet, lang),
        planned.byWhom,
        planned.activityId === null ? null : (codes.get(planned.activityId) ?? null),
        publication?.publishedOn ?? null,
        steps.at(-1)?.reason ?? null,
      ]),
    },
  ])
  return sheetAnswer(file, `publication-plan-${params.code}`)
}
