import type { Event } from '../event/event.ts'

/** Events ready to be asked for by kind or by what they counted, each question answered from an index made once. */
export interface EventPool {
  readonly all: readonly Event[]
  readonly ofKind: (kind: string) => readonly Event[]
  readonly withQuantity: (key: string) => readonly Event[]
}

export function eventPool(all: readonly Event[]): EventPool {
  let kinds: Map<string, Event[]> | null = null
  let quantities: Map<string, Event[]> | null = null
  return {
    all,
    ofKind: (kind) => (kinds ??= Map.groupBy(all, (event) => event.kind)).get(kind) ?? [],
    withQuantity: (key) => (quantities ??= byQuantity(all)).get(key) ?? [],
  }
}

function byQuantity(events: readonly Event[]): Map<string, Event[]> {
  const found = new Map<string, Event[]>()
  for (const event of events) {
    for (const key of new Set(event.quantities.map((quantity) => quantity.key))) {
      const list = found.get(key)
      if (list) list.push(event)
      else found.set(key, [event])
    }
  }
  return found
}
