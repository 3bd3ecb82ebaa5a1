import { rateLimit } from '#server/api/rate-limit.ts'
import type { Database } from '#server/database/connect.ts'
import { actionContext } from '#server/context.ts'
import { organisationIdForCode } from '#store/organisation.ts'
import { answerKaspi, kaspiActor, type KaspiAnswer } from './answer-kaspi.ts'
import { kaspiCaller, kaspiSettings } from './kaspi-settings.ts'

/** Whoever tries secrets waits; the bank itself is not held up. */
const strangers = rateLimit({ capacity: 20, perSecond: 0.2 })

export type KaspiCall = { readonly answer: KaspiAnswer } | { readonly waitSeconds: number } | 'notThere'

/** Answers a call of Kaspi. Without the setting, with another secret or from elsewhere nothing is there. */
export async function kaspiCall(
  database: Database,
  {
    key,
    address,
    query,
  }: { readonly key: string; readonly address: string; readonly query: URLSearchParams },
): Promise<KaspiCall> {
  const code = kaspiCaller(kaspiSettings(), key, address)
  if (code === null) {
    const waitSeconds = strangers.spend(address, Date.now())
    return waitSeconds > 0 ? { waitSeconds } : 'notThere'
  }
  const organisationId = await organisationIdForCode(database.kysely, code)
  if (organisationId === null) return 'notThere'
  return { answer: await answerKaspi(actionContext(database, organisationId, kaspiActor), query) }
}

/** The call as an answer of HTTP; null where nothing is there. */
export function kaspiResponse(call: KaspiCall): Response | null {
  if (call === 'notThere') return null
  if ('waitSeconds' in call)
    return new Response(null, { status: 429, headers: { 'retry-after': String(call.waitSeconds) } })
  return Response.json(call.answer, { headers: { 'cache-control': 'no-store' } })
}
