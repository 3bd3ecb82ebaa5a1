import { evidenceMaxBytes } from '#domain/evidence/evidence.ts'
import { Problem } from '#server/problem.ts'
import { actionCatalogue, type AnyAction } from './action-catalogue.ts'
import type { Answer } from './endpoint.ts'
import { jsonAnswer } from './json-answer.ts'
import { maxBodyBytes, readJsonBody } from './read-body.ts'

/** Base64 takes four characters for three bytes. */
const maxFileBodyBytes = Math.ceil((evidenceMaxBytes * 4) / 3) + maxBodyBytes

/**
 * Does what the address names with the input of the body, as a screen or the terminal would: the action itself asks
 * for the permission and reads the input. The same id and body again gives the same answer.
 */
export const doAction: Answer = async (caller, { request, params }) => {
  const name = params['action'] ?? ''
  const found = actionCatalogue.get(name)
  if (!found) throw new Problem('action.unknown', { action: name.slice(0, 100) })
  const { action } = found
  const takesFile = takesBytes(action)
  const body = await readJsonBody(request, takesFile ? maxFileBodyBytes : maxBodyBytes)
  return jsonAnswer(await action(caller.context, takesFile ? withBytes(body) : body))
}

/** Whether an action takes the bytes of a file, which JSON carries as base64. */
function takesBytes({ definition: { schema } }: AnyAction): boolean {
  const { entries } = schema as { readonly entries?: { readonly bytes?: { readonly type: string } } }
  return entries?.bytes?.type === 'custom'
}

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

function withBytes(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { bytes } = body
  if (typeof bytes !== 'string') return body
  if (!base64.test(bytes)) throw new Problem('input.invalid', {}, [{ path: 'bytes', key: 'input.base64' }])
  return { ...body, bytes: new Uint8Array(Buffer.from(bytes, 'base64')) }
}
