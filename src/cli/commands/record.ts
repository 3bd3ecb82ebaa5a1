import { resolve } from 'node:path'
import { actionContext, inOneTransaction, type ActionContext } from '#server/context.ts'
import { Problem } from '#server/problem.ts'
import { organisationIdForCode } from '#store/organisation.ts'
import { projectIdForCode } from '#store/project.ts'
import { recordsOfProject } from '#store/project-records.ts'
import { actingPerson } from '../acting-person.ts'
import type { Command } from '../command.ts'
import { withDatabase } from '../open-project.ts'
import { readOptions, required, text } from '../options.ts'
import { readInput } from '../read-input.ts'
import { actionNamed, actionNames, type AnyAction } from '../record/action-catalogue.ts'
import { inputFields } from '../record/input-fields.ts'
import { withRecordIds } from '../record/named-records.ts'
import { parseInputs, withFileBytes, type Input } from '../record/record-inputs.ts'
import { Usage } from '../usage.ts'

/**
 * `esep record ACTION FILE.json`: does for each input of a file what a person would do on a screen, all of them or none.
 * Without an action it lists them, without a file it lists the fields of the action.
 */
export const run: Command = async (args, terminal) => {
  const { options, rest } = readOptions(args, { organisation: 'string', project: 'string', as: 'string' })
  const [name, given, extra] = rest
  if (name === undefined) {
    for (const { subject, names } of await actionNames()) terminal.print(`${subject}: ${names.join(', ')}`)
    return 0
  }
  const action = await actionNamed(name)
  if (!action) throw new Usage('cli.record.unknown', { action: name })
  if (given === undefined) {
    for (const line of inputFields(action.definition.schema)) terminal.print(line)
    return 0
  }
  if (extra !== undefined) throw new Usage('cli.unexpected', { argument: extra })
  const code = required(options, 'organisation')
  const project = text(options, 'project')
  const file = resolve(given)
  const inputs = parseInputs(new TextDecoder().decode(await readInput(file)), file)

  const results = await withDatabase(async (database) => {
    const organisationId = await organisationIdForCode(database.kysely, code)
    if (!organisationId) throw new Problem('organisation.notFound', { code })
    const actor = await actingPerson(database, organisationId, text(options, 'as'))
    const context = actionContext(database, organisationId, actor)
    return inOneTransaction(context, async (within) => {
      const done: unknown[] = []
      for (const input of inputs) {
        const named = project ? await ofProject(input, action, within, project) : input
        done.push(await action(within, await withFileBytes(named, file)))
      }
      return done
    })
  })
  for (const result of results) terminal.print(JSON.stringify(result))
  return 0
}

/** The input with the project's id where its schema wants one, and the ids of the records that it names. */
async function ofProject(
  input: Input,
  action: AnyAction,
  { database, organisationId }: ActionContext,
  code: string,
): Promise<Input> {
  const { schema } = action.definition
  const wantsProject = 'entries' in schema && 'projectId' in (schema.entries as object)
  return database.read(organisationId, async (db) => {
    const projectId = await projectIdForCode(db, code)
    if (!projectId) throw new Problem('project.notFound', { code })
    const namesRecords = JSON.stringify(input).includes('"@')
    const named = namesRecords ? withRecordIds(input, await recordsOfProject(db, projectId)) : input
    return wantsProject ? { projectId, ...(named as Input) } : (named as Input)
  })
}
