import { testimonialInput } from '#domain/testimonial/testimonial-input.ts'
import { testimonialTable } from '#store/testimonial.ts'
import { addRecord } from '../add-record.ts'
import { testimonialProblems, testimonialReferences } from '../testimonial-checks.ts'

/** Records what somebody said of the project, or where a recording of it is; without a name. */
export const recordTestimonial = addRecord({
  name: 'recordTestimonial',
  event: 'testimonial.recorded',
  schema: testimonialInput,
  table: testimonialTable,
  references: testimonialReferences,
  check: testimonialProblems,
})
