/** Words that many indicators have in common and that therefore name none of them. */
const common =
  /^(?:колич|числ|общ|проект|челов|менее|более|план|факт|показат|индик|саны|жоба|адам|кемін|жоспар|нақты|үшін|бойын|социал|әлеум)/iu

/**
 * Whether two texts name the same thing: a word of at least four letters with the same beginning («посты» and
 * «постов»), words that every indicator has left out.
 */
export function sharesSubject(text: string, name: string): boolean {
  const stems = stemsOf(text)
  return stemsOf(name).some((stem) => stems.some((other) => stem.startsWith(other) || other.startsWith(stem)))
}

const stemsOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
    .filter((word) => !common.test(word))
    .map((word) => word.slice(0, Math.max(4, Math.min(5, word.length - 1))))
