/*
 * Files that wait for the server, in the browser's own database: chosen once, they survive a closed tab, a dead network
 * and a restart, until the record that they belong to is saved. A browser that has no such database keeps them as long
 * as the page is open.
 */
export interface KeptFile {
  /** Id of the upload, and of the evidence that it becomes. */
  readonly id: string
  /** Page and person, so that one finds only the own files of this page again. */
  readonly page: string
  /** Id of the record in the form. */
  readonly record: string
  readonly fileName: string
  readonly kind: string
  readonly blob: Blob
  /** What the server answered when it had the file whole. */
  readonly done?: { readonly evidenceId: string }
}

const storeName = 'files'

function opened(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open('esep-files', 1)
      request.addEventListener('upgradeneeded', () => {
        request.result.createObjectStore(storeName, { keyPath: 'id' })
      })
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => resolve(null))
    } catch {
      resolve(null)
    }
  })
}

async function inStore<T>(
  mode: IDBTransactionMode,
  run: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  const database = await opened()
  if (!database) return null
  return new Promise((resolve) => {
    try {
      const request = run(database.transaction(storeName, mode).objectStore(storeName))
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => resolve(null))
    } catch {
      resolve(null)
    }
  })
}

export const keepFile = (file: KeptFile): Promise<unknown> => inStore('readwrite', (store) => store.put(file))

export const dropFile = (id: string): Promise<unknown> => inStore('readwrite', (store) => store.delete(id))

/** Files of a page that have not reached their record. */
export async function keptFiles(page: string): Promise<KeptFile[]> {
  const all =
    (await inStore<KeptFile[]>('readonly', (store) => store.getAll() as IDBRequest<KeptFile[]>)) ?? []
  return all.filter((file) => file.page === page)
}
