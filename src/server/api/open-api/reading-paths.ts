import { languages, reportLanguages } from '#domain/text/local-text.ts'
import { mediaTypes, reportFormats } from '#documents/render-report.ts'
import { maxPage, usualPage } from '../query.ts'
import { recordKindNames, type RecordKind } from '../record-kinds.ts'
import { jsonResponse, ref } from './answers.ts'
import { get, inPath, inQuery, list, object } from './path-parts.ts'
import { duesPaths } from './dues-paths.ts'
import { householdPaths } from './household-paths.ts'
import { servicePaths } from './service-paths.ts'
import { localText, text } from './field-parts.ts'
import type { JsonSchema } from './input-schema.ts'

/** Name of the schema of a kind's records: `Record.events`. */
export const recordName = (kind: RecordKind): string => `Record.${kind}`

/** What can be read, path by path. */
export function readingPaths(): JsonSchema {
  return {
    '/me': get(
      'me',
      'Whose token it is',
      [],
      jsonResponse('The person and the token.', meSchema, true),
      401,
      429,
    ),
    '/projects': get(
      'projects',
      'Projects of the organisation',
      [],
      jsonResponse('The oldest first.', object({ items: list(projectLine) }), true),
      401,
      429,
    ),
    '/projects/{code}': get(
      'project',
      'The passport of a project',
      [inPath('code')],
      jsonResponse(
        'The passport, the organisation, and how many records there are of each kind.',
        projectSchema,
        true,
      ),
      401,
      403,
      404,
      429,
    ),
    ...recordPaths(),
    '/projects/{code}/evidence/{id}': get(
      'evidenceFile',
      'The bytes of a file of evidence',
      [inPath('code'), inPath('id', ref('RecordId'))],
      { '200': { description: 'The file as it was given.', content: { '*/*': {} } } },
      401,
      403,
      404,
      429,
    ),
    '/projects/{code}/findings': get(
      'findings',
      'What the checker finds today',
      [
        inPath('code'),
        inQuery('lang', { enum: languages }, 'Of the messages; else Accept-Language decides.'),
      ],
      jsonResponse('Findings of the final report and of the records.', findingsSchema, true),
      401,
      403,
      404,
      422,
      429,
    ),
    '/projects/{code}/report/{format}': reportPath(),
    ...householdPaths(),
    ...duesPaths(),
    ...servicePaths(),
  }
}

/** A path for each kind, so that a program knows the type of what it gets. */
function recordPaths(): JsonSchema {
  return Object.fromEntries(
    recordKindNames.flatMap((kind) => {
      const path = `/projects/{code}/records/${kind}`
      const page = object({ items: list(ref(recordName(kind))), next: { type: ['string', 'null'] } })
      const parameters = [
        inPath('code'),
        inQuery('after', text, '`next` of the page before.'),
        inQuery('limit', { type: 'integer', minimum: 1, maximum: maxPage, default: usualPage }),
      ]
      return [
        [
          path,
          get(
            `${kind}.page`,
            `A page of ${kind}`,
            parameters,
            jsonResponse('In the order of their keys; `next` is null on the last page.', page, true),
            401,
            403,
            404,
            422,
            429,
          ),
        ],
        [
          `${path}/{key}`,
          get(
            `${kind}.one`,
            `One of ${kind}`,
            [inPath('code'), inPath('key')],
            jsonResponse('The record as it stands.', ref(recordName(kind)), true),
            401,
            403,
            404,
            429,
          ),
        ],
      ]
    }),
  )
}

function reportPath(): JsonSchema {
  const day = ref('Day')
  const content = Object.fromEntries(
    reportFormats.map((format) => [
      mediaTypes[format].split(';')[0] ?? '',
      format === 'json' ? { schema: { type: 'object' } } : {},
    ]),
  )
  return get(
    'report',
    'The official report',
    [
      inPath('code'),
      inPath('format', { enum: reportFormats }),
      inQuery('form', { enum: ['final', 'interim'], default: 'final' }),
      inQuery('lang', { enum: reportLanguages, default: 'ru' }),
      inQuery('from', day, 'First day of an interim report.'),
      inQuery('to', day, 'Last day of an interim report.'),
    ],
    { '200': { description: 'The file.', content } },
    401,
    403,
    404,
    422,
    429,
  )
}

const meSchema = object({
  account: object({ id: text, login: text, name: text, role: text }),
  organisationId: text,
  token: object({ name: text, access: { enum: ['read', 'write'] } }),
})
const projectLine = object({ id: ref('RecordId'), code: text, title: localText })
const projectSchema = object({
  organisation: { type: 'object' },
  project: { type: 'object' },
  counts: { type: 'object', additionalProperties: { type: 'integer' } },
})
const findingsSchema = object({
  counts: object({ error: { type: 'integer' }, warning: { type: 'integer' }, note: { type: 'integer' } }),
  items: list(
    object({
      rule: text,
      severity: { enum: ['error', 'warning', 'note'] },
      variant: text,
      places: list({ type: 'object' }),
      figures: { type: 'object' },
      message: text,
      settle: { type: ['string', 'null'] },
    }),
  ),
})
