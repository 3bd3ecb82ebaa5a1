/** Small counts in words with their case endings, as reports write them: «в двух школах», «екі мектепте». */
const forms: readonly (readonly [number, string])[] = [
  [2, 'два две двух двум двумя екі екеуі'],
  [3, 'три трех трем тремя үш үшеуі'],
  [4, 'четыре четырех четырем четырьмя төрт төртеуі'],
  [5, 'пять пяти пятью бес бесеуі'],
  [6, 'шесть шести шестью алты алтауы'],
  [7, 'семь семи семью жеті жетеуі'],
  [8, 'восемь восьми восемью восьмью сегіз'],
  [9, 'девять девяти девятью тоғыз'],
  [10, 'десять десяти десятью'],
]

const values: ReadonlyMap<string, number> = new Map(
  forms.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)),
)

/** The number 2–10 a lower-case word names, or null. One («один из», «бір») and Kazakh ten («он») mean too much else. */
export function smallNumberWord(word: string): number | null {
  return values.get(word.replace(/ё/g, 'е')) ?? null
}
