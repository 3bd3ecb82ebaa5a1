import { glob } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Action } from '#actions/action.ts'

const folder = fileURLToPath(new URL('../../src/server/actions/', import.meta.url))

export interface ExportedAction {
  /** Path in the folder of actions. */
  readonly file: string
  readonly name: string
  readonly value: unknown
}

/** Everything that the subjects' folders of actions export; what lies beside the folders is machinery. */
export async function everyExport(): Promise<ExportedAction[]> {
  const found: ExportedAction[] = []
  for await (const file of glob('*/*.ts', { cwd: folder })) {
    const module_ = (await import(pathToFileURL(path.join(folder, file)).href)) as Record<string, unknown>
    found.push(...Object.entries(module_).map(([name, value]) => ({ file, name, value })))
  }
  return found.toSorted((a, b) => a.file.localeCompare(b.file))
}

/** The actions made by the definer, by name. */
export async function everyAction(): Promise<Map<string, Action<unknown, unknown>>> {
  const actions = (await everyExport()).filter(
    (one) => typeof one.value === 'function' && 'definition' in one.value,
  )
  return new Map(actions.map((one) => [one.name, one.value as Action<unknown, unknown>]))
}
