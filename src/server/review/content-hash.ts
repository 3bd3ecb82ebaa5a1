import type { ReportContent } from '#domain/review/report-snapshot.ts'
import { canonicalJson } from '#server/database/canonical-json.ts'
import { sha256Of } from '#server/evidence/file-store.ts'

/** SHA-256 of a canonical text, lower-case hex. */
export const textHash = (text: string): string => sha256Of(new TextEncoder().encode(text))

/** The hash of a report's content: two are equal where not a letter or figure of either language differs. */
export const contentHash = (content: ReportContent): string => textHash(canonicalJson(content))
