import type { ReportModel } from '../../../report/model.ts'
import type { Finding, Place } from '../../finding.ts'
import { quoteAround } from '../../text-reading/quantity-place.ts'
import { eventTitles } from './event-titles.ts'
import type { NameMention } from './named-mentions.ts'
import { personVariants } from './person-variants.ts'
import { organisationVariants } from './organisation-variants.ts'
import { placeStatuses } from './place-statuses.ts'
import { placeVariants } from './place-variants.ts'
import type { Variants } from './variants.ts'

/**
 * `name.variants`: one place, organisation, person or event named in several ways, one note a name. A name's Russian and Kazakh
 * spelling are two languages, not two names; endings of cases are no difference.
 */
export function nameVariants(model: ReportModel): Finding[] {
  const places = placeVariants(model)
  const all = [
    ...places,
    ...placeStatuses(model),
    ...organisationVariants(model).filter((one) => !isTold(one, places)),
    ...personVariants(model),
    ...eventTitles(model),
  ]
  return all.map(({ kind, spellings, mentions }) => ({
    rule: 'name.variants',
    severity: 'note',
    variant: kind,
    places: spellings.flatMap((spelling) => placeOf(spelling, mentions)),
    figures: { names: spellings.map((spelling) => `«${spelling}»`).join(', '), count: spellings.length },
  }))
}

/** An organisation that bears the name of a settlement already noted. */
const isTold = (one: Variants, places: readonly Variants[]): boolean =>
  places.some((place) => one.spellings.every((spelling) => place.spellings.includes(spelling)))

/** The first place of a spelling. */
function placeOf(spelling: string, mentions: readonly NameMention[]): Place[] {
  const mention = mentions.find(({ text }) => text === spelling)
  return mention === undefined
    ? []
    : [{ ...mention.passage.place, quote: quoteAround(mention.passage.text, mention.text) }]
}
