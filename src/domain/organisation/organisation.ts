import type { LocalText } from '../text/local-text.ts'

/** An NGO, the tenant to which every row belongs. `bin` is its 12-digit business number. */
export interface Organisation {
  readonly id: string
  /** Short Latin name by which the command line knows it, unique in the installation. */
  readonly code: string
  readonly name: LocalText
  readonly bin: string | null
  readonly address: LocalText
  readonly phone: string | null
  readonly email: string | null
  readonly head: LocalText
}
