import { Problem } from '#server/problem.ts'

/** Largest body of a request in bytes; a file of evidence has a limit of its own. */
export const maxBodyBytes = 1024 * 1024

/**
 * The JSON object of a request. Throws `request.type` for another kind of body, `request.tooLarge` above the limit as
 * soon as it is passed, whatever the header promised, and `request.notJson` for what is no object in UTF-8.
 */
export async function readJsonBody(
  request: Request,
  limit = maxBodyBytes,
): Promise<Readonly<Record<string, unknown>>> {
  const wanted = 'application/json'
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== wanted || request.headers.has('content-encoding'))
    throw new Problem('request.type', { wanted })
  const bytes = await readBytes(request, limit)
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (typeof json === 'object' && json !== null && !Array.isArray(json))
      return json as Record<string, unknown>
  } catch {
    // Told below as what is no JSON object.
  }
  throw new Problem('request.notJson')
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = () => new Problem('request.tooLarge', { limit })
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > limit) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
