/* The description of the API as the page shows it: taken from the same document that programs read. */
import { problemCodes } from '#server/problem.ts'
import { problemStatus } from '#server/problem-status.ts'
import { actionCatalogue, type CataloguedAction } from './action-catalogue.ts'
import type { JsonSchema } from './open-api/input-schema.ts'
import { inputSchema } from './open-api/input-schema.ts'
import { openApi, rolesOf } from './open-api/open-api.ts'
import { recordKindNames } from './record-kinds.ts'

export interface ApiField {
  readonly name: string
  readonly holds: string
  readonly isRequired: boolean
}

/** What the page lists, in the order of the subjects. */
export function apiPage() {
  const { paths } = openApi() as {
    readonly paths: Readonly<Record<string, { readonly get?: { readonly summary: string } }>>
  }
  const all = [...actionCatalogue.values()]
  return {
    reading: Object.entries(paths).flatMap(([path, { get }]) =>
      get && !path.includes('/records/') ? [{ path: `/api/v1${path}`, summary: get.summary }] : [],
    ),
    kinds: recordKindNames,
    subjects: [...Map.groupBy(all, ({ subject }) => subject)].map(([subject, actions]) => ({
      subject,
      actions: actions.map(describedAction),
    })),
    problems: problemCodes
      .filter((code) => !/^(database|migration|backup|restore|import|login|language)\./.test(code))
      .map((code) => ({ code, status: problemStatus(code) })),
  }
}

function describedAction({ name, action: { definition } }: CataloguedAction) {
  const { properties = {}, required = [] } = inputSchema(definition.schema) as {
    readonly properties?: Readonly<Record<string, JsonSchema>>
    readonly required?: readonly string[]
  }
  return {
    name,
    path: `/api/v1/actions/${name}`,
    event: definition.event,
    roles: rolesOf(definition.name),
    fields: Object.entries(properties).map(([field, schema]): ApiField => ({
      name: field,
      holds: holdsOf(schema),
      isRequired: required.includes(field),
    })),
  }
}

/** A schema in a few words: `Day`, `"post" | "article"`, `list of RecordId`, `object`. */
function holdsOf(schema: JsonSchema): string {
  const { $ref, enum: options, const: only, type, items, anyOf, oneOf, format, contentEncoding } = schema
  if (typeof $ref === 'string') return $ref.split('/').at(-1) ?? ''
  if (Array.isArray(options)) return options.map((option) => JSON.stringify(option)).join(' | ')
  if (only !== undefined) return JSON.stringify(only)
  const parts = (anyOf ?? oneOf) as readonly JsonSchema[] | undefined
  if (parts) return [...new Set(parts.map(holdsOf))].join(' | ')
  if (type === 'array') return `[${holdsOf((items ?? {}) as JsonSchema)}]`
  return String(contentEncoding ?? format ?? type ?? 'any')
}
