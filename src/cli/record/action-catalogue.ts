import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Action } from '#actions/action.ts'

/** Any action: what the command line hands it is parsed by the action's own schema. */
export type AnyAction = Action<unknown, unknown>

const folder = fileURLToPath(new URL('../../server/actions/', import.meta.url))
/** Done by commands of their own, which ask for what a file of input must not hold, or by people for themselves. */
const others = new Set([
  'add-account',
  'set-password',
  'open-session',
  'close-session',
  'change-own-account',
  'change-own-password',
  'prepare-totp',
  'confirm-totp',
  'remove-totp',
  'renew-recovery-codes',
  'end-session',
  'end-other-sessions',
  'create-organisation',
  'import-report',
])

/** The names under which the command line knows the actions: those of their files, by subject. */
export async function actionNames(): Promise<
  { readonly subject: string; readonly names: readonly string[] }[]
> {
  const subjects = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const all = await Promise.all(
    subjects.map(async ({ name: subject }) => {
      const modules = await Promise.all((await files(subject)).map((name) => actionOf(subject, name)))
      return { subject, names: modules.flatMap((found) => (found ? [found.name] : [])).toSorted() }
    }),
  )
  return all.filter(({ names }) => names.length > 0).toSorted((a, b) => a.subject.localeCompare(b.subject))
}

/** The action of this name, null where there is none. */
export async function actionNamed(name: string): Promise<AnyAction | null> {
  for (const { subject, names } of await actionNames()) {
    if (names.includes(name)) return (await actionOf(subject, name))?.action ?? null
  }
  return null
}

async function files(subject: string): Promise<string[]> {
  const names = await readdir(`${folder}${subject}`)
  return names
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((name) => !others.has(name) && !name.endsWith('.test'))
}

async function actionOf(subject: string, name: string): Promise<{ name: string; action: AnyAction } | null> {
  const exported = (await import(`../../server/actions/${subject}/${name}.ts`)) as Readonly<
    Record<string, unknown>
  >
  const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const found = exported[camel]
  return typeof found === 'function' && 'definition' in found ? { name, action: found as AnyAction } : null
}
