import { sentences } from '#domain/text/sentences.ts'
import { text } from './texts.ts'

/** Counts the sentences of a text (`data-sentences="3-5"`) while it is written. */
export function countSentences(page: HTMLElement): void {
  for (const area of page.querySelectorAll<HTMLTextAreaElement>('textarea[data-sentences]')) {
    if (area.dataset['counted'] !== undefined) continue
    area.dataset['counted'] = ''
    const [from = 0, to = Infinity] = (area.dataset['sentences'] ?? '').split('-').map(Number)
    const line = document.createElement('span')
    line.className = 'keeping'
    line.setAttribute('aria-live', 'polite')
    area.after(line)
    const tell = (): void => {
      const count = sentences(area.value).length
      line.textContent = text('sentences', { count, from, to })
      line.classList.toggle('error', count > 0 && (count < from || count > to))
    }
    area.addEventListener('input', tell)
    tell()
  }
}
