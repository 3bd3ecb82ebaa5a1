import { textIn, type Language } from '#domain/text/local-text.ts'
import type { Register } from '../../register.server.ts'

/** What the ids in a household's records name. */
export const namesOf = (
  { villages, streets, groups }: Register,
  lang: Language,
): ReadonlyMap<string, string> =>
  new Map([...villages, ...streets, ...groups].map(({ id, name }) => [id, textIn(name, lang) ?? '']))
