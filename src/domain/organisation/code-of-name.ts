const latin = new Map(
  Array.from(
    'а-a ә-a б-b в-v г-g ғ-g д-d е-e ё-e ж-zh з-z и-i й-i к-k қ-q л-l м-m н-n ң-n о-o ө-o п-p р-r с-s'
      .concat(' т-t у-u ұ-u ү-u ф-f х-h һ-h ц-ts ч-ch ш-sh щ-sh ъ- ы-y і-i ь- э-e ю-iu я-ia')
      .split(' '),
    (pair) => pair.split('-') as [string, string],
  ),
)

/**
 * A short Latin code for the command line from a name: «Таза ауыл» is `taza-auyl`. What stands in quotation marks is the
 * name proper: ОФ «Арал» is `aral`. A name without a single letter or digit gives `organisation`.
 */
export function codeOfName(name: string): string {
  const proper = /[«"“]([^»"”]+)[»"”]/.exec(name)?.[1] ?? name
  const letters = [...proper.normalize('NFC').toLowerCase()]
    .map((letter) => latin.get(letter) ?? letter)
    .join('')
  const code = letters
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  return code === '' ? 'organisation' : code
}
