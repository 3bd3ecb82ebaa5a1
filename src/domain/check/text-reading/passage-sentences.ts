import type { Passage } from '../../report/passages.ts'
import { sentences } from '../../text/sentences.ts'

const known = new Map<string, readonly string[]>()
const limit = 4000

/** The sentences of a passage; reports repeat passages, so each text is split once. */
export function passageSentences(passage: Passage): readonly string[] {
  const before = known.get(passage.text)
  if (before !== undefined) return before
  const found = sentences(passage.text)
  if (known.size >= limit) known.clear()
  known.set(passage.text, found)
  return found
}
