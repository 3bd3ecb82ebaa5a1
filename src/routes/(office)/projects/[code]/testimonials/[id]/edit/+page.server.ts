import { correctTestimonial } from '#actions/testimonial/correct-testimonial.ts'
import { recordTestimonial } from '#actions/testimonial/record-testimonial.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { formValues } from '#ui/form/form-values.ts'
import { projectOf } from '../../../../../project-of.server.ts'
import { todayIn } from '../../../../../today.server.ts'
import { write } from '../../../../../write.server.ts'
import { testimonialFields, testimonialRow } from '../../testimonials.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const records = await projectOf(locals, params.code)
  const isNew = params.id === 'new'
  const testimonial = isNew ? null : (await testimonialRow(locals, params)).row.testimonial
  const fields = testimonialFields(locals.lang, records, isNew)
  const list = `/projects/${params.code}/testimonials`
  return {
    isNew,
    page: {
      back: testimonial ? `${list}/${testimonial.id}` : list,
      id: testimonial?.id ?? uuidV7(Date.now()),
      ...(testimonial ? { seen: recordStamp(testimonial) } : {}),
      fields,
      values: testimonial
        ? formValues(fields, testimonial)
        : { kind: 'words', saidIn: 'kk', role: 'resident', saidOn: todayIn(records.project.timeZone) },
      mayWrite: isAllowed(
        locals.account?.role ?? 'monitor',
        isNew ? 'recordTestimonial' : 'correctTestimonial',
      ),
    },
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    const records = await projectOf(locals, params.code)
    const isNew = params.id === 'new'
    return write<{ id: string }>(event, {
      fields: testimonialFields(locals.lang, records, isNew),
      to: ({ id }) => `/projects/${params.code}/testimonials/${id}`,
      run: (context, { seen, ...input }) =>
        isNew
          ? recordTestimonial(context, { ...input, projectId: records.project.id } as never)
          : correctTestimonial(context, {
              ...input,
              id: params.id,
              ...(seen === undefined ? {} : { seen }),
            } as never),
      present: async () => ({
        subject: 'testimonial',
        record: (await testimonialRow(locals, params)).row.testimonial,
      }),
    })
  },
}
