/* What the pages of gear share: items by name, moves of the person's villages, who holds what, and the forms. */
import type { Holder, StockItem, StockMove, StockMoveKind } from '#domain/stock/stock.ts'
import { kindsOfHolder, stockMoveKinds, stockUnits } from '#domain/stock/stock.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { message } from '#i18n/message.ts'
import { ofOwnVillages } from '#server/village-scope.ts'
import { cleanUpCards } from '#store/clean-up.ts'
import { publicWorkers } from '#store/public-worker.ts'
import { stockItems, stockMoves } from '#store/stock.ts'
import type { FormField, Option } from '#ui/form/form-field.ts'
import { asking } from '../register.server.ts'
import { byName } from '../list.server.ts'

export interface Gear {
  readonly items: readonly StockItem[]
  readonly moves: readonly StockMove[]
  readonly holders: readonly (Option & Holder & { readonly placeId: string })[]
}

const nameOfHolder = (each: Holder): string =>
  each.cleanUpId === null ? `w.${each.workerId}` : `c.${each.cleanUpId}`

/** Items, moves and who may hold something, as far as the person may read them; a name only for who may read it. */
export async function gearFor(locals: App.Locals): Promise<Gear> {
  const { lang } = locals
  const { context, role, read } = await asking(locals)
  return read(async (db) => {
    const moves = await ofOwnVillages(db, context.actor, 'stock', await stockMoves(db))
    const cleanUps = await ofOwnVillages(db, context.actor, 'stock', await cleanUpCards(db))
    const workers = await ofOwnVillages(db, context.actor, 'stock', await publicWorkers(db))
    const seesNames = mayRead(role, 'publicWorks')
    return {
      items: (await stockItems(db)).toSorted(byName(lang, (item) => textIn(item.name, lang) ?? '')),
      moves,
      holders: [
        ...cleanUps
          .filter(({ cancelledWhy }) => cancelledWhy === null)
          .map((each) => ({
            value: `c.${each.id}`,
            label: `${textIn(each.title, lang) ?? ''}, ${formatDay(each.heldOn ?? each.plannedOn, lang, 'short')}`,
            group: message(lang, 'cleanup.title'),
            cleanUpId: each.id,
            workerId: null,
            placeId: each.placeId,
          })),
        ...workers
          .filter(({ withdrawnWhy }) => withdrawnWhy === null)
          .map((each) => ({
            value: `w.${each.id}`,
            label: `${(seesNames && each.name) || message(lang, 'works.people', { count: each.people })}, ${formatDay(each.from, lang, 'short')}`,
            group: message(lang, 'works.title'),
            cleanUpId: null,
            workerId: each.id,
            placeId: each.placeId,
          })),
      ],
    }
  })
}

export const holderName = (holders: Gear['holders'], holder: Holder): string =>
  holders.find(({ value }) => value === nameOfHolder(holder))?.label ?? ''

/** «5 пар»: the count first, the unit as a word of its own. */
export const countIn = (count: number, unit: StockItem['unit'], lang: Language): string =>
  `${count} ${message(lang, `stock.unit.${unit}`)}`

export const itemFields = (lang: Language): readonly FormField[] => [
  { kind: 'localLine', name: 'name', label: message(lang, 'stock.name'), isRequired: true },
  {
    kind: 'choice',
    name: 'unit',
    label: message(lang, 'stock.unit'),
    isRequired: true,
    options: stockUnits.map((value) => ({ value, label: message(lang, `stock.unit.${value}`) })),
  },
]

interface MoveOptions {
  readonly villages: readonly Option[]
  readonly holders: readonly Option[]
  readonly items?: readonly Option[]
  readonly today: string
  readonly kinds?: readonly StockMoveKind[]
}

/** A move: what happened, where, how many, and who took it. */
export function moveFields(
  lang: Language,
  { villages, holders, items, today, kinds = stockMoveKinds }: MoveOptions,
): readonly FormField[] {
  return [
    ...(items
      ? [
          {
            kind: 'choice' as const,
            name: 'itemId',
            label: message(lang, 'stock.item'),
            isRequired: true,
            options: items,
          },
        ]
      : []),
    {
      kind: 'choice',
      name: 'kind',
      label: message(lang, 'stock.kind'),
      isRequired: true,
      options: kinds.map((value) => ({ value, label: message(lang, `stock.kind.${value}`) })),
    },
    ...(villages.length > 0
      ? [
          {
            kind: 'choice' as const,
            name: 'placeId',
            label: message(lang, 'stock.place'),
            isRequired: true,
            options: villages,
          },
        ]
      : []),
    { kind: 'day', name: 'on', label: message(lang, 'collection.on'), isRequired: true, max: today },
    {
      kind: 'integer',
      name: 'quantity',
      label: message(lang, 'stock.quantity'),
      hint: message(lang, 'stock.quantity.hint'),
      isRequired: true,
    },
    ...(holders.length > 0
      ? [
          {
            kind: 'choice' as const,
            name: 'holder',
            label: message(lang, 'stock.holder'),
            hint: message(lang, 'stock.holder.hint'),
            options: holders,
            none: '—',
          },
        ]
      : []),
    {
      kind: 'line',
      name: 'note',
      label: message(lang, 'stock.note'),
      hint: message(lang, 'stock.note.hint'),
      isWide: true,
    },
  ]
}

/** What the form says of a move as the action takes it: a holder only where the kind has one. */
export function moveOf({ holder, ...read }: Record<string, unknown>): Record<string, unknown> {
  const [kind, id] = typeof holder === 'string' ? holder.split('.') : []
  const isHeld = kindsOfHolder.includes(read['kind'] as StockMoveKind)
  return {
    ...read,
    cleanUpId: isHeld && kind === 'c' ? id : null,
    workerId: isHeld && kind === 'w' ? id : null,
  }
}

/** The form's own names of what the action calls otherwise. */
export const fieldOfMove = (path: string): string =>
  path === 'cleanUpId' || path === 'workerId' ? 'holder' : path
