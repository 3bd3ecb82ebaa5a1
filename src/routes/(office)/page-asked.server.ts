/** Rows of a page of the register. */
const size = 50

/** Which rows of a list an address asks for by `page`, and the addresses of the pages beside it. */
export function pageAsked(url: URL) {
  const asked = Number(url.searchParams.get('page') ?? '1')
  const at = Number.isInteger(asked) && asked > 0 && asked < 1_000_000 ? asked : 1
  const offset = (at - 1) * size
  const addressOf = (page: number): string => {
    const params = new URLSearchParams(url.searchParams)
    params.set('page', String(page))
    return `?${params}`
  }
  return {
    offset,
    limit: size,
    /** What `Pagination` shows where there are so many rows in all. */
    pagesOf: (total: number) => ({
      previous: at > 1 ? addressOf(Math.min(at - 1, Math.max(1, Math.ceil(total / size)))) : null,
      next: offset + size < total ? addressOf(at + 1) : null,
      shown: `${Math.min(offset + 1, total)}–${Math.min(offset + size, total)} / ${total}`,
    }),
  }
}
