import type { Fact, FactKind } from '../../indicator/fact.ts'
import { formatAmount } from '../../money/amount.ts'
import type { ReportLanguage } from '../../text/local-text.ts'
import { noValue, wordingOf } from './wording.ts'

/** A value as a report prints it, without its unit: «1 240», «12,5», «3 140 807,50», «да»; no value is a dash. */
export function printValue(kind: FactKind, value: bigint | null, lang: ReportLanguage): string {
  if (value === null) return noValue
  if (kind === 'money') return formatAmount(value, lang)
  if (kind === 'yesNo') return value > 0n ? wordingOf(lang).yes : wordingOf(lang).no
  return printThousandths(value, ',', '\u00a0')
}

/** The same value for machines: '1240', '12.5', tiyn, '1' or '0'; empty where there is none. */
export function machineValue({ kind, value }: Pick<Fact, 'kind' | 'value'>): string {
  if (value === null) return ''
  return kind === 'money' || kind === 'yesNo' ? String(value) : printThousandths(value, '.', '')
}

/** A value with its unit: «60 человек», «29 %», «60 адам»; without unit where the language has none. */
export const withUnit = (printed: string, unit: string | null): string =>
  unit === null || printed === noValue ? printed : `${printed} ${unit}`

function printThousandths(value: bigint, mark: string, group: string): string {
  const small = Number(value)
  // Most numbers of a project are small and whole, and a report lists a hundred thousand of them.
  if (small >= 0 && small < 1_000_000 && small % 1000 === 0) return String(small / 1000)
  const positive = value < 0n ? -value : value
  const whole = String(positive / 1000n).replace(/\B(?=(?:\d{3})+$)/g, group)
  const decimals = String(positive % 1000n)
    .padStart(3, '0')
    .replace(/0+$/, '')
  return `${value < 0n ? '−' : ''}${whole}${decimals === '' ? '' : `${mark}${decimals}`}`
}
