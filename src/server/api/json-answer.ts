import { createHash } from 'node:crypto'
import { amountToDecimal } from '#domain/money/amount.ts'

/** A value as JSON: amounts as decimal tenge, so that no program rounds them. */
export const apiJson = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? amountToDecimal(each) : each))

/** An answer in JSON. */
export const jsonAnswer = (value: unknown, headers: Record<string, string> = {}): Response =>
  new Response(apiJson(value), { headers: { 'Content-Type': 'application/json', ...headers } })

/** The same with an ETag of its content: 304 without a body where the program has it already. */
export function taggedAnswer(
  request: Request,
  value: unknown,
  headers: Record<string, string> = {},
): Response {
  const body = apiJson(value)
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const has = (request.headers.get('if-none-match') ?? '').split(',').some((each) => {
    const known = each.trim().replace(/^W\//, '')
    return known === tag || known === '*'
  })
  if (has) return new Response(null, { status: 304, headers: { ETag: tag } })
  return new Response(body, { headers: { 'Content-Type': 'application/json', ETag: tag, ...headers } })
}

/** A page of what was found: one more than the page holds tells that there is a next one. */
export function pageAnswer<Item>(
  request: Request,
  url: URL,
  found: readonly Item[],
  { limit, keyOf }: { readonly limit: number; readonly keyOf: (item: Item) => string },
): Response {
  const items = found.slice(0, limit)
  const last = items.at(-1)
  const page = { items, next: found.length > limit && last ? keyOf(last) : null }
  if (page.next === null) return taggedAnswer(request, page)
  const next = new URL(url)
  next.searchParams.set('after', page.next)
  return taggedAnswer(request, page, { Link: `<${next.pathname}${next.search}>; rel="next"` })
}
