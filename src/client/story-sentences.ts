import { storySentences, storyText } from '#domain/report/story-sentences.ts'
import { fill } from './fill.ts'

/** Counts the sentences of a story over all its parts while it is written (`data-story-sentences="5-8"`). */
export function countStorySentences(page: HTMLElement): void {
  for (const box of page.querySelectorAll<HTMLElement>('[data-story-sentences]')) {
    if (box.dataset['counted'] !== undefined) continue
    box.dataset['counted'] = ''
    const [from = 0, to = Infinity] = (box.dataset['storySentences'] ?? '').split('-').map(Number)
    const tell = (): void => {
      for (const line of box.querySelectorAll<HTMLElement>('[data-story-lang]')) {
        const count = sentencesIn(page, line.dataset['storyLang'] ?? '')
        const said = fill(line.dataset['text'] ?? '', { count })
        if (line.textContent !== said) line.textContent = said
        line.classList.toggle('error', count > 0 && (count < from || count > to))
      }
    }
    // The form goes with its page; the page's body stays, and would hold on to a listener for ever.
    page
      .querySelector<HTMLTextAreaElement>('textarea[name^="before."]')
      ?.form?.addEventListener('input', tell)
    tell()
  }
}

function sentencesIn(page: HTMLElement, lang: string): number {
  const written = (part: string): string =>
    page.querySelector<HTMLTextAreaElement>(`textarea[name="${part}.${lang}"]`)?.value ?? ''
  return storySentences(storyText(['before', 'impact', 'result'].map(written), written('quote')))
}
