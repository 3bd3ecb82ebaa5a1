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

// All control characters but line ends and tabs, and the escape sequences that are no colour.
const unsafe =
  /\u001b(?!\[[\d;]*m)|[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** A text as a screen may show it: a name or quote of a foreign file must not steer the terminal. */
export const harmless = (text: string): string => text.replace(unsafe, '\ufffd')

function write(stream: NodeJS.WriteStream, text: string): void {
  stream.write(`${stream.isTTY ? harmless(text) : text}\n`)
}

export function terminal(lang: Language): Terminal {
  return {
    lang,
    isInteractive: process.stderr.isTTY,
    hasColour: process.stdout.isTTY && !process.env['NO_COLOR'],
    print: (text) => write(process.stdout, text),
    say: (key, params) => write(process.stdout, message(lang, key, params)),
    warn: (text) => write(process.stderr, text),
  }
}
