const abbreviation =
  /(?:^|[\s(«"])(?:г|гг|с|п|пос|ул|д|им|т|е|к|кв|обл|р|тыс|млн|см|стр|ст|ч|шт|экз|чел|тг|руб|мкр|др|пр|напр|исх|вх|тел|каб|жж|ж|б|т\.д|т\.п|т\.ч|т\.е|т\.б|ж\.б|қ|а|о|с\.о|\p{Lu}|\p{Lu}\.\s?\p{Lu})$/u

/** The sentences of a text; a line break ends one, an abbreviation («г.», «им.», initials) does not. */
export function textSentences(text: string): string[] {
  return text.split('\n').flatMap(lineSentences)
}

function lineSentences(line: string): string[] {
  const found: string[] = []
  let start = 0
  for (const match of line.matchAll(/[.!?…]+[»"”)]*(?=\s+[\p{Lu}\d«"“(–—-]|$)/gu)) {
    const before = line.slice(start, match.index)
    if (match[0].startsWith('.') && (abbreviation.test(before) || /^\s*\d{1,3}$/.test(before))) continue
    const end = match.index + match[0].length
    found.push(line.slice(start, end).trim())
    start = end
  }
  found.push(line.slice(start).trim())
  return found.filter((sentence) => /\p{L}/u.test(sentence))
}
