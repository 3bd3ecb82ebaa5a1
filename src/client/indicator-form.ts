/*
 * The form of an indicator: shows the fields that what is chosen uses, and what would be counted now, from the server. A
 * field that hides is not sent, for its value would be refused; what was typed in it comes back with it.
 */
import { dependentFields, isFieldUsed } from '#domain/indicator/source-fields.ts'

/** Milliseconds after the last key before the server is asked. */
const pause = 400

/** Takes care of the forms of indicators on this page. */
export function indicatorForms(page: HTMLElement): void {
  for (const holder of page.querySelectorAll<HTMLElement>('[data-counts]')) {
    const form = holder.closest('form')
    if (!form || holder.dataset['isLive'] !== undefined) continue
    holder.dataset['isLive'] = ''
    holder.querySelector('button')?.remove()
    watch(form, holder)
  }
}

function watch(form: HTMLFormElement, holder: HTMLElement): void {
  let timer = 0
  let asked: AbortController | null = null
  const ask = (): void => {
    asked?.abort()
    asked = new AbortController()
    void show(form, holder, asked.signal)
  }
  form.addEventListener('input', () => {
    showUsed(form)
    clearTimeout(timer)
    timer = window.setTimeout(ask, pause)
  })
  showUsed(form)
  ask()
}

const word = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value : '')

function showUsed(form: HTMLFormElement): void {
  const posted = new FormData(form)
  const [counts, planKind] = [word(posted.get('counts')), word(posted.get('planKind'))]
  for (const name of dependentFields) {
    const isUsed = isFieldUsed(name, counts, planKind as Parameters<typeof isFieldUsed>[2])
    for (const input of form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)) {
      input.disabled = !isUsed
      const field = input.closest<HTMLElement>('.field')
      if (field) field.hidden = !isUsed
    }
  }
}

async function show(form: HTMLFormElement, holder: HTMLElement, signal: AbortSignal): Promise<void> {
  try {
    const body = new FormData(form)
    const response = await fetch(holder.dataset['counts'] ?? '', { method: 'POST', body, signal })
    const { html } = (await response.json()) as { readonly html?: string }
    const place = holder.querySelector('[role="status"]')
    // Made by the server's own component, which escapes every text.
    if (place && html !== undefined && place.innerHTML !== html) place.innerHTML = html
  } catch {
    // Without a network or a log-in the form works all the same.
  }
}
