/**
 * Light stemming that brings the forms of one noun together («контейнера», «контейнеров»; «ұсыныстар», «ұсынысты»).
 * It serves comparing quantities only: a stem is no word, and verbs are not its business.
 */
const russianEndings = byLength(
  'иями ями ами иях ях ах иям ям ам иев ев ов ией ьей ей ий ием ьем ем ом ьев ьями ьях ьям ыми ими ого его ому ему ' +
    'ых их ым им ый ой ая яя ое ее ую юю ые ие ия ию ии ью ья ье ьи ы и а я о е у ю ь й',
)
const kazakhEndings = byLength(
  'ларының лерінің ларын лерін лары лері лар лер дар дер тар тер ' +
    'ының інің сының сінің ындағы індегі сындағы сіндегі ында інде сында сінде ынан інен сынан сінен ына іне сына сіне ' +
    'дағы дегі тағы тегі ның нің дың дің тың тің дан ден тан тен нан нен да де та те ға ге қа ке ' +
    'ды ді ты ті ны ні мен бен пен сын сін сы сі ы і',
)
const softened: Readonly<Record<string, string>> = { ғ: 'қ', г: 'к', б: 'п' }

/** The stem of a noun in a language; words up to three letters and numbers stay as they are. */
export function stem(word: string, lang: 'ru' | 'kk'): string {
  const plain = word.toLowerCase().replace(/ё/g, 'е')
  if (plain.length <= 3) return plain
  return lang === 'ru' ? russianStem(plain) : kazakhStem(plain)
}

/** Whether two words are forms of one noun in either language: «рекомендации» and «рекомендаций». */
export function isSameNoun(a: string, b: string): boolean {
  return stem(a, 'ru') === stem(b, 'ru') || stem(a, 'kk') === stem(b, 'kk')
}

function russianStem(word: string): string {
  const ending = russianEndings.find((one) => word.endsWith(one) && word.length - one.length >= 3)
  const bare = ending === undefined ? word : word.slice(0, -ending.length)
  // A vowel that comes and goes: «свалка – свалок», «жилец – жильцы».
  return bare
    .replace(/ь$/, '')
    .replace(/(?<=\p{L}{2})[оеь]к$/u, 'к')
    .replace(/(?<=\p{L}{2})[еь]ц$/u, 'ц')
}

function kazakhStem(word: string): string {
  let bare = word
  for (;;) {
    const current = bare
    const ending = kazakhEndings.find((one) => isKazakhEnding(current, one))
    if (ending === undefined) break
    bare = current.slice(0, -ending.length)
  }
  if (bare === word) return bare
  return bare.replace(/[ғгб]$/u, (letter) => softened[letter] ?? letter)
}

/** «Жоба-сы» after a vowel, but «ұсыныс-ы»: there the «с» belongs to the stem. */
function isKazakhEnding(word: string, ending: string): boolean {
  const bare = word.slice(0, -ending.length)
  return word.endsWith(ending) && bare.length >= 3 && (!ending.startsWith('с') || /[аәе]$/.test(bare))
}

function byLength(list: string): string[] {
  return list.split(' ').toSorted((a, b) => b.length - a.length)
}
