/*
 * While a text of the report is written: how it will print and what is found in its section, from the server, which saves
 * nothing of it. A newer text stops the question about an older one. Figures are put where the cursor was.
 */
interface Answer {
  readonly preview?: string
  readonly findings?: string
  readonly problem?: string
}

/** Milliseconds after the last key before the server is asked. */
const pause = 300

let lastArea: HTMLTextAreaElement | null = null

/** Takes care of the report's texts on this page. */
export function liveReport(page: HTMLElement): void {
  for (const holder of page.querySelectorAll<HTMLElement>('[data-live]')) {
    const form = holder.querySelector('form')
    if (!form || holder.dataset['isLive'] !== undefined) continue
    holder.dataset['isLive'] = ''
    watch(holder, form, holder.dataset['live'] ?? '')
  }
  insertFigures(page)
  takeMerged(page)
}

function watch(holder: HTMLElement, form: HTMLFormElement, address: string): void {
  let timer = 0
  let asked: AbortController | null = null
  form.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLTextAreaElement) lastArea = target
  })
  const later = (): void => {
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      asked?.abort()
      asked = new AbortController()
      void ask(holder, form, address, asked.signal)
    }, pause)
  }
  form.addEventListener('input', later)
  // What was typed before this script was there, or came back from a draft.
  const areas = [...form.querySelectorAll('textarea')]
  if (areas.some(({ value, defaultValue }) => value !== defaultValue)) later()
}

async function ask(
  holder: HTMLElement,
  form: HTMLFormElement,
  address: string,
  signal: AbortSignal,
): Promise<void> {
  let answer: Answer
  try {
    const response = await fetch(address, { method: 'POST', body: new FormData(form), signal })
    answer = (await response.json()) as Answer
  } catch {
    // Without a network or a log-in the draft is kept all the same; what is found comes with the next key.
    return
  }
  show(holder.querySelector('[data-live-preview]'), answer.preview)
  show(document.querySelector('[data-live-list]'), answer.findings)
  const problem = holder.querySelector('[data-live-problem]')
  if (problem) problem.textContent = answer.problem ?? ''
}

/** The pieces are made by the server's own components, which escape every text. */
function show(place: Element | null, html: string | undefined): void {
  if (place && html !== undefined && place.innerHTML !== html) place.innerHTML = html
}

function insertFigures(page: HTMLElement): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-insert]')) {
    if (!button.hidden) continue
    button.hidden = false
    button.addEventListener('click', () => {
      const area = lastArea?.isConnected
        ? lastArea
        : page.querySelector<HTMLTextAreaElement>('[data-live] textarea')
      if (!area) return
      area.setRangeText(button.dataset['insert'] ?? '', area.selectionStart, area.selectionEnd, 'end')
      area.dispatchEvent(new Event('input', { bubbles: true }))
      area.focus()
    })
  }
}

/** Puts the text in which both changes stand into the field. */
function takeMerged(page: HTMLElement): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-take-merged]')) {
    if (!button.hidden) continue
    button.hidden = false
    button.addEventListener('click', () => {
      const lang = button.dataset['takeMerged'] ?? ''
      const card = button.closest('section')
      const area = card?.querySelector<HTMLTextAreaElement>(`textarea[name="text.${lang}"]`)
      if (!area) return
      area.value = card?.querySelector(`[data-merged="${lang}"]`)?.textContent ?? area.value
      area.dispatchEvent(new Event('input', { bubbles: true }))
      area.focus()
    })
  }
}
