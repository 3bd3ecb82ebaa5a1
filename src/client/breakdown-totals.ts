import { fill } from './fill.ts'

/**
 * Says while one writes how many of a group nobody has put into a category (`data-breakdown-totals`), and where the
 * categories are more than the group. An empty total is not known yet, and nothing is said.
 */
export function showBreakdownTotals(page: HTMLElement): void {
  for (const line of page.querySelectorAll<HTMLElement>('[data-breakdown-totals]')) {
    const form = page.querySelector<HTMLInputElement>('input[name^="breakdown."]')?.form
    if (!form || line.dataset['counted'] !== undefined) continue
    line.dataset['counted'] = ''
    const tell = (): void => {
      const total = countIn(form.querySelector<HTMLInputElement>('input[name="total"]:not(:disabled)'))
      const left = total === null ? [] : [...partsOf(form)].map(([, parts]) => total - parts)
      const names = (line.dataset['names'] ?? '').split('|')
      const words = left.map((count, index) => {
        const text = count < 0 ? line.dataset['above'] : line.dataset['unknown']
        return fill(text ?? '', { name: names[index] ?? '', count: Math.abs(count) })
      })
      line.textContent = words.join(' ')
      line.hidden = words.length === 0
      line.classList.toggle(
        'bad',
        left.some((count) => count < 0),
      )
    }
    const look = (): void => {
      showTyped(form)
      tell()
    }
    form.addEventListener('input', look)
    look()
  }
}

/** Where the journal counts a group, no number of it is typed. */
function showTyped(form: HTMLFormElement): void {
  const counting = form.querySelector<HTMLSelectElement>('[name="counting"]')
  const isTyped = !counting || counting.value === 'typed'
  for (const input of form.querySelectorAll<HTMLInputElement>('[name="total"], [name^="breakdown."]')) {
    input.disabled = !isTyped
    const field = input.closest<HTMLElement>('.field')
    if (field) field.hidden = !isTyped
    const fields = input.name === 'total' ? null : input.closest<HTMLElement>('.fields')
    const heading = fields?.previousElementSibling
    for (const one of [fields, heading]) if (one instanceof HTMLElement) one.hidden = !isTyped
  }
}

/** Sums by breakdown, in the order of the form. */
function partsOf(form: HTMLFormElement): Map<string, number> {
  const sums = new Map<string, number>()
  for (const input of form.querySelectorAll<HTMLInputElement>('input[name^="breakdown."]')) {
    const name = input.name.split('.')[1] ?? ''
    sums.set(name, (sums.get(name) ?? 0) + (countIn(input) ?? 0))
  }
  return sums
}

function countIn(input: HTMLInputElement | null): number | null {
  const digits = (input?.value ?? '').replace(/\s/g, '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
}
