const russianLetters = 'абвгдежзиклмнопрстуфхцчшщэюя'
const latinLetters = 'abcdefghijklmnopqrstuvwxyz'
const romans: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** A list number as Word prints it in the given `w:numFmt`; unknown formats print digits. */
export function listNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return ''
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'lowerLetter':
      return letter(value, latinLetters)
    case 'upperLetter':
      return letter(value, latinLetters).toUpperCase()
    case 'russianLower':
      return letter(value, russianLetters)
    case 'russianUpper':
      return letter(value, russianLetters).toUpperCase()
    case 'lowerRoman':
      return roman(value)
    case 'upperRoman':
      return roman(value).toUpperCase()
    default:
      return String(value)
  }
}

/** After the last letter Word repeats them: z, aa, bb. */
function letter(value: number, letters: string): string {
  if (value < 1) return ''
  const times = Math.min(Math.ceil(value / letters.length), 8)
  return letters.charAt((value - 1) % letters.length).repeat(times)
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let text = ''
  for (const [worth, sign] of romans) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return text
}
