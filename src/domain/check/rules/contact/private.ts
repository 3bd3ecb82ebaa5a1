import { iinsIn } from '../../../contact/bin-iin.ts'
import { phonesIn } from '../../../contact/phone.ts'
import type { Passage } from '../../../report/passages.ts'
import type { ReportModel } from '../../../report/model.ts'
import type { Finding } from '../../finding.ts'
import { cellText } from '../../reading/cell-lines.ts'
import type { Rule } from '../../rule.ts'
import { reportPassages } from '../../text-reading/report-passages.ts'
import { letterPattern } from '../../../text/letter-pattern.ts'
import { hasSign } from '../../text-reading/passage-words.ts'
import { sign } from '../../text-reading/text-words.ts'

/*
 * A success story and the texts of sections 1–3 and 5 are published; the passport, the partners' contacts and the
 * letters are not. The form wishes a recipient's contacts to be attached to the quote: attached, not printed in it. So a
 * person's mobile number, home address or ИИН in such a text is told, an organisation's or hotline's number is not.
 */
const published = new Set<Passage['part']>([
  'about',
  'achieved',
  'goalFacts',
  'changes',
  'concreteResults',
  'longTermEffect',
  'sustainability',
  'socialEffect',
  'partnerAnalysis',
  'story',
  'activities',
])
const organisation = letterPattern(
  /горяч\p{L}* лини|при[её]мн|диспетчер|канцеляри|call|колл-центр|контакт-центр|офис|жедел желі|қабылдау бөлмесі|сенім телефон|телефон довер|ТОО|ЖШС|акимат|әкімдік/iu,
)
const homeAddress = letterPattern(
  /(?:прожива\p{L}*|жив[её]т|зарегистрирован\p{L}*|прописан\p{L}*|(?:домашний )?адрес\p{L}*|мекенжай\p{L}*|тұрады|тұратын)[^.!?\n]{0,40}(?:ул\.?|улиц\p{L}*|мкр\.?|микрорайон\p{L}*|пер\.|переул\p{L}*|пр\.|проспект\p{L}*)\s*[^.!?\n]{2,30}?\d+|\p{L}+\s+көшесі[^.!?\n]{0,15}\d+[^.!?\n]{0,25}(?:тұрады|тұратын|пәтер|үй)|(?:ул\.?|улиц\p{L}*)\s[^!?\n]{2,30}?\d+[^!?\n]{0,6}кв\.?\s?\d+/iu,
)

/** Without one of these no home address can follow. */
const speaksOfAddress = letterPattern(
  /прожива|жив[её]т|зарегистрирован|прописан|адрес|мекенжай|тұрады|тұратын|көшесі|кв\.?\s?\d/iu,
)

/** In a story a street with its house is somebody's address; «на улице Абая 2 контейнера» is none. */
const streetAndHouse = letterPattern(
  /(?:(?<!\p{L})ул\.|улиц\p{L}*)\s*[«"]?\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*)?[»"]?,?\s*(?:д\.|дом|№)?\s*\d+[а-яА-Я]?(?=\s*(?:[,.;)]|кв|$))|\p{Lu}\p{L}+\s+көшесі,?\s*(?:№\s*)?\d+/u,
)

/** A private person's phone, home address or ИИН in a text meant for publication; a finding for each such text. */
export const contactPrivateRule: Rule = {
  id: 'contact.private',
  check(model) {
    const known = knownPhones(model)
    return reportPassages(model).flatMap((passage): Finding[] => {
      const { text, place } = passage
      if (!isPublished(passage) || !hasSign(passage, sign.digit)) return []
      const found = privateData(text, known, passage.part === 'story')
      return found.map((variant) => ({
        rule: 'contact.private',
        severity: 'warning',
        variant,
        places: [place],
        figures: {},
      }))
    })
  },
}

function isPublished({ part, place }: Passage): boolean {
  if (!published.has(part)) return false
  return part !== 'activities' || ['result', 'effect', 'activity'].includes(place.column ?? '')
}

function privateData(
  text: string,
  known: ReadonlySet<string>,
  isStory: boolean,
): ('phone' | 'address' | 'iin')[] {
  const phones = phonesIn(text).filter(({ e164, isMobile, index }) => {
    const around = text.slice(Math.max(0, index - 60), index)
    return (isMobile || isStory) && !known.has(e164) && !organisation.test(around)
  })
  const hasIin = iinsIn(text).length > 0 || /(?<!\p{L})(?:ИИН|ЖСН)[\s:№–-]*\d{6,}/iu.test(text)
  return [
    ...(phones.length > 0 ? (['phone'] as const) : []),
    ...((speaksOfAddress.test(text) && homeAddress.test(text)) || (isStory && streetAndHouse.test(text))
      ? (['address'] as const)
      : []),
    ...(hasIin ? (['iin'] as const) : []),
  ]
}

/** Numbers that the organisation and its partners give as theirs. */
function knownPhones(model: ReportModel): Set<string> {
  const cells = [
    model.fields.contact,
    model.fields.head,
    ...(model.partners ?? []).map((row) => row.cells.contact),
  ]
  return new Set(cells.flatMap((lines) => phonesIn(cellText(lines)).map(({ e164 }) => e164)))
}
