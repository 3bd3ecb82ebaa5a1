/* A simple paper as blocks in their order, the same for Word and PDF: a notice, a receipt, a consent, a report on control. */
import type { PlainDate } from '#domain/calendar/day.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'

export interface PaperColumn {
  readonly heading: string
  /** Share of the table's width. */
  readonly share: number
  readonly align?: 'left' | 'center' | 'right'
}

/** A JPEG and its size in pixels. */
export interface PaperPicture {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
  readonly caption: string
}

export type PaperBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Name and value on one line. */
  | { readonly kind: 'fact'; readonly label: string; readonly value: string }
  | {
      readonly kind: 'table'
      readonly columns: readonly PaperColumn[]
      readonly rows: readonly (readonly string[])[]
      /** Set larger, to be read from a board. */
      readonly isLarge?: boolean
    }
  /** Pictures side by side, three in a row unless told, their captions below them. */
  | { readonly kind: 'pictures'; readonly pictures: readonly PaperPicture[]; readonly inRow?: number }
  | { readonly kind: 'signature'; readonly position: string; readonly name: string }

export interface Paper {
  readonly lang: ReportLanguage
  /** Printed in the file's properties. */
  readonly date: PlainDate
  /** Whose paper it is, at its head: the organisation's name, and below it where to find it. */
  readonly letterhead?: { readonly name: string; readonly details: string }
  /** Lines above the title, set left: an outgoing number, a day. */
  readonly number?: readonly string[]
  /** Lines above the title, set right. */
  readonly addressee?: readonly string[]
  readonly title: string
  readonly subtitle?: string
  readonly blocks: readonly PaperBlock[]
}
