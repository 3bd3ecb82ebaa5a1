/*
 * Brings the forms of a Kazakh word together for search. It works on folded letters (қ as к, і as и …), so that a word
 * typed without a Kazakh keyboard meets the same word typed with one. Endings are taken off one by one: possession,
 * plural, case, then those of participles and of the infinitive. A stem is no word.
 */
const endings = (
  'ларының лерінің ларын лерін лары лері лар лер дар дер тар тер ' +
  'ымыз іміз мыз міз ыңыз іңіз ңыз ңіз ' +
  'ының інің сының сінің ындағы індегі сындағы сіндегі ында інде сында сінде ынан інен сынан сінен ына іне сына сіне ' +
  'дағы дегі тағы тегі ның нің дың дің тың тің дан ден тан тен нан нен да де та те ға ге қа ке на не ' +
  'ды ді ты ті ны ні мен бен пен сын сін сы сі ы і ' +
  'ған ген қан кен атын етін йтын йтін ылды ілді у'
).split(' ')

const letters: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
}

/** The word as somebody without Kazakh letters types it. */
export const foldKazakh = (word: string): string =>
  word.replace(/[әғқңөұүһіё]/g, (letter) => letters[letter] ?? letter)

const folded = [...new Set(endings.map(foldKazakh))].toSorted((a, b) => b.length - a.length)

/** The stem of a folded word in lower case. */
export function kazakhStem(word: string): string {
  let bare = word
  for (;;) {
    const ending = folded.find((each) => isEnding(bare, each))
    if (ending === undefined) break
    bare = bare.slice(0, -ending.length)
  }
  // «Мектеп – мектебі», «қалдық – қалдығы»: the last consonant softens before an ending.
  return bare.replace(/г$/, 'к').replace(/б$/, 'п')
}

/** «Жоба-сы» after a vowel, but «ұсыныс-ы»: there the «с» belongs to the stem. */
function isEnding(word: string, ending: string): boolean {
  const bare = word.slice(0, -ending.length)
  return word.endsWith(ending) && bare.length >= 3 && (!ending.startsWith('с') || /[ае]$/.test(bare))
}
