import type { Language } from '#domain/text/local-text.ts'
import { message, messageOr } from '#i18n/message.ts'
import { problemStatus } from '#server/problem-status.ts'
import type { FieldProblem, Problem } from '#server/problem.ts'

/** A refusal as RFC 9457 wants it, with the code of the closed list and the fields by their path. */
interface ProblemDetails {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly params: Problem['params']
  readonly fields: readonly {
    readonly path: string
    /** The same place as a JSON Pointer into the body. */
    readonly pointer: string
    readonly code: string
    readonly detail: string
  }[]
}

/** What an answer of the API says of a refusal, in the language asked for. */
function problemDetails(problem: Problem, lang: Language): ProblemDetails {
  const { code, params } = problem
  return {
    type: `/api#${code}`,
    title: message(lang, `problem.${code}`, params),
    status: problemStatus(code),
    code,
    params,
    fields: problem.fields.map((field) => fieldDetails(field, lang)),
  }
}

function fieldDetails({ path, key, params }: FieldProblem, lang: Language): ProblemDetails['fields'][number] {
  return {
    path,
    pointer: `#${path
      .split('.')
      .filter(Boolean)
      .map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`)
      .join('')}`,
    code: key,
    detail: messageOr(lang, key, params) ?? message(lang, 'input.invalid'),
  }
}

/** The answer to a refused request. */
export function problemResponse(problem: Problem, lang: Language): Response {
  const details = problemDetails(problem, lang)
  const headers = new Headers({
    'Content-Type': 'application/problem+json',
    'Content-Language': lang,
  })
  const { seconds, minutes, allowed } = problem.params
  if (details.status === 401) headers.set('WWW-Authenticate', 'Bearer realm="esep"')
  if (details.status === 429) headers.set('Retry-After', String(seconds ?? Number(minutes ?? 1) * 60))
  if (details.status === 405) headers.set('Allow', String(allowed))
  return new Response(JSON.stringify(details), { status: details.status, headers })
}
