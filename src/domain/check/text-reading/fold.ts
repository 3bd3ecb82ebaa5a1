const kazakhLetters: { readonly [letter: string]: string } = {
  ё: 'е',
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
}

/**
 * A word for comparison: lower case, Kazakh letters as the Russian ones people type instead (Қызылорда = кызылорда).
 * The length never changes, so positions in the folded text are positions in the text.
 */
export const fold = (text: string): string =>
  text.toLowerCase().replace(/[ёәғқңөұүһі]/g, (letter) => kazakhLetters[letter] ?? letter)

/**
 * What remains of a word when its endings are cut off roughly: enough to see that «контейнеров» and «контейнера» are one
 * word in either language, never shown to anybody.
 */
export function rootOf(word: string): string {
  const folded = fold(word)
  if (folded.length <= 4) return folded
  return folded.slice(0, Math.min(6, Math.max(4, folded.length - 2)))
}
