/* One valid use of every action on testimonials. */
import { nameTestimonial } from '#actions/testimonial/name-testimonial.ts'
import { recordTestimonial } from '#actions/testimonial/record-testimonial.ts'
import type { VillageProject } from '../village-project.ts'

let made = 0

/** A valid new testimonial. */
export const testimonialOf = ({ projectId, placeId, activityId }: VillageProject) => ({
  projectId,
  kind: 'words' as const,
  saidIn: 'ru' as const,
  words: { ru: `Стало чище, ${(made += 1)}-й раз вижу машину` },
  saidOn: '2023-04-14',
  placeId,
  activityId,
  role: 'resident' as const,
})

export const madeTestimonial = async (village: VillageProject): Promise<string> =>
  (await recordTestimonial(village.as('manager'), testimonialOf(village))).id

/** A consent to a name that may be published. */
export const consentTo = (testimonialId: string) => ({
  testimonialId,
  name: 'Үлгіұлы Асан',
  isMinor: false,
  givenOn: '2023-04-14',
  givenBy: 'person' as const,
  givenHow: 'paper' as const,
  operatorName: 'ОО «Ауыл»',
  operatorBin: '220840049859',
  keptUntil: '2099-12-31',
  isSentAbroad: false,
  isPublished: true,
  data: ['name', 'words'] as ('name' | 'words')[],
})

type Specimen = (village: VillageProject) => unknown

export const testimonialSpecimens = {
  recordTestimonial: testimonialOf,
  correctTestimonial: async (village) => ({
    id: await madeTestimonial(village),
    saidOn: '2023-04-13',
    reason: 'Сказали днём раньше',
  }),
  removeTestimonial: async (village) => ({ id: await madeTestimonial(village), reason: 'Записано дважды' }),
  nameTestimonial: async (village) => consentTo(await madeTestimonial(village)),
  withdrawTestimonialConsent: async (village) => {
    const id = await madeTestimonial(village)
    await nameTestimonial(village.as('manager'), consentTo(id))
    return { id, on: '2023-05-01', why: 'withdrawn' }
  },
} satisfies { readonly [action: string]: Specimen }
