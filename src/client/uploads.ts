/*
 * Files of a form (`data-uploads`): each goes to the server by itself as soon as it is chosen, dropped or photographed,
 * with a bar, and again after a lost network or a restart. The form carries their ids; it waits for those on their way.
 */
import { fill } from './fill.ts'
import { formNote } from './form-note.ts'
import { dropFile, keepFile, keptFiles, type KeptFile } from './kept-files.ts'
import { Refused, sendFile } from './send-file.ts'
import { given } from './texts.ts'

type Texts = Readonly<Record<string, string>>

interface Part {
  readonly section: HTMLElement
  readonly form: HTMLFormElement
  readonly texts: Texts
  readonly busy: Set<string>
  wantsSubmit: HTMLElement | null | false
}

/** Forms whose record was saved: their files need no keeping any more. */
const watched = new Map<HTMLFormElement, Set<string>>()

/** Takes care of the files of every form of the page. */
export function sendFilesAhead(page: HTMLElement): void {
  for (const [form, ids] of watched) {
    if (form.isConnected) continue
    if (form.dataset['sent'] !== undefined) for (const id of ids) void dropFile(id)
    watched.delete(form)
  }
  for (const section of page.querySelectorAll<HTMLElement>('[data-uploads]')) {
    const form = section.closest('form')
    if (!form || section.dataset['watched'] !== undefined) continue
    section.dataset['watched'] = ''
    watch({
      section,
      form,
      texts: JSON.parse(section.dataset['texts'] ?? '{}') as Texts,
      busy: new Set(),
      wantsSubmit: false,
    })
  }
}

const pageKey = (): string => `${given().person} ${location.pathname}`
const recordInput = (form: HTMLFormElement): HTMLInputElement | null => form.querySelector('input[name="id"]')

function watch(part: Part): void {
  const { section, form } = part
  watched.set(form, new Set())
  for (const input of section.querySelectorAll<HTMLInputElement>('input[type="file"]')) {
    input.addEventListener('change', () => {
      take(part, input.files, input.dataset['kind'] ?? '')
      // The file has left this input: it must not go with the form once more.
      input.value = ''
    })
  }
  for (const name of ['dragenter', 'dragover'] as const) {
    section.addEventListener(name, (event) => {
      event.preventDefault()
      section.classList.add('over')
    })
  }
  section.addEventListener('dragleave', () => section.classList.remove('over'))
  section.addEventListener('drop', (event) => {
    event.preventDefault()
    section.classList.remove('over')
    const target = (event.target as HTMLElement).closest('label')?.querySelector<HTMLInputElement>('input')
    take(part, event.dataTransfer?.files ?? null, target?.dataset['kind'] ?? '')
  })
  form.addEventListener(
    'submit',
    (event) => {
      if (part.busy.size === 0) return
      event.preventDefault()
      event.stopImmediatePropagation()
      part.wantsSubmit = event.submitter
      formNote(form, part.texts['busy'] ?? '', 'warn')
    },
    { capture: true },
  )
  void bringBack(part)
}

/** Files that were chosen before the tab was closed. Where the form is another new one, it becomes theirs. */
async function bringBack(part: Part): Promise<void> {
  const kept = await keptFiles(pageKey())
  const record = recordInput(part.form)
  if (kept.length === 0 || !record) return
  const own = kept.filter((file) => file.record === record.value)
  const [first] = kept
  const found = own.length > 0 ? own : kept.filter((file) => file.record === first?.record)
  if (own.length === 0 && first) {
    const isDraft = part.form.querySelector('.form-note') !== null
    if (isDraft) return
    record.value = first.record
  }
  const present = new Set(
    [...part.form.querySelectorAll<HTMLInputElement>('input[name="evidenceIds"]')].map(
      (input) => input.value,
    ),
  )
  for (const file of found) {
    if (!file.done || !present.has(file.done.evidenceId)) send(part, file)
  }
}

function take(part: Part, files: FileList | null, kind: string): void {
  for (const file of files ?? []) {
    const kept: KeptFile = {
      id: newId(),
      page: pageKey(),
      record: recordInput(part.form)?.value ?? '',
      fileName: file.name || 'photo.jpg',
      kind,
      blob: file,
    }
    void keepFile(kept)
    send(part, kept)
  }
}

function send(part: Part, file: KeptFile): void {
  const { texts, busy } = part
  const row = rowOf(part, file)
  const stop = new AbortController()
  let hidden: HTMLInputElement | null = null
  watched.get(part.form)?.add(file.id)
  busy.add(file.id)
  row.remove.addEventListener('click', () => {
    stop.abort()
    hidden?.remove()
    row.item.remove()
    busy.delete(file.id)
    void dropFile(file.id)
    goOn(part)
  })
  row.about.textContent = texts['sending'] ?? ''
  sendFile({
    address: `${part.section.dataset['uploads']}/${file.id}`,
    fileName: file.fileName,
    kind: file.kind,
    blob: file.blob,
    signal: stop.signal,
    progress: (share) => (row.bar.value = share),
    waits: (isWaiting) => (row.about.textContent = texts[isWaiting ? 'retry' : 'sending'] ?? ''),
  })
    .then(({ id, near = [], known }) => {
      hidden = document.createElement('input')
      hidden.type = 'hidden'
      hidden.name = 'evidenceIds'
      hidden.value = id
      hidden.dataset['noKeep'] = ''
      part.section.append(hidden)
      void keepFile({ ...file, done: { evidenceId: id } })
      row.bar.remove()
      row.about.textContent = [
        texts['done'] ?? '',
        ...(known ? [fill(texts['known'] ?? '', { name: known })] : []),
        ...near.map((each) => fill(texts['near'] ?? '', { name: each.fileName })),
      ].join(' · ')
      busy.delete(file.id)
      goOn(part)
    })
    .catch((error: unknown) => {
      if (stop.signal.aborted) return
      row.bar.remove()
      row.about.textContent = error instanceof Refused ? error.message : String(error)
      row.about.classList.add('bad')
      busy.delete(file.id)
      void dropFile(file.id)
      goOn(part)
    })
}

/** The form that waited for its files goes by itself. */
function goOn(part: Part): void {
  if (part.busy.size > 0 || part.wantsSubmit === false) return
  const submitter = part.wantsSubmit
  part.wantsSubmit = false
  part.form.querySelector('.form-note')?.remove()
  part.form.requestSubmit?.(submitter)
}

function rowOf(part: Part, file: KeptFile) {
  const item = document.createElement('li')
  const name = document.createElement('span')
  name.textContent = file.fileName
  const remove = document.createElement('button')
  remove.type = 'button'
  remove.className = 'button quiet small'
  remove.textContent = '✕'
  remove.setAttribute('aria-label', `${part.texts['remove'] ?? ''}: ${file.fileName}`)
  const bar = document.createElement('progress')
  bar.max = 1
  bar.value = 0
  bar.setAttribute('aria-label', file.fileName)
  const about = document.createElement('span')
  about.className = 'about'
  item.append(name, remove, bar, about)
  part.section.querySelector('.sent')?.append(item)
  return { item, bar, about, remove }
}

/** A UUID of version 7: the moment first, then chance. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const now = Date.now()
  for (let at = 0; at < 6; at += 1) bytes[at] = Math.floor(now / 2 ** (8 * (5 - at))) % 256
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
