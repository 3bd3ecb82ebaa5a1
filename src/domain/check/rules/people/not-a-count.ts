import { cellPlace } from '../../../report/passages.ts'
import { cellText } from '../../reading/cell-lines.ts'
import { readParticipants } from '../../reading/participants.ts'
import type { Rule } from '../../rule.ts'

/**
 * The participants column holds whole numbers of people: one finding for all cells with percentages, things or
 * approximations. A dash, an empty cell and «не менее 60» are left alone.
 */
export const peopleNotACountRule: Rule = {
  id: 'people.not-a-count',
  check(model) {
    const places = (model.activities ?? []).flatMap((row, index) => {
      if (readParticipants(row.cells.people).kind !== 'notACount') return []
      return [cellPlace('activities', index + 1, 'people', cellText(row.cells.people).replaceAll('\n', '; '))]
    })
    if (places.length === 0) return []
    const values = [...new Set(places.map(({ quote }) => `«${quote ?? ''}»`))].join(', ')
    const figures = { count: places.length, values }
    return [{ rule: 'people.not-a-count', severity: 'warning', variant: 'other', places, figures }]
  },
}
