import { readSheet } from '#domain/people/read-sheet.ts'
import { fill } from './fill.ts'

type Texts = Readonly<Record<string, string>>

/** Counts who came while it is written: what is left unknown of a breakdown, and what a pasted list says. */
export function countAttendance(page: HTMLElement): void {
  for (const part of page.querySelectorAll<HTMLElement>('[data-attendance]')) {
    if (part.dataset['counted'] !== undefined) continue
    part.dataset['counted'] = ''
    const texts = JSON.parse(part.dataset['attendance'] ?? '{}') as Texts
    const tell = (): void => {
      tellBreakdown(part, texts)
      tellSheet(part, texts)
    }
    part.addEventListener('input', tell)
    part.closest('form')?.addEventListener('input', (event) => {
      if (!part.contains(event.target as Node)) tell()
    })
    tell()
  }
}

const numberOf = (input: HTMLInputElement | null): number | null => {
  const digits = input?.value.replace(/\s/g, '') ?? ''
  return /^\d+$/.test(digits) ? Number(digits) : null
}

function tellBreakdown(part: HTMLElement, texts: Texts): void {
  const total = numberOf(part.querySelector('[name="attendance.total"]'))
  for (const set of part.querySelectorAll<HTMLElement>('[data-dimension]')) {
    const counts = [...set.querySelectorAll<HTMLInputElement>('input')].map(numberOf)
    const sum = counts.reduce<number>((all, each) => all + (each ?? 0), 0)
    const line = set.querySelector<HTMLElement>('.sum')
    if (!line) continue
    const isAbove = total !== null && sum > total
    const isSilent = total === null || counts.every((each) => each === null)
    line.textContent = isSilent
      ? ''
      : isAbove
        ? `${texts['above']}: ${sum} > ${total}`
        : `${texts['unknown']}: ${total - sum}`
    line.classList.toggle('error', isAbove)
  }
}

function tellSheet(part: HTMLElement, texts: Texts): void {
  const area = part.querySelector<HTMLTextAreaElement>('textarea[name="sheet"]')
  const live = part.querySelector<HTMLElement>('.live')
  if (!area || !live) return
  const day = part.closest('form')?.querySelector<HTMLInputElement>('[name="startsOn"]')?.value
  const { people, notes } = readSheet(area.value, day || new Date().toISOString().slice(0, 10))
  live.replaceChildren()
  if (area.value.trim() === '') return
  live.append(fill(texts['read'] ?? '', { count: people.length }))
  const list = document.createElement('ul')
  for (const note of notes.slice(0, 20)) {
    const item = document.createElement('li')
    item.textContent = fill(texts[note.kind] ?? '', { ...note, otherLine: note.otherLine ?? '' })
    list.append(item)
  }
  if (notes.length > 0) live.append(list)
}
