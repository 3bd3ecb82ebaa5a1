import { languages, type Language } from '#domain/text/local-text.ts'
import { catalogue } from './catalogue.ts'

type Catalogue = (typeof catalogue)['ru']
type KeysOf<Subject extends keyof Catalogue> = `${Subject}.${string & keyof Catalogue[Subject]}`

/** A key of a message: `subject.key` as in messages/ru/subject.json. */
export type MessageKey = { [Subject in keyof Catalogue]: KeysOf<Subject> }[keyof Catalogue]

export type MessageParams = { readonly [name: string]: string | number }

/** A message is a text, or a text for each plural form of `{count}` (one, few, many, other). */
type Message = string | { readonly [form in Intl.LDMLPluralRule]?: string }

/**
 * The text of a message in a language. `{name}` takes a parameter; a plural message is chosen by the parameter `count`.
 * Kazakh has no plural after numerals: its messages have only `other`.
 */
export function message(lang: Language, key: MessageKey, params: MessageParams = {}): string {
  return messageOr(lang, key, params) ?? key
}

/** The same for a key made at run time, such as a rule's id: `null` where there is no such message. */
export function messageOr(lang: Language, key: string, params: MessageParams = {}): string | null {
  const found = messageOf(lang, key)
  if (found === undefined) return null
  return fill(typeof found === 'string' ? found : plural(lang, found, params), params)
}

// A page asks for hundreds of texts: a key is taken apart once.
const byKey = new Map(languages.map((lang) => [lang, new Map<string, Message>()]))

function messageOf(lang: Language, key: string): Message | undefined {
  const known = byKey.get(lang)?.get(key)
  if (known !== undefined) return known
  const dot = key.indexOf('.')
  const subject = (catalogue[lang] as unknown as Record<string, Record<string, Message>>)[key.slice(0, dot)]
  const found = subject?.[key.slice(dot + 1)]
  if (found !== undefined) byKey.get(lang)?.set(key, found)
  return found
}

function plural(lang: Language, forms: Exclude<Message, string>, params: MessageParams): string {
  const count = Number(params['count'] ?? 0)
  return forms[rulesOf(lang).select(count)] ?? forms.other ?? ''
}

// Making the rules takes longer than a whole line of a page.
const rules = new Map<Language, Intl.PluralRules>()

function rulesOf(lang: Language): Intl.PluralRules {
  const found = rules.get(lang) ?? new Intl.PluralRules(lang)
  rules.set(lang, found)
  return found
}

function fill(text: string, params: MessageParams): string {
  if (!text.includes('{')) return text
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}
