import type { NameMention } from './named-mentions.ts'

/** Spellings of one name, the most frequent first. */
export interface Variants {
  readonly kind: 'place' | 'organisation' | 'person' | 'status' | 'event'
  readonly spellings: readonly string[]
  readonly mentions: readonly NameMention[]
}
