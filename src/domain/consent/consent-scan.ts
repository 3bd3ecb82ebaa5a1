import * as v from 'valibot'
import { fileGiven } from '../evidence/evidence-input.ts'
import { recordId } from '../project/record-input.ts'
import { requiredText } from '../text/text-input.ts'

/** Largest scan that is kept, in bytes: some pages as a PDF. */
export const consentScanBytes = 10 * 1024 * 1024

/** Whose consent it is: a member's of an initiative group, or a guardian's for an eco-adviser. */
export type ConsentOwner = { readonly memberId: string } | { readonly adviserId: string }

/** The signed paper of a consent, as a picture or a PDF; `id` is the member's or the adviser's. */
export const consentScanInput = v.strictObject({ id: recordId, ...fileGiven })

export const consentScanRemoval = v.strictObject({ id: recordId, reason: requiredText })

/** A scan as it is shown: the bytes are read when somebody opens it. */
export interface ConsentScan {
  readonly mediaType: 'image/jpeg' | 'application/pdf'
  readonly sizeBytes: number
}
