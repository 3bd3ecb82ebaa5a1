import { fill } from './fill.ts'

interface Given {
  readonly texts: Readonly<Record<string, string>>
  readonly person: string
  readonly lang: string
}

/** What the page handed over: its texts, whose it is, its language. */
export function given(): Given {
  const holder = document.getElementById('client-texts')
  return {
    texts: JSON.parse(holder?.dataset['texts'] ?? '{}') as Record<string, string>,
    person: holder?.dataset['person'] ?? '',
    lang: holder?.dataset['lang'] ?? 'ru',
  }
}

/** A text of the page by its key, with its parameters. */
export const text = (key: string, params: Readonly<Record<string, string | number>> = {}): string =>
  fill(given().texts[key] ?? key, params)

/** A moment as people say it: the time, and the day where it is not today. */
export function momentText(at: number): string {
  const date = new Date(at)
  const two = (part: number): string => String(part).padStart(2, '0')
  const time = `${two(date.getHours())}:${two(date.getMinutes())}`
  const isToday = date.toDateString() === new Date().toDateString()
  return isToday ? time : `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}, ${time}`
}
