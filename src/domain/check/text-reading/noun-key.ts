import { rememberedWords } from '../../text/remembered-words.ts'
import type { Quantity } from './quantity.ts'

/** Nouns that say too little alone. */
const general = /^word:(пробл|вопро|направ|сторон|вид|тем|част|цел|форм|фото|мест|групп|маселе)/
const saysTooLittle = rememberedWords((noun) => general.test(noun))

const overlaps = (roots: ReadonlySet<string>, pattern: RegExp): boolean =>
  [...roots].some((root) => pattern.test(root))

/**
 * What a quantity is counted under: synonyms join («публикации в социальных сетях» are posts, articles and broadcasts are
 * publications in the media), nouns that mean too little alone do not count (`null`).
 */
export function nounKey(quantity: Quantity): string | null {
  const { noun, context } = quantity
  if (noun === 'publications' || noun === 'materials') {
    if (
      overlaps(context, /^(социал|соцсет|инстаг|фейсбу|желид)/) &&
      !overlaps(context, /^(сми|газет|бак|телев)$/)
    ) {
      return noun === 'publications' ? 'posts' : null
    }
    // Beside its own kinds («4 публикации и 1 сюжет») the word does not mean them all.
    if (overlaps(context, /^(стать|статей|сюжет|телесю|репорт|макала|макал)/)) return null
    return noun === 'publications' || overlaps(context, /^(сми|бак)$/) ? 'publications' : null
  }
  return saysTooLittle(noun) ? null : noun
}

/** Whether rows of this noun add to that key: three broadcasts and four articles are seven publications. */
export const addsTo = (part: string, whole: string): boolean =>
  part === whole || (whole === 'publications' && (part === 'articles' || part === 'broadcasts'))
