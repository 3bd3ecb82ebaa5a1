const russian = [
  ['один', 'одна', 'одно', 'одного', 'одной'],
  ['два', 'две', 'двух', 'двое'],
  ['три', 'трех', 'трёх', 'трое'],
  ['четыре', 'четырех', 'четырёх'],
  ['пять', 'пяти'],
  ['шесть', 'шести'],
  ['семь', 'семи'],
  ['восемь', 'восьми'],
  ['девять', 'девяти'],
  ['десять', 'десяти'],
]
const kazakh = ['бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз', 'он']
const values = new Map<string, number>([
  ...russian.flatMap((forms, index) => forms.map((form) => [form, index + 1] as const)),
  ...kazakh.map((form, index) => [form, index + 1] as const),
])

/** The value of a Russian or Kazakh numeral from one to ten in the forms that stand before a noun, else null. */
export const numeralOf = (word: string): number | null => values.get(word.toLowerCase()) ?? null
