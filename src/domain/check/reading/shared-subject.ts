/** Words that many indicators have in common and that therefore name none of them. */
const common =
  /^(?:колич|числ|общ|проект|челов|менее|более|план|факт|показат|индик|саны|жоба|адам|кемін|жоспар|нақты|үшін|бойын|социал|әлеум)/iu

/**
 * Whether two texts name the same thing: a word of at least four letters whose first five agree («посты» and «постов»),
 * words that every indicator has left out.
 */
export function sharesSubject(text: string, name: string): boolean {
  const stems = new Set(stemsOf(text))
  return stemsOf(name).some((stem) => stems.has(stem))
}

function stemsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
    .filter((word) => !common.test(word))
    .map((word) => word.slice(0, word.length === 4 ? 3 : word.length === 5 ? 4 : 5))
}
