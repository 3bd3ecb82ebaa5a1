/*
 * The description of the API, OpenAPI 3.1, made of what the program itself works with: the actions' schemas, the table
 * of permissions, the kinds of records and the closed list of problems. Nothing of it is written twice.
 */
import { roles } from '#domain/account/account.ts'
import { isAllowed, type ActionName } from '#domain/account/permissions.ts'
import { actionCatalogue, type CataloguedAction } from '../action-catalogue.ts'
import { recordKindNames } from '../record-kinds.ts'
import { serviceListNames } from '../service-lists.ts'
import { jsonResponse, problemSchema, ref, refusalResponses, refusals } from './answers.ts'
import { inputSchema, namedSchemas, type JsonSchema } from './input-schema.ts'
import { readingPaths, recordName } from './reading-paths.ts'
import { recordSchema } from './record-schema.ts'
import { serviceRecordName } from './service-paths.ts'
import { serviceSchemas } from './service-schemas.ts'

let described: JsonSchema | undefined

/** The document; made once, for it changes only with the program. */
export function openApi(): JsonSchema {
  described ??= {
    openapi: '3.1.0',
    info: {
      title: 'Esep',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'The actions and records of a project over HTTP, with the rights of the person whose token it is. Ids may be made by the client (UUID of version 7): the same id and body again gives the same answer, another body 409.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    tags: tags(),
    paths: { ...readingPaths(), ...actionPaths() },
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token issued under “Settings, tokens”.' },
      },
      schemas: {
        ...namedSchemas(),
        Problem: problemSchema,
        ...Object.fromEntries(recordKindNames.map((kind) => [recordName(kind), recordSchema(kind)])),
        ...Object.fromEntries(
          serviceListNames.map((name) => [serviceRecordName(name), serviceSchemas[name]]),
        ),
      },
      responses: refusalResponses,
    },
  }
  return described
}

function tags(): readonly JsonSchema[] {
  const subjects = new Set([...actionCatalogue.values()].map(({ subject }) => subject))
  return ['reading', ...subjects].map((name) => ({ name }))
}

function actionPaths(): JsonSchema {
  return Object.fromEntries(
    [...actionCatalogue.values()].map((each) => [`/actions/${each.name}`, { post: operation(each) }]),
  )
}

function operation({ name, subject, action }: CataloguedAction): JsonSchema {
  const { schema, event, name: actionName } = action.definition
  return {
    operationId: actionName,
    summary: words(name),
    description: `Allowed to: ${rolesOf(actionName).join(', ')}. In the log: \`${event}\`.`,
    tags: [subject],
    requestBody: { required: true, content: { 'application/json': { schema: inputSchema(schema) } } },
    responses: {
      ...jsonResponse('Done; what it made.', result),
      ...refusals(400, 401, 403, 404, 409, 413, 415, 422, 429, 503),
    },
  }
}

const result: JsonSchema = {
  type: 'object',
  properties: { id: ref('RecordId'), version: { type: 'integer' } },
}

/** The roles that may do it. */
export const rolesOf = (name: ActionName): readonly string[] => roles.filter((role) => isAllowed(role, name))

const words = (name: string): string => {
  const spaced = name.replaceAll('-', ' ')
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
