import { linesText, type EffectKey, type ReportModel } from '../../../report/model.ts'
import { cellPlace } from '../../../report/passages.ts'
import type { Place } from '../../finding.ts'
import type { Quantity } from '../../text-reading/quantity.ts'

/** A fact of table B as the number that running text must not contradict. */
export interface EffectFact {
  readonly key: EffectKey
  readonly value: number
  readonly place: Place
}

const compared: readonly EffectKey[] = [
  'directBeneficiaries',
  'indirectBeneficiaries',
  'ngos',
  'specialists',
  'staff',
]

const ofProject = /^(проек|реализ|охвач|жоба|жобан|камтыл)/

/** The whole-number facts of table B that running text restates. */
export function effectFacts(model: ReportModel): EffectFact[] {
  return (model.effects ?? []).flatMap((row, index) => {
    const text = linesText(row.cells.fact).trim()
    const digits = text.replace(/[ \u00a0\u202f]/g, '')
    if (row.key === null || !compared.includes(row.key) || !/^\d{1,8}$/.test(digits)) return []
    return [{ key: row.key, value: Number(digits), place: cellPlace('effects', index + 1, 'fact', text) }]
  })
}

/** Which row of table B a number of running text restates, `null` where it restates none for sure. */
export function effectKeyOf(claim: Quantity): EffectKey | null {
  const says = (pattern: RegExp): boolean => [...claim.context].some((root) => pattern.test(root))
  const people = claim.kind === 'anybody' || claim.noun === 'beneficiaries'
  if (claim.partial || claim.before) return null
  if (people && says(/^(бенеф|благоп)/) && says(/^(прям|тикел)/) && !says(/^(косвен|жанам)/))
    return 'directBeneficiaries'
  if (people && says(/^(бенеф|благоп)/) && says(/^(косвен|жанам)/) && !says(/^(прям|тикел)/))
    return 'indirectBeneficiaries'
  if (
    claim.noun === 'ngos' &&
    !claim.atEvent &&
    claim.modifiers.size === 0 &&
    claim.actions.has('joined') &&
    says(ofProject)
  )
    return 'ngos'
  if (claim.noun === 'specialists' && says(/^(привле|тарты)/) && claim.modifiers.size === 0)
    return 'specialists'
  return null
}
