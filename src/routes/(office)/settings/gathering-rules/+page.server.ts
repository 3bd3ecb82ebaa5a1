import { isAllowed } from '#domain/account/permissions.ts'
import { isWithin } from '#domain/calendar/day.ts'
import { gatheringRules as modelRules } from '#domain/gathering/gathering-rules.ts'
import { lastDayOf, sourceOf } from '#domain/gathering/own-rule.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { gatheringRules } from '#store/gathering-rule.ts'
import { places } from '#store/place.ts'
import { asking } from '../../register.server.ts'
import { ruleTold } from './rule-fields.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const [own, known] = await read(async (db) => [await gatheringRules(db), await places(db)] as const)
  const named = new Map(known.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  return {
    mayAdd: isAllowed(role, 'addGatheringRule'),
    own: own.map((rule) => {
      const to = lastDayOf(rule, own)
      return {
        id: rule.id,
        ...ruleTold({ ...rule, to }, lang),
        where:
          rule.placeIds.map((id) => named.get(id) ?? '').join(', ') ||
          message(lang, 'gatheringRule.everywhere'),
        source: textIn(sourceOf(rule), lang) ?? '',
        isNow: isWithin(today, rule.from, to),
      }
    }),
    model: modelRules
      .filter(({ isLegal }) => isLegal)
      .map((rule) => ({
        ...ruleTold(rule, lang),
        source: textIn(rule.source, lang) ?? '',
        isNow: isWithin(today, rule.from, rule.to),
      })),
  }
}
