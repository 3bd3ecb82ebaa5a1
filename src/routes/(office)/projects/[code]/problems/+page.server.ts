import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { concernStages } from '#domain/concern/concern-story.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { asked, paged, says } from '../../../list.server.ts'
import { projectOf } from '../../../project-of.server.ts'
import { storiesOf } from './concern-of.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, account } = locals
  const records = await projectOf(locals, params.code)
  const stories = storiesOf(records)
  const filters = { q: asked(url, 'q'), village: asked(url, 'village'), stage: asked(url, 'stage') }
  const names = new Map(records.places.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  const found = stories.filter(
    ({ concern, stage }) =>
      (filters.village === '' || concern.placeId === filters.village) &&
      (filters.stage === '' || stage === filters.stage) &&
      says(filters.q, [concern.text, concern.raisedBy, concern.settlement]),
  )
  const { rows, ...pages } = paged(found, url)
  return {
    filters,
    villages: [...new Set(stories.map(({ concern }) => concern.placeId))].map((value) => ({
      value,
      label: names.get(value) ?? '',
    })),
    stages: concernStages.map((value) => ({
      value,
      label: message(lang, `concern.stage.${value}`),
      count: stories.filter(({ stage }) => stage === value).length,
    })),
    count: stories.length,
    pages,
    concerns: rows.map(({ concern, stage, decisions, recommendations, letters }) => ({
      id: concern.id,
      position: concern.position,
      text: textIn(concern.text, lang) ?? '',
      village: names.get(concern.placeId) ?? '',
      raisedOn: formatDay(concern.raisedOn, lang, 'short'),
      decisions: decisions.length,
      recommendations: recommendations.length,
      letters: letters.length,
      stage: message(lang, `concern.stage.${stage}`),
      tone: stage === 'settled' ? 'good' : stage === 'raised' ? 'warn' : '',
    })),
    mayAdd: account !== null && isAllowed(account.role, 'raiseConcern'),
  }
}
