import type { FieldId, Line, Lines, PlanFactBar, StoryPart } from '#domain/report/model.ts'
import type { TablePart } from '#domain/report/passages.ts'
import type { FormHeadingId } from '#domain/report/form/form-edition.ts'

/** One cell of a printed table. `rowSpan` 0: covered by the merged cell above it. */
export interface PrintedCell {
  readonly column: string
  /** The row in the model, counted from 1, as places of findings name it. */
  readonly row: number
  readonly lines: Lines
  readonly rowSpan: number
  /** Its lines answer the lines of a neighbour cell, so that paper numbers them: 1) 2) 3). */
  readonly numbered: boolean
}

export interface PrintedColumn {
  readonly key: string
  readonly heading: string
  /** Share of the table's width; the shares of a table need no particular sum. */
  readonly share: number
  readonly align: 'left' | 'center'
}

/** A table as the form prints it; `headingGroup` is a heading over several columns, which makes the header two rows high. */
export interface PrintedTable {
  readonly part: TablePart
  readonly columns: readonly PrintedColumn[]
  readonly headingGroup: { readonly from: number; readonly to: number; readonly heading: string } | null
  readonly rows: readonly (readonly PrintedCell[])[]
}

export type Block =
  | { readonly kind: 'title'; readonly lines: Lines }
  | { readonly kind: 'missing'; readonly heading: string; readonly items: readonly string[] }
  | {
      readonly kind: 'heading'
      readonly level: 1 | 2
      readonly id: FormHeadingId
      readonly text: string
      readonly instructions: readonly string[]
    }
  | {
      readonly kind: 'passport'
      readonly number: number
      readonly label: string
      readonly field: FieldId
      readonly lines: Lines
    }
  | { readonly kind: 'text'; readonly field: FieldId; readonly lines: Lines }
  | { readonly kind: 'box'; readonly field: FieldId; readonly label: string; readonly lines: Lines }
  | { readonly kind: 'table'; readonly table: PrintedTable }
  | {
      readonly kind: 'story'
      readonly row: number
      readonly title: Line | null
      readonly parts: readonly {
        readonly part: StoryPart
        readonly label: string | null
        readonly lines: Lines
      }[]
    }
  | {
      readonly kind: 'signature'
      readonly label: string
      readonly lines: Lines
      readonly marks: readonly { readonly caption: string; readonly text: string }[]
    }
  | { readonly kind: 'annex'; readonly bars: readonly PlanFactBar[] }

export type BlockOf<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>

/** Pages of one orientation; the next sheet begins a new page. */
export interface Sheet {
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly Block[]
}
