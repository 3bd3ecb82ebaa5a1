/* Sends one file in portions: asks how much the server has, and goes on from there, as often as it takes. */

const portion = 512 * 1024
const pauses = [1000, 3000, 10_000, 30_000]

export interface SentFile {
  readonly id: string
  /** Files that show the same picture, and the file with the same bytes where the project has it already. */
  readonly near?: readonly { readonly id: string; readonly fileName: string }[]
  readonly known?: string | null
}

/** The server refuses the file itself: another try would not help. */
export class Refused extends Error {}

export interface Sending {
  readonly address: string
  readonly fileName: string
  readonly kind: string
  readonly blob: Blob
  readonly progress: (share: number) => void
  readonly waits: (isWaiting: boolean) => void
  readonly signal: AbortSignal
}

/** Sends the file until the server has it whole. Throws `Refused` with the server's words. */
export async function sendFile(sending: Sending): Promise<SentFile> {
  for (let turn = 0; ; turn += 1) {
    try {
      return await sendOnce(sending)
    } catch (error) {
      if (error instanceof Refused || sending.signal.aborted) throw error
      sending.waits(true)
      await pause(pauses[Math.min(turn, pauses.length - 1)] ?? 1000, sending.signal)
      sending.waits(false)
    }
  }
}

async function sendOnce({ address, blob, fileName, kind, progress, signal }: Sending): Promise<SentFile> {
  let at = await offsetOf(await fetch(address, { signal }))
  while (at < blob.size) {
    progress(at / blob.size)
    const body = blob.slice(at, at + portion)
    const answer = await fetch(`${address}?offset=${at}`, { method: 'PUT', body, signal })
    at = await offsetOf(answer)
  }
  progress(1)
  const answer = await fetch(address, {
    method: 'POST',
    body: JSON.stringify({ fileName, kind, sizeBytes: blob.size }),
    headers: { 'Content-Type': 'application/json' },
    signal,
  })
  return (await checked(answer).json()) as SentFile
}

async function offsetOf(answer: Response): Promise<number> {
  return ((await checked(answer).json()) as { offset: number }).offset
}

/** 5xx, a log-in page and a lost connection are tried again; a refusal is not. */
function checked(answer: Response): Response {
  const isJson = (answer.headers.get('Content-Type') ?? '').includes('json')
  if (answer.ok && isJson) return answer
  const words = answer.headers.get('X-Problem')
  if (words !== null && answer.status < 500) throw new Refused(decodeURIComponent(words))
  throw new Error(String(answer.status))
}

function pause(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      removeEventListener('online', done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = window.setTimeout(done, time)
    addEventListener('online', done)
    signal.addEventListener('abort', done)
  })
}
