/*
 * Brings the forms of a Russian word together for search: the Snowball algorithm (M. Porter's description, public),
 * and after it the vowel that comes and goes («свалка – свалок»), which Snowball leaves apart. A stem is no word.
 */
const vowels = 'аеиоуыэюя'
const afterAYa = (endings: string) => new RegExp(`(?<=[ая])(?:${endings})$`)
const any = (endings: string) => new RegExp(`(?:${endings})$`)

const gerunds = [afterAYa('в|вши|вшись'), any('ив|ивши|ившись|ыв|ывши|ывшись')]
const reflexive = any('ся|сь')
const adjective = any('ими|ыми|его|ого|ему|ому|ее|ие|ые|ое|ей|ий|ый|ой|ем|им|ым|ом|их|ых|ую|юю|ая|яя|ою|ею')
const participles = [afterAYa('ем|нн|вш|ющ|щ'), any('ивш|ывш|ующ')]
const verbs = [
  any(
    'ейте|уйте|ила|ыла|ена|ите|или|ыли|ило|ыло|ено|ует|уют|ены|ить|ыть|ишь|ей|уй|ил|ыл|им|ым|ен|ят|ит|ыт|ую|ю',
  ),
  afterAYa('ешь|нно|ете|йте|ла|на|ли|ло|но|ет|ют|ны|ть|й|л|ем|н'),
]
const noun = any(
  'иями|ями|ами|ией|иям|ием|иях|ев|ов|ие|ье|еи|ии|ей|ой|ий|ям|ем|ам|ом|ах|ях|ию|ью|ия|ья|и|ы|ь|ю|я|а|е|й|о|у',
)

/** The stem of a word in lower case without ё. */
export function russianStem(word: string): string {
  const start = [...word].findIndex((letter) => vowels.includes(letter)) + 1
  if (start === 0) return word
  const [head, tail] = [word.slice(0, start), word.slice(start)]
  const bare = withoutEnding(tail).replace(/и$/, '')
  return tidy(head + withoutDerivation(head, bare))
}

function withoutEnding(tail: string): string {
  for (const gerund of gerunds) if (gerund.test(tail)) return tail.replace(gerund, '')
  const plain = tail.replace(reflexive, '')
  if (adjective.test(plain)) {
    const bare = plain.replace(adjective, '')
    const participle = participles.find((each) => each.test(bare))
    return participle ? bare.replace(participle, '') : bare
  }
  const verb = verbs.find((each) => each.test(plain))
  return verb ? plain.replace(verb, '') : plain.replace(noun, '')
}

/** «-ость» goes where enough of the word stands before it (Snowball's region R2). */
function withoutDerivation(head: string, tail: string): string {
  const word = head + tail
  const second = /^.*?[аеиоуыэюя][^аеиоуыэюя].*?[аеиоуыэюя][^аеиоуыэюя]/.exec(word)?.[0].length
  const ending = /ость?$/.exec(word)
  return second !== undefined && ending && ending.index >= second
    ? word.slice(head.length, ending.index)
    : tail
}

function tidy(stem: string): string {
  const plain = stem
    .replace(/ейше?$/, '')
    .replace(/нн$/, 'н')
    .replace(/ь$/, '')
  return plain.replace(/(?<=\p{L}{2})[оеь]к$/u, 'к').replace(/(?<=\p{L}{2})[еь]ц$/u, 'ц')
}
