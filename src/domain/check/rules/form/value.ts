import { formEdition } from '../../../report/form/editions.ts'
import type { FormEdition } from '../../../report/form/form-edition.ts'
import { cellPlace } from '../../../report/passages.ts'
import type { Finding } from '../../finding.ts'
import { cellText, isDash } from '../../reading/cell-lines.ts'
import type { Rule } from '../../rule.ts'

/*
 * The spheres in which state grants are given, by the words that name them (Law «О государственном социальном заказе,
 * грантах и премиях для НПО», article 5). Reports paraphrase them freely, so any of these words will do.
 */
const spheres =
  /образован|наук|информац|спорт|физич|здоров|медицин|эколог|окружающ|природ|молод|дет(?:и|ей|ск|ям|ств)|семь|семей|гендер|демограф|социал|уязвим|сирот|инвалид|занятост|труд|прав|закон|культур|искусств|наслед|истори|соглас|единств|пробац|преступ|мониторинг|услуг|граждан|общест|нпо|неправительств|волонт[её]р|животн|патриот|язык|духовн|медиац|цифр|сел(?:о|ьск|е)|білім|ғылым|ақпарат|денсаулы[қғ]|қоршаған|табиғат|жастар|бала|отбас|әлеумет|осал|жетім|мүгедек|жұмыс|еңбек|құқық|заң|мәдениет|өнер|мұра|тарих|келісім|бірлік|азамат|қоғам|үеұ|үкіметтік емес|ерікті|жануар|тіл|рухани|ауыл/iu

/** Values that the form gives a list for: the kind of grant, and the sphere of the state grant. */
export const formValueRule: Rule = {
  id: 'form.value',
  check(model) {
    const form = formEdition(model.form)
    if (form === null) return []
    const allowed = form.grantKinds.map((kind) => kind[model.lang]).join(', ')
    return (model.proposals ?? []).flatMap((row, index): Finding[] => {
      const [kind, sphere] = [cellText(row.cells.grantKind), cellText(row.cells.sphere)]
      const found: Finding[] = []
      if (kind !== '' && !isDash(kind) && !isListed(kind, form)) {
        const places = [cellPlace('proposals', index + 1, 'grantKind', kind)]
        found.push({
          rule: 'form.value',
          severity: 'warning',
          variant: 'grantKind',
          places,
          figures: { value: kind, allowed },
        })
      }
      if (sphere !== '' && !isDash(sphere) && !spheres.test(sphere)) {
        const places = [cellPlace('proposals', index + 1, 'sphere', sphere)]
        found.push({
          rule: 'form.value',
          severity: 'warning',
          variant: 'sphere',
          places,
          figures: { value: sphere },
        })
      }
      return found
    })
  },
}

/** «Краткосрочный грант», «Қысқа мерзімді»: the first eight letters tell the kinds apart. */
function isListed(value: string, form: FormEdition): boolean {
  const letters = squeezed(value)
  return form.grantKinds.some((kind) =>
    [kind.ru, kind.kk].some((name) => letters.includes(squeezed(name).slice(0, 8))),
  )
}

const squeezed = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, '')
