import { testimonialInput } from '#domain/testimonial/testimonial-input.ts'
import { testimonialTable } from '#store/testimonial.ts'
import { changeRecord } from '../change-record.ts'
import { testimonialProblems, testimonialReferences } from '../testimonial-checks.ts'

/** Corrects what was written down of a testimonial; why must be said. */
export const correctTestimonial = changeRecord({
  name: 'correctTestimonial',
  event: 'testimonial.corrected',
  schema: testimonialInput,
  table: testimonialTable,
  references: testimonialReferences,
  check: testimonialProblems,
  needsReason: true,
})
