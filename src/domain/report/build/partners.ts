import type { Partner } from '../../partner/partner.ts'
import type { PartnerColumn, Row } from '../model.ts'
import { lacks, oneLine, textLines, textOrMissing, type BuildContext } from './build-context.ts'

/** Section 6: the partners of the period in their order; a project may have none where none was planned. */
export function partnerRows(context: BuildContext): Row<PartnerColumn>[] | null {
  const counted = new Set(context.figures.index.linked('partners').map((record) => record.id))
  const partners = context.records.partners
    .filter((one) => counted.has(one.id))
    .toSorted((a, b) => a.position - b.position)
  if (partners.length > 0) return partners.map((one) => partnerRow(context, one))
  const isNonePlanned = context.figures.values.get('effect:partners')?.value === 0n
  return isNonePlanned ? [] : lacks(context, 'partners', context.words.missing.partners)
}

function partnerRow(context: BuildContext, partner: Partner): Row<PartnerColumn> {
  const name = textOrMissing(context, partner.name, 'partners.name')
  const label = oneLine(name ?? '', 120)
  const { missing } = context.words
  return {
    cells: {
      name: textLines(name),
      role: textLines(textOrMissing(context, partner.role, 'partners.role', missing.partnerRole(label))),
      contact: textLines(
        textOrMissing(context, partner.contact, 'partners.contact', missing.partnerContact(label)),
      ),
      note: textLines(textOrMissing(context, partner.note, 'partners.note')),
    },
  }
}
