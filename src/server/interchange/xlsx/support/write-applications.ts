import type { PlainDate } from '#domain/calendar/day.ts'
import type { Tiyn } from '#domain/money/amount.ts'
import type { ApplicationCard, StepKind } from '#domain/support/support.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import { writeSheets, type SheetColumn } from '../write-sheets.ts'

interface WrittenApplication extends ApplicationCard {
  readonly village: string
  readonly state: StepKind | null
  readonly sentOn: PlainDate | null
  readonly approved: Tiyn | null
  readonly paid: Tiyn
}

const columns: readonly (readonly [MessageKey, SheetColumn['kind']])[] = [
  ['support.who', 'text'],
  ['business.village', 'text'],
  ['support.kind', 'text'],
  ['support.programme', 'text'],
  ['support.givenBy', 'text'],
  ['support.sentOn', 'day'],
  ['support.asked', 'money'],
  ['support.state', 'text'],
  ['support.approved', 'money'],
  ['support.paid', 'money'],
  ['support.help', 'text'],
]

/** Applications as they are on a day, one a row. */
export const writeApplications = (rows: readonly WrittenApplication[], lang: Language): Promise<Uint8Array> =>
  writeSheets([
    {
      name: message(lang, 'support.title'),
      columns: columns.map(([title, kind]) => ({ title: message(lang, title), kind })),
      rows: rows.map((each) => [
        each.businessName,
        each.village,
        message(lang, `support.kind.${each.kind}`),
        each.programme,
        each.givenBy,
        each.sentOn,
        each.asked,
        each.state === null
          ? message(lang, 'support.takenBack')
          : message(lang, `support.state.${each.state}`),
        each.approved,
        each.paid,
        each.help,
      ]),
    },
  ])
