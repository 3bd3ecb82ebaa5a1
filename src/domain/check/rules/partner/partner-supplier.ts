import { linesText, type ReportModel } from '../../../report/model.ts'
import { cellPlace } from '../../../report/passages.ts'
import type { Finding } from '../../finding.ts'
import { fold } from '../../text-reading/fold.ts'
import { isSameName, quotedNames } from '../../text-reading/quoted-names.ts'
import { letterPattern } from '../../../text/letter-pattern.ts'

/* Folded. What a supplier does for money, whoever it is. */
const supplies = letterPattern(
  /(?<!\p{L})(поставщик|поставк\p{L}+ (?:товар|оборуд|продук|канц)|кейтеринг|кофе-?\s?брейк|логистик|логистическ|полиграфи|типографск|транспортн\p{L}+ услуг|услуг\p{L}* (?:по )?(?:перевоз|транспорт|питани|проезд|печат|аренд|проживан|доставк|логист|такси)|перевозк\p{L}* (?:участник|груз|пассаж)|печат\p{L}+ (?:буклет|баннер|материал|брошюр|листов|продукц)|изготовлени\p{L}+ (?:баннер|буклет|банер|полиграф|футбол|сувенир|ролл)|аренд\p{L}+ (?:зал|автобус|автомоб|машин|транспорт|помещен|оборуд)|организаци\p{L}+ питани|питани\p{L}+ участник|обеспечени\p{L}+ питани|горяч\p{L}+ питани|проживани\p{L}+ участник|жеткизуши|тамактандыру|тамакпен камт|баспахана|колик кызмет|тасымалда\p{L}* кызмет|жол журу|басып шыгару кызмет|жалга бер)/u,
)
/* Lines that a firm of this kind sells and a village council lends. */
const services = letterPattern(
  /(?<!\p{L})(питани|транспорт|перевоз|проезд|аренд|печат|доставк|трансфер|проживан|баннер|буклет|тамак|колик|тасымал|басып шыгар)/u,
)
const firm = letterPattern(
  /(?<![\p{L}])(тоо|ип|жшс|жк|ао|кафе|ресторан|столовая|типография|такси|гостиница|отель|магазин|асхана|баспахана|конакуй)(?!\p{L})/u,
)
const gratis = letterPattern(
  /(безвозмезд|бесплатн|на безвозм|без оплаты|волонтер|благотвор|спонсор|тегин|демеуши|акысыз|ерикти)/u,
)

/** `partner.supplier`: a listed partner sells logistics, catering, transport or printing, or is the grantee itself. */
export function partnerSupplier(model: ReportModel): Finding[] {
  const grantee = linesText(model.fields.organisation)
  return (model.partners ?? []).flatMap((row, index) => {
    const name = linesText(row.cells.name).trim()
    const role = linesText(row.cells.role).trim()
    const note = linesText(row.cells.note).trim()
    const variant = isGrantee(name, grantee)
      ? 'grantee'
      : isSupplier(name, `${role}\n${note}`)
        ? 'supplier'
        : null
    if (variant === null || name === '') return []
    const places = [cellPlace('partners', index + 1, 'name', name)]
    if (variant === 'supplier') places.push(cellPlace('partners', index + 1, 'role', role))
    return [
      {
        rule: 'partner.supplier' as const,
        severity: 'warning' as const,
        variant,
        places,
        figures: { name, role },
      },
    ]
  })
}

function isSupplier(name: string, said: string): boolean {
  const [who, role] = [fold(name), fold(said)]
  if (gratis.test(role)) return false
  return (
    supplies.test(role) ||
    (firm.test(who) && services.test(role)) ||
    /(?<!\p{L})(типография|кейтеринг|баспахана)/u.test(who)
  )
}

function isGrantee(name: string, grantee: string): boolean {
  if (name === '' || grantee.trim() === '') return false
  if (isSameName(name, grantee)) return true
  const [one, other] = [quotedNames(name)[0]?.name, quotedNames(grantee)[0]?.name]
  return one !== undefined && other !== undefined && isSameName(one, other)
}
