import { refusing } from '#server/api/endpoint.ts'
import { Problem } from '#server/problem.ts'

/** What is no address of the API is told as one of its problems, not as a page. */
export const fallback = refusing(() => new Problem('route.notFound'))
