/* The demo's testimonials, two of them with a name by consent. */
import { nameTestimonial } from '#actions/testimonial/name-testimonial.ts'
import { recordTestimonial } from '#actions/testimonial/record-testimonial.ts'
import type { ActionContext } from '#server/context.ts'
import { testimonialNames, testimonials } from './records/testimonials.ts'

/** The steps in the order in which records name each other; events are there already. */
export const testimonialEntries = (): ((context: ActionContext) => Promise<unknown>)[] => [
  ...testimonials.map((input) => (context: ActionContext) => recordTestimonial(context, input)),
  ...testimonialNames.map((input) => (context: ActionContext) => nameTestimonial(context, input)),
]
