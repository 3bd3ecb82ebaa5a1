/** The languages a report can be written in: those of the official form. */
export type ReportLanguage = 'ru' | 'kk'

/** The languages in which the product speaks to people. */
export type Language = ReportLanguage | 'en'

export const reportLanguages: readonly ReportLanguage[] = ['ru', 'kk']
export const languages: readonly Language[] = ['ru', 'kk', 'en']

/** A text that people wrote in one or both report languages; a missing language is absent, never empty. */
export type LocalText = { readonly [lang in ReportLanguage]?: string }

/** Shows a text in the language asked for, else in the other one: `null` when there is none at all. */
export function textIn(text: LocalText | null | undefined, lang: Language): string | null {
  if (!text) return null
  const first: ReportLanguage = lang === 'kk' ? 'kk' : 'ru'
  return text[first] ?? text[first === 'kk' ? 'ru' : 'kk'] ?? null
}

/** The text in exactly this language: `null` where nobody has written it yet, so that a report can say what is missing. */
export function exactTextIn(text: LocalText | null | undefined, lang: ReportLanguage): string | null {
  return text?.[lang] ?? null
}
