/*
 * Sends a form without leaving the page. What cannot be sent stays in the form and is tried again: when the network is
 * back, after a while, or when the person says so. A new record carries its id, so that a form sent twice makes one.
 */
import { formNote } from './form-note.ts'
import { showPage } from './show-page.ts'
import { text } from './texts.ts'

/** Milliseconds between tries while a server does not answer. */
const retryPause = 10_000
const longestWait = 60_000

/** Sends the form; `taken` is told once the server has it. */
export async function sendForm(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  taken: () => void,
): Promise<void> {
  if (form.dataset['sending'] !== undefined) return
  const body = new FormData(form, submitter)
  const buttons = form.querySelectorAll<HTMLButtonElement>('button:not([type="button"])')
  const busy = (is: boolean): void => {
    if (is) form.dataset['sending'] = ''
    else delete form.dataset['sending']
    for (const button of buttons) button.setAttribute('aria-disabled', String(is))
  }
  busy(true)
  const note = slowNote(form)
  let answer: Response
  try {
    answer = await fetch(form.action, {
      method: 'POST',
      body,
      headers: { Accept: 'text/html' },
      signal: AbortSignal.timeout?.(longestWait) ?? null,
    })
  } catch {
    return tryLater(navigator.onLine ? 'noAnswer' : 'offline')
  } finally {
    note.done()
    busy(false)
  }
  if (answer.status >= 500) return tryLater('noAnswer')
  if (new URL(answer.url).pathname === '/login') return sessionEnded(form)
  if (answer.redirected && answer.ok) taken()
  await showPage(answer)

  function tryLater(why: 'offline' | 'noAnswer'): void {
    const waiting = formNote(form, text(why), 'warn')
    const again = (): void => {
      removeEventListener('online', again)
      clearTimeout(timer)
      if (form.isConnected) void sendForm(form, submitter, taken)
    }
    const timer = window.setTimeout(again, retryPause)
    addEventListener('online', again)
    waiting.choice('', text('again'), again)
  }
}

/** Says that the form is under way where that takes longer than a moment. */
function slowNote(form: HTMLFormElement): { done: () => void } {
  let note: ReturnType<typeof formNote> | null = null
  const timer = window.setTimeout(() => {
    note = formNote(form, text('sending'))
  }, 600)
  return {
    done: () => {
      clearTimeout(timer)
      note?.remove()
    },
  }
}

/** Somebody must log in again: what is typed is kept, and this page brings it back afterwards. */
function sessionEnded(form: HTMLFormElement): void {
  const note = formNote(form, text('sessionEnded'), 'warn')
  note.choice('', text('logIn'), () => {
    location.assign(`/login?next=${encodeURIComponent(location.pathname + location.search)}`)
  })
}
