import { parseAmount } from '#domain/money/amount.ts'
import type { Language } from '#domain/text/local-text.ts'

/** Says an amount in words (`data-words="ru"`) while it is typed, so that a nought too many is seen. */
export function amountsInWords(page: HTMLElement): void {
  for (const input of page.querySelectorAll<HTMLInputElement>('input[data-words]')) {
    const lang = input.dataset['words'] as Language
    input.removeAttribute('data-words')
    const line = document.createElement('span')
    line.className = 'keeping'
    line.setAttribute('aria-live', 'polite')
    ;(input.closest('.with-unit') ?? input).after(line)
    const tell = async (): Promise<void> => {
      const given = input.value
      const read = parseAmount(given)
      // The words of numbers are asked for by few pages, and wait until somebody types one.
      const words = read.ok ? await import('#domain/money/amount-in-words.ts') : null
      if (given !== input.value) return
      line.textContent = read.ok && words ? words.amountInWords(read.tiyn, lang) : ''
    }
    input.addEventListener('input', () => void tell())
    if (input.value !== '') void tell()
  }
}
