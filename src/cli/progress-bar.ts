import { message } from '#i18n/message.ts'
import type { Terminal } from './terminal.ts'

const width = 24
const redrawMs = 100

/** A bar on the standard error for long work; silent where nobody watches. */
export interface ProgressBar {
  step(label: string): void
  end(): void
}

/** A bar over `total` steps. It redraws at most ten times a second and vanishes at the end. */
export function progressBar(terminal: Terminal, total: number): ProgressBar {
  let done = 0
  let drawn = 0
  const draw = (label: string): void => {
    const share = total === 0 ? 1 : done / total
    const bar = '█'.repeat(Math.round(share * width)).padEnd(width, '░')
    const text = `${bar} ${message(terminal.lang, 'cli.progress', { done, total })} ${label}`
    process.stderr.write(`\r\u001b[K${text.slice(0, (process.stderr.columns || 80) - 1)}`)
  }
  return {
    step(label) {
      done += 1
      const now = performance.now()
      if (!terminal.isInteractive || (now - drawn < redrawMs && done < total)) return
      drawn = now
      draw(label)
    },
    end() {
      if (terminal.isInteractive) process.stderr.write('\r\u001b[K')
    },
  }
}

/** The same bar for work that tells how much of how much is done. */
export function progressOf(terminal: Terminal): {
  readonly report: (done: number, total: number) => void
  readonly end: () => void
} {
  let bar: ProgressBar | undefined
  let seen = 0
  return {
    report(done, total) {
      bar ??= progressBar(terminal, total)
      for (; seen < done; seen += 1) bar.step('')
    },
    end: () => bar?.end(),
  }
}
