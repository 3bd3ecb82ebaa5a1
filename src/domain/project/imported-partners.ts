import type { PlainDate } from '../calendar/day.ts'
import { cellText, isDash } from '../check/reading/cell-lines.ts'
import type { Partner } from '../partner/partner.ts'
import { linesText, type ReportModel } from '../report/model.ts'
import { quoted } from './imported-note.ts'
import type { TextReader } from './imported-text.ts'

export type ImportedPartner = Omit<Partner, 'id' | 'position'>

const stateBody =
  /акимат|аппарат|управлени|отдел(?!ен)|департамент|министерств|маслихат|әкімд|әкімші|басқарма|бөлімі|департаменті|министрлі|мәслихат|(?<!\p{L})К?ГУ(?!\p{L})|(?<!\p{L})(?:К?ММ|МКК)(?!\p{L})/iu
const organisation =
  /(?<!\p{L})(?:ОО|ОЮЛ|ОФ|ТОО|АО|ИП|ЧУ|НПО|РОО|КХ|ҚБ|ҚҚ|ЖШС|АҚ|ЖК|ШҚ)(?!\p{L})|фонд|общественн|объединени|товариществ|хозяйств|союз|ассоциац|альянс|школ|клуб|қор[ыи]?(?!\p{L})|бірлестік|серіктестік|қауымдастық|мектеп/iu
const person = /^\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+){1,2}$/u

/** Partners of the report's table; since when they take part the form does not tell. */
export function importedPartners(
  model: ReportModel,
  startsOn: PlainDate,
  reader: TextReader,
): ImportedPartner[] {
  return (model.partners ?? []).flatMap((row, index): ImportedPartner[] => {
    const cell = { section: '6.partners', table: 'partners', row: index + 1 }
    const isEmpty = Object.values(row.cells).every(
      (lines) => isDash(cellText(lines)) || cellText(lines) === '',
    )
    if (isEmpty) return []
    const name = reader.name(linesText(row.cells.name), { ...cell, column: 'name' })
    if (name === '') {
      const text = Object.values(row.cells).map(linesText).join(' ')
      reader.notes.unread.push({ reason: 'noTitle', place: quoted({ ...cell, column: 'name' }, text) })
      return []
    }
    const kind = kindOf(name)
    if (kind === null) reader.notes.assumed.push({ reason: 'partnerKind', place: quoted(cell, name) })
    reader.notes.assumed.push({ reason: 'partnerSince', place: quoted(cell, name) })
    return [
      {
        kind: kind ?? 'organisation',
        name: reader.local(name),
        role: reader.text(row.cells.role, { ...cell, column: 'role' }),
        contact: reader.text(row.cells.contact, { ...cell, column: 'contact' }),
        note: reader.text(row.cells.note, { ...cell, column: 'note' }),
        since: startsOn,
      },
    ]
  })
}

function kindOf(name: string): Partner['kind'] | null {
  if (stateBody.test(name)) return 'stateBody'
  if (organisation.test(name)) return 'organisation'
  return person.test(name) ? 'person' : null
}
