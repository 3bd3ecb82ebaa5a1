/*
 * What every address of the API has in common: the token, the limits, and refusals as problem+json in the language of
 * Accept-Language. It knows no framework: a route hands it the request and what the address says.
 */
import { languages, type Language } from '#domain/text/local-text.ts'
import { application } from '#server/application.ts'
import { Problem } from '#server/problem.ts'
import { callerOf, type Caller } from './caller.ts'
import { problemResponse } from './problem-response.ts'
import { rateLimit } from './rate-limit.ts'

/** A request as the framework hands it to a route. */
export interface ApiRequest {
  readonly request: Request
  readonly url: URL
  readonly params: { readonly [name: string]: string | undefined }
  getClientAddress(): string
}

export type Answer = (
  caller: Caller,
  call: ApiRequest & { readonly lang: Language },
) => Promise<Response> | Response

/** A program may bring a season's records at once, a thousand requests, and then fifty a second. */
const ofToken = rateLimit({ capacity: 1000, perSecond: 50 })
/** Whoever tries secrets from an address is told to wait; a good token from the same address still opens. */
const failuresOfAddress = rateLimit({ capacity: 20, perSecond: 0.5 })

const headers = {
  'Cache-Control': 'private, no-cache',
  'X-Content-Type-Options': 'nosniff',
  Vary: 'Authorization, Accept-Language',
}

/** An address of the API that people with a token may ask. */
export function endpoint(answer: Answer): (call: ApiRequest) => Promise<Response> {
  return (call) =>
    answered(call, async (lang) => {
      const caller = await knownCaller(call)
      const wait = ofToken.spend(caller.tokenId, Date.now())
      if (wait > 0) throw new Problem('request.tooMany', { seconds: wait })
      return answer(caller, { ...call, lang })
    })
}

/** The same for what changes something: a token that may only read is refused. */
export function writingEndpoint(answer: Answer): (call: ApiRequest) => Promise<Response> {
  return endpoint((caller, call) => {
    if (caller.access !== 'write') throw new Problem('token.readOnly')
    return answer(caller, call)
  })
}

/** An address that refuses everything, or everything but some methods. */
export function refusing(problem: () => Problem): (call: ApiRequest) => Promise<Response> {
  return (call) => answered(call, () => Promise.reject(problem()))
}

/** The answer to methods that an address does not have. */
export const onlyMethods = (...methods: readonly string[]) =>
  refusing(() => new Problem('request.method', { allowed: methods.join(', ') }))

async function knownCaller({ request, getClientAddress }: ApiRequest): Promise<Caller> {
  const { database } = await application()
  try {
    return await callerOf(database, request.headers.get('authorization'))
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'token.invalid') throw error
    const wait = failuresOfAddress.spend(getClientAddress(), Date.now())
    throw wait > 0 ? new Problem('request.tooMany', { seconds: wait }) : error
  }
}

async function answered(
  { request }: ApiRequest,
  answer: (lang: Language) => Promise<Response>,
): Promise<Response> {
  const lang = spokenBy(request.headers.get('accept-language'))
  const response = await answer(lang).catch((error: unknown) => {
    if (error instanceof Problem) return problemResponse(error, lang)
    console.error(error)
    return problemResponse(new Problem('program.fault'), lang)
  })
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

/** A program that names no language reads English. */
function spokenBy(accepted: string | null): Language {
  const words = (accepted ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  return words.flatMap((word) => languages.filter((lang) => lang === word))[0] ?? 'en'
}
