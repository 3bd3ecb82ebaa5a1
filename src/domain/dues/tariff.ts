import type { PlainDate } from '../calendar/day.ts'
import type { Tiyn } from '../money/amount.ts'
import type { LocalText } from '../text/local-text.ts'

export const tariffUnits = ['personMonth', 'householdMonth', 'cubicMetre'] as const
export type TariffUnit = (typeof tariffUnits)[number]

/** What a service costs in a place from day to day, and by which act of the maslikhat or contract. */
export interface Tariff {
  readonly id: string
  readonly placeId: string
  readonly unit: TariffUnit
  readonly amount: Tiyn
  /** Per cent; null where there is no VAT. */
  readonly vatRate: number | null
  readonly isVatIncluded: boolean
  /** Litres a person makes in a year; of a price of a cubic metre alone. */
  readonly normLitres: number | null
  /** Paid by every household of the place, or by those alone that subscribed. */
  readonly isForAll: boolean
  /** Hundredths of a per cent of the month's charge that a missed pick-up takes off. */
  readonly missedShare: number | null
  readonly basisKind: 'act' | 'contract'
  readonly basisNumber: string
  readonly basisDate: PlainDate
  readonly basisTitle: LocalText
  readonly from: PlainDate
  /** The last day; null while no end is known. */
  readonly to: PlainDate | null
}

/** Half up to the whole: 5 of 10 is 1. Both are zero or more. */
export const halfUp = (numerator: bigint, denominator: bigint): bigint =>
  (2n * numerator + denominator) / (2n * denominator)

/** The price of the unit with VAT in tiyn: VAT that comes on top is rounded half up on one unit. */
export const grossAmount = ({
  amount,
  vatRate,
  isVatIncluded,
}: Pick<Tariff, 'amount' | 'vatRate' | 'isVatIncluded'>): Tiyn =>
  vatRate === null || isVatIncluded ? amount : halfUp(amount * BigInt(100 + vatRate), 100n)

/** Parts of a tiyn in which a month's rate is a whole number: litres of a year by months, 1000 × 12. */
export const rateParts = 12_000n

/**
 * What one person or household pays for a whole month, in 1/12000 tiyn so that nothing is rounded before a household's
 * sum is: a cubic metre costs by the yearly norm divided by twelve (the practice of the maslikhats' decisions:
 * 404,25 × 12 / 2526,59 = 1,92 m³ in Kostanay, № 155 of 26.09.2022).
 */
export const monthlyRate = (tariff: Tariff): bigint =>
  grossAmount(tariff) * (tariff.normLitres === null ? rateParts : BigInt(tariff.normLitres))

/** Whether it is paid for each person. */
export const isPersonal = ({ unit }: Pick<Tariff, 'unit'>): boolean => unit !== 'householdMonth'
