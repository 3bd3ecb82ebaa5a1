import { languages, type Language } from '#domain/text/local-text.ts'
import { message, type MessageKey, type MessageParams } from '#i18n/message.ts'

/** Where a command speaks: its language, its two streams, and whether a person watches them. */
export interface Terminal {
  readonly lang: Language
  readonly isInteractive: boolean
  readonly hasColour: boolean
  print(text: string): void
  /** Prints a message of the catalogue on the standard output. */
  say(key: MessageKey, params?: MessageParams): void
  /** Prints on the standard error, so that data on the standard output stays clean. */
  warn(text: string): void
}

/** The language of the person: `ESEP_LANG`, else the system's where it is one of ours, else Russian. */
export function personLanguage(env: NodeJS.ProcessEnv): Language {
  const wanted = [env['ESEP_LANG'], env['LC_ALL'], env['LC_MESSAGES'], env['LANG']]
  for (const value of wanted) {
    const found = languages.find((lang) => value?.toLowerCase().startsWith(lang))
    if (found) return found
  }
  return 'ru'
}

export function terminal(lang: Language): Terminal {
  return {
    lang,
    isInteractive: process.stderr.isTTY,
    hasColour: process.stdout.isTTY && !process.env['NO_COLOR'],
    print: (text) => void process.stdout.write(`${text}\n`),
    say: (key, params) => void process.stdout.write(`${message(lang, key, params)}\n`),
    warn: (text) => void process.stderr.write(`${text}\n`),
  }
}
