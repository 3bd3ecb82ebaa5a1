import { listNumber } from './list-number.ts'
import { bulletText } from './word-symbol.ts'
import { child, elements, isOn, valueOf, type XmlElement } from './xml-tree.ts'

type Level = { start: number; format: string; text: string; style: string | null; isLegal: boolean }
type List = { key: string; levels: Map<number, Level> }

/** Counts list paragraphs in reading order. */
export type WordLists = {
  /** The mark of the next paragraph of this list; null when the list or level is unknown. */
  next(listId: string, level: number): string | null
  /** The level that a paragraph style is tied to. */
  levelOfStyle(listId: string, style: string): number
}

/** Lists of `numbering.xml`. Lists that share a definition go on counting together, as in Word, unless one restarts. */
export function wordLists(numbering: XmlElement | null): WordLists {
  const lists = numbering ? readLists(numbering) : new Map<string, List>()
  const counters = new Map<string, number[]>()
  return {
    next(listId, level) {
      const list = lists.get(listId)
      const own = list?.levels.get(level)
      if (!list || !own) return null
      const counts = counters.get(list.key) ?? []
      counters.set(list.key, counts)
      for (let upper = 0; upper < level; upper++) counts[upper] ??= list.levels.get(upper)?.start ?? 1
      const before = counts[level]
      counts[level] = before === undefined ? own.start : before + 1
      counts.length = level + 1
      return own.format === 'bullet' ? bulletText(own.text) : print(list, own, counts)
    },
    levelOfStyle(listId, style) {
      const found = [...(lists.get(listId)?.levels ?? [])].find(([, level]) => level.style === style)
      return found?.[0] ?? 0
    },
  }
}

function print(list: List, own: Level, counts: number[]): string {
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    const format = own.isLegal ? 'decimal' : (list.levels.get(index)?.format ?? 'decimal')
    return listNumber(counts[index] ?? 1, format)
  })
}

function readLists(numbering: XmlElement): Map<string, List> {
  const parts = elements(numbering)
  const abstracts = parts.filter((each) => each.name === 'w:abstractNum')
  const linked = (style: string) => abstracts.find((each) => valueOf(each, 'w:styleLink') === style)
  const definition = (id: string | undefined) => {
    const found = abstracts.find((each) => each.attributes['abstractNumId'] === id)
    const link = valueOf(found, 'w:numStyleLink')
    return link === undefined ? found : (linked(link) ?? found)
  }
  const lists = new Map<string, List>()
  for (const num of parts.filter((each) => each.name === 'w:num')) {
    const abstractId = valueOf(num, 'w:abstractNumId')
    const levels = readLevels(definition(abstractId))
    const overrides = elements(num).filter((each) => each.name === 'w:lvlOverride')
    for (const override of overrides) applyOverride(levels, override)
    const id = num.attributes['numId'] ?? ''
    lists.set(id, { key: overrides.length > 0 ? `list ${id}` : `abstract ${abstractId}`, levels })
  }
  return lists
}

function readLevels(definition: XmlElement | undefined): Map<number, Level> {
  const levels = (definition ? elements(definition) : []).filter((each) => each.name === 'w:lvl')
  return new Map(levels.map((level) => [Number(level.attributes['ilvl'] ?? 0), readLevel(level)]))
}

function readLevel(level: XmlElement): Level {
  return {
    start: Number(valueOf(level, 'w:start') ?? 1) || 0,
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    text: (valueOf(level, 'w:lvlText') ?? '').slice(0, 100),
    style: valueOf(level, 'w:pStyle') ?? null,
    isLegal: isOn(child(level, 'w:isLgl')),
  }
}

function applyOverride(levels: Map<number, Level>, override: XmlElement): void {
  const index = Number(override.attributes['ilvl'] ?? 0)
  const replaced = child(override, 'w:lvl')
  if (replaced) levels.set(index, readLevel(replaced))
  const level = levels.get(index)
  const start = Number(valueOf(override, 'w:startOverride') ?? Number.NaN)
  if (level && Number.isFinite(start)) level.start = start
}
