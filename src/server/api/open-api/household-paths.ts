import { maxPage, usualPage } from '../query.ts'
import { jsonResponse } from './answers.ts'
import { day, id, localText, maybe, text } from './field-parts.ts'
import type { JsonSchema } from './input-schema.ts'
import { get, inPath, inQuery, list, object } from './path-parts.ts'

const ofVillage = object({ id, placeId: id, name: localText })
const inGroup = list(object({ id, groupId: id, from: day, to: maybe(day) }))

/** A household with everything but its contact person. */
const household = object({
  id,
  streetId: id,
  number: text,
  since: day,
  note: maybe(text),
  leftOn: maybe(day),
  leftReason: maybe(text),
  placeId: id,
  street: localText,
  mergedInto: maybe(id),
  splitFrom: maybe(id),
  counts: list(object({ id, from: day, residents: { type: 'integer', minimum: 0, maximum: 99 } })),
  pauses: list(object({ id, from: day, to: maybe(day), cause: text })),
  memberships: inGroup,
  elderships: inGroup,
})

/** The paths of the register; they are of the organisation, not of a project. */
export function householdPaths(): JsonSchema {
  const page = object({ items: list(household), next: { type: ['string', 'null'] } })
  return {
    '/households': get(
      'households.page',
      'A page of the households',
      [
        inQuery('after', text, '`next` of the page before.'),
        inQuery('limit', { type: 'integer', minimum: 1, maximum: maxPage, default: usualPage }),
      ],
      jsonResponse(
        'In the order of their ids, without contact persons; `next` is null on the last page.',
        page,
        true,
      ),
      401,
      403,
      422,
      429,
    ),
    '/households/{id}': get(
      'households.one',
      'One household',
      [inPath('id', id)],
      jsonResponse('The household without its contact person.', household, true),
      401,
      403,
      404,
      429,
    ),
    '/streets': listPath('streets', 'Streets of the villages'),
    '/household-groups': listPath('householdGroups', 'Groups of households'),
  }
}

const listPath = (name: string, summary: string): JsonSchema =>
  get(
    name,
    summary,
    [],
    jsonResponse('All of them.', object({ items: list(ofVillage) }), true),
    401,
    403,
    429,
  )
