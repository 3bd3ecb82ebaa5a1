import { error } from '@sveltejs/kit'
import { activityPaper } from '#documents/initiative/activity-paper.ts'
import { message } from '#i18n/message.ts'
import { organisationTable } from '#store/organisation.ts'
import { places } from '#store/place.ts'
import { recordById } from '#store/record-table.ts'
import { asking } from '../../../../register.server.ts'
import { paperAnswer, papersAsked } from '../../../../paper-answer.server.ts'
import { tableAnswer } from '../../../../table-answer.server.ts'
import { activityFor, nameToHandOut, periodAsked } from '../../../activity.server.ts'
import { initiativeFor } from '../../../initiative.server.ts'
import type { RequestHandler } from './$types'

/** A group's activity in a period as a paper or as a table; only names that may be published leave the office. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { context, today, read } = await asking(locals)
  const { lang } = locals
  const group = await initiativeFor(locals, params.id)
  const period = periodAsked(url, group, today)
  const activity = await activityFor(locals, group, period)
  if (params.format === 'xlsx')
    return tableAnswer(locals, {
      file: 'activity',
      title: 'activist.activity',
      rows: activity.rows,
      columns: [
        ['activist.number', 'integer', ({ number }) => number],
        ['initiative.member.role', 'text', ({ member }) => message(lang, `initiative.role.${member.role}`)],
        ['initiative.member.name', 'text', ({ member }) => nameToHandOut(member, today)],
        ['activist.standing', 'text', ({ standing }) => message(lang, `activist.standing.${standing}`)],
        ['activist.could', 'integer', ({ could }) => could],
        ['activist.came', 'integer', ({ came }) => came],
        ['activist.gatherings', 'integer', ({ gatherings }) => gatherings],
        ['activist.cleanUps', 'integer', ({ cleanUps }) => cleanUps],
        ['activist.led', 'integer', ({ led }) => led],
        ['activist.spoke', 'integer', ({ spoke }) => spoke],
        ['activist.decisions', 'integer', ({ decisions }) => decisions],
        ['activist.done', 'integer', ({ done }) => done],
      ],
    })
  const [organisation, all] = await read(
    async (db) =>
      [await recordById(db, organisationTable, context.organisationId), await places(db)] as const,
  )
  if (!organisation) error(404, message(lang, 'site.notFound'))
  const village = all.find(({ id }) => id === group.placeId)?.name ?? {}
  const nameOf = (member: (typeof group.members)[number]) => nameToHandOut(member, today)
  const papers = papersAsked(url, (paperLang) =>
    activityPaper({ group, village, organisation, activity, period, today, nameOf }, paperLang),
  )
  return paperAnswer(papers, { format: params.format, name: message(lang, 'activist.paper'), lang })
}
