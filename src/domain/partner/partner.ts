import type { PlainDate } from '../calendar/day.ts'
import type { LocalText } from '../text/local-text.ts'

/** An organisation or person that takes direct part; suppliers of logistics, catering and travel are not partners (the form, section 6). */
export interface Partner {
  readonly id: string
  readonly position: number
  readonly kind: 'organisation' | 'person' | 'stateBody'
  readonly name: LocalText
  readonly role: LocalText
  readonly contact: LocalText
  readonly note: LocalText
  readonly since: PlainDate
}
