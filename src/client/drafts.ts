/*
 * What was typed and has not reached the server, kept in the browser. A draft belongs to a person, a page, a form and a
 * record; several unfinished new records stand side by side. Where the browser's store is shut, nothing is kept and the
 * form says so by asking before the page is left.
 */
export interface Draft {
  readonly at: number
  /** By what the person knows it again. */
  readonly title: string
  /** Values by input, in the form's order; files and passwords are never kept. */
  readonly values: readonly (readonly [name: string, value: string])[]
}

export interface DraftKey {
  readonly person: string
  readonly path: string
  readonly form: string
  /** Id of the record in the form, empty where it has none. */
  readonly record: string
}

const prefix = 'esep.draft'
const longestDays = 60
const day = 86_400_000

const nameOf = ({ person, path, form, record }: DraftKey): string =>
  [prefix, person, path, form, record].map(encodeURIComponent).join('|')

/** Keeps a draft; false where the browser does not take it. */
export function keepDraft(key: DraftKey, draft: Draft): boolean {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export function dropDraft(key: DraftKey): void {
  try {
    localStorage.removeItem(nameOf(key))
  } catch {
    // A store that is shut holds nothing to drop.
  }
}

/** Drafts of the same form on the same page, of whatever record, the newest first. */
export function draftsOf({ person, path, form }: Omit<DraftKey, 'record'>): (Draft & { key: DraftKey })[] {
  const start = `${[prefix, person, path, form].map(encodeURIComponent).join('|')}|`
  return names()
    .filter((name) => name.startsWith(start))
    .flatMap((name) => {
      const draft = read(name)
      const record = decodeURIComponent(name.slice(start.length))
      return draft ? [{ ...draft, key: { person, path, form, record } }] : []
    })
    .sort((a, b) => b.at - a.at)
}

/** Removes drafts that nobody has come back to in two months. */
export function dropOldDrafts(now: number): void {
  for (const name of names()) {
    if (!name.startsWith(`${prefix}|`)) continue
    const draft = read(name)
    if (!draft || now - draft.at > longestDays * day) localStorage.removeItem(name)
  }
}

function names(): string[] {
  try {
    return Object.keys(localStorage)
  } catch {
    return []
  }
}

function read(name: string): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(name) ?? 'null') as Draft | null
    return draft && Array.isArray(draft.values) ? draft : null
  } catch {
    return null
  }
}
