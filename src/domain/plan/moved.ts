/** The list with one of its items a place up or down; the very list where there is no such place. */
export function moved(list: readonly string[], id: string, direction: 'up' | 'down'): readonly string[] {
  const at = list.indexOf(id)
  const to = direction === 'up' ? at - 1 : at + 1
  const other = list[to]
  if (at < 0 || other === undefined) return list
  return list.map((each, index) => (index === at ? other : index === to ? id : each))
}
