import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { isPlainDate, type PlainDate } from '#domain/calendar/day.ts'
import { parseAmount } from '#domain/money/amount.ts'
import { languages, reportLanguages, type Language, type ReportLanguage } from '#domain/text/local-text.ts'
import { Usage } from './usage.ts'

/** Options of a command, each given at most once. */
export type Options = Readonly<Record<string, string | boolean | undefined>>

/** Splits a command's arguments into options and the rest. Throws `Usage` for an option that the command does not have. */
export function readOptions(
  args: readonly string[],
  names: { readonly [name: string]: 'string' | 'boolean' },
): { options: Options; rest: readonly string[] } {
  const config: ParseArgsOptionsConfig = {}
  for (const [name, type] of Object.entries(names)) config[name] = { type }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: config,
      allowPositionals: true,
      strict: true,
    })
    return { options: values as Options, rest: positionals }
  } catch (error) {
    throw new Usage('cli.wrongOption', { detail: optionOf(error) })
  }
}

function optionOf(error: unknown): string {
  const text = error instanceof Error ? error.message : ''
  return /'(-[^' ]*)/.exec(text)?.[1] ?? text
}

/** The text of an option, `undefined` where it was not given. */
export const text = (options: Options, name: string): string | undefined => {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

/** The text of an option that the command cannot do without. */
export function required(options: Options, name: string): string {
  const value = text(options, name)
  if (!value) throw new Usage('cli.missingOption', { option: `--${name}` })
  return value
}

/** One of a few words. */
export function oneOf<Word extends string>(value: string, name: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === value)
  if (!found) throw new Usage('cli.notOneOf', { option: `--${name}`, value, words: words.join(', ') })
  return found
}

export const languageOption = (value: string): Language => oneOf(value, 'lang', languages)
export const reportLanguageOption = (value: string): ReportLanguage => oneOf(value, 'lang', reportLanguages)

/** A day as YYYY-MM-DD. */
export function dayOption(value: string | undefined, name: string): PlainDate | undefined {
  if (value !== undefined && !isPlainDate(value))
    throw new Usage('cli.notADay', { option: `--${name}`, value })
  return value
}

/** A TCP port. */
export function portOption(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const port = Number(value)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Usage('cli.notAPort', { value })
  return port
}

/** An amount in tenge, above zero, as it was typed. */
export function amountOption(value: string | undefined, name: string): string | undefined {
  if (value === undefined) return undefined
  const read = parseAmount(value)
  if (!read.ok || read.tiyn === 0n) throw new Usage('cli.notAnAmount', { option: `--${name}`, value })
  return value
}
