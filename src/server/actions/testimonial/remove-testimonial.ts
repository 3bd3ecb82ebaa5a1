import { deleteNamed, testimonialTable } from '#store/testimonial.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes a testimonial that was entered by mistake, with the name and the consents to it. */
export const removeTestimonial = removeRecord({
  name: 'removeTestimonial',
  event: 'testimonial.removed',
  table: testimonialTable,
  needsReason: true,
  before: async (trx, { id }) => {
    await deleteNamed(trx, id)
    return {}
  },
})
