/*
 * Keeps what is typed into a form (`data-keep`) until the server has it: through a closed tab, a lost network, an ended
 * session, a server that restarts. The draft goes when the server has taken the form, or when the person says so.
 */
import { draftsOf, dropDraft, dropOldDrafts, keepDraft, type Draft, type DraftKey } from './drafts.ts'
import { contentOf, firstWords, putContent, typedContent } from './form-content.ts'
import { formNote } from './form-note.ts'
import { sendForm } from './send-form.ts'
import { given, momentText, text } from './texts.ts'

/** Milliseconds after the last key before a draft is written; a page that is left writes it at once. */
const pause = 250

/** Takes care of every such form of the page. */
export function keepForms(page: HTMLElement): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-keep]')) {
    if (form.dataset['kept'] === undefined) keepForm(form)
  }
  dropOldDrafts(Date.now())
}

function keyOf(form: HTMLFormElement): DraftKey {
  const record = form.elements.namedItem('id')
  return {
    person: given().person,
    path: location.pathname,
    form: form.dataset['keep'] ?? '',
    record: record instanceof HTMLInputElement ? record.value : '',
  }
}

function keepForm(form: HTMLFormElement): void {
  form.dataset['kept'] = ''
  const blank = typedContent(form)
  let isUnkept = false
  const keep = (): void => {
    if (!form.isConnected || form.dataset['sent'] !== undefined) return
    if (typedContent(form) === blank) return
    isUnkept = !keepDraft(keyOf(form), { at: Date.now(), title: firstWords(form), values: contentOf(form) })
  }
  offerDrafts(form, blank)
  let timer = 0
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(keep, pause)
  })
  addEventListener('pagehide', keep)
  document.addEventListener('visibilitychange', keep)
  addEventListener('beforeunload', (event) => {
    keep()
    if (isUnkept && form.isConnected) event.preventDefault()
  })
  for (const link of form.querySelectorAll('[data-discard]')) {
    link.addEventListener('click', () => {
      form.dataset['sent'] = ''
      dropDraft(keyOf(form))
    })
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(timer)
    keep()
    void sendForm(form, event.submitter, () => {
      form.dataset['sent'] = ''
      dropDraft(keyOf(form))
    })
  })
}

/** Brings back what was typed: into the same record's form at once, else by a choice of the unfinished ones. */
function offerDrafts(form: HTMLFormElement, blank: string): void {
  const key = keyOf(form)
  const drafts = draftsOf(key)
  const own = drafts.find((draft) => draft.key.record === key.record)
  if (own) return restore(form, own, blank)
  const isRefused = form.querySelector('[role="alert"]') !== null
  if (isRefused || drafts.length === 0) return
  const [only] = drafts
  if (only && drafts.length === 1) return restore(form, only, blank)
  const note = formNote(form, text('unfinished'))
  for (const draft of drafts.slice(0, 10)) {
    note.choice(`${draft.title || text('untitled')} · ${momentText(draft.at)}`, text('continue'), () => {
      note.remove()
      restore(form, draft, blank)
    })
  }
}

function restore(form: HTMLFormElement, draft: Draft & { key: DraftKey }, blank: string): void {
  putContent(form, draft.values)
  if (typedContent(form) === blank) {
    dropDraft(draft.key)
    return
  }
  const note = formNote(form, text('restored', { at: momentText(draft.at) }))
  note.choice('', text('startAnew'), () => {
    dropDraft(draft.key)
    form.dataset['sent'] = ''
    location.reload()
  })
}
