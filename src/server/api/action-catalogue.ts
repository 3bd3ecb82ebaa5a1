/*
 * The actions as the API knows them: all of them, under the names that the command line uses too. A new action is in
 * the API by existing; what is not is declared here with its reason, and a test walks the difference.
 */
/// <reference types="vite/client" />
import type { Action } from '#actions/action.ts'
import type { ActionName } from '#domain/account/permissions.ts'

export type AnyAction = Action<unknown, unknown>

export interface CataloguedAction {
  /** As in the address: `record-event`. */
  readonly name: string
  /** The folder in which it stands. */
  readonly subject: string
  readonly action: AnyAction
}

/** Whole subjects that a program does not write, and why. */
export const internalSubjects: Readonly<Record<string, string>> = {
  account:
    'who may log in is decided by a person who logged in: a stolen token must not make itself an account',
  token: 'a token must not make or keep alive another',
}
/** Single actions that stand at no address, and why. */
export const internalActions: { readonly [name in ActionName]?: string } = {
  createOrganisation:
    'a token belongs to an organisation; another one is made at the terminal or at the first start',
  answerLetter: 'is done at the address of a link, by whoever has its key',
  importReport: 'takes what the Word reader made of a file, not the file',
}

const modules = import.meta.glob<Readonly<Record<string, unknown>>>('../actions/*/*.ts', { eager: true })

/** The actions that the API offers, by name. */
export const actionCatalogue: ReadonlyMap<string, CataloguedAction> = new Map(
  Object.entries(modules)
    .flatMap(([path, exported]) => catalogued(path, exported))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((each) => [each.name, each]),
)

function catalogued(path: string, exported: Readonly<Record<string, unknown>>): CataloguedAction[] {
  const [, subject = '', name = ''] = /([^/]+)\/([^/]+)\.ts$/.exec(path) ?? []
  const found = exported[camel(name)]
  if (typeof found !== 'function' || !('definition' in found)) return []
  const action = found as AnyAction
  const isInternal = subject in internalSubjects || action.definition.name in internalActions
  return isInternal ? [] : [{ name, subject, action }]
}

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
