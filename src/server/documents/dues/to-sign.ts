import type { PaperBlock } from '../paper/paper.ts'

/** A line on which somebody signs by hand. */
export const toSign = (position: string): PaperBlock => ({
  kind: 'signature',
  position,
  name: '_'.repeat(20),
})
