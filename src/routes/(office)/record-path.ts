/* Where a record is looked at and corrected: one table for search, agenda, findings, figures and evidence. */

type PathOf = (id: string) => string

/** Addresses below the project's, by the record's subject. */
const pages: { readonly [subject: string]: PathOf } = {
  event: (id) => `journal/${id}`,
  evidence: (id) => `evidence/${id}`,
  task: (id) => `plan#${id}`,
  activity: (id) => `plan#${id}`,
  indicator: (id) => `plan#${id}`,
  amendment: (id) => `passport/amendments/${id}`,
  budgetLine: (id) => `money/lines#line-${id}`,
  expense: (id) => `money/expenses/${id}`,
  refund: (id) => `money/refunds/${id}`,
  partner: (id) => `partners/${id}`,
  participantGroup: (id) => `people/groups/${id}`,
  coveredNgo: (id) => `people/ngos/${id}`,
  teamMember: (id) => `people/team/${id}`,
  concern: (id) => `problems/${id}`,
  gatheringDecision: (id) => `decisions#decision-${id}`,
  recommendation: (id) => `recommendations/${id}`,
  letter: (id) => `letters/${id}`,
  // A reply's page stands below its letter, which the address of the record leads to.
  reply: (id) => `records/reply/${id}`,
  publication: (id) => `outreach/${id}`,
  plannedPublication: (id) => `outreach/plan/${id}`,
  printedMaterial: (id) => `outreach/materials/${id}`,
  testimonial: (id) => `testimonials/${id}`,
  story: (id) => `stories/${id}`,
  proposal: (id) => `proposals/${id}`,
  questionnaire: (id) => `questionnaires/${id}`,
  questionnaireResponse: (id) => `questionnaires/responses/${id}`,
  questionnaireAnalysis: (id) => `questionnaires/analyses/${id}`,
  submission: (id) => `submissions/${id}`,
}

/** Addresses of the village's service, which is the organisation's. */
const servicePages: { readonly [subject: string]: PathOf } = {
  pickup: (id) => `/schedule/${id}`,
  dump: (id) => `/dumps/${id}`,
  cleanUp: (id) => `/clean-ups/${id}`,
  publicWorker: (id) => `/public-works/${id}`,
  containerSite: (id) => `/collection/${id}`,
  handOver: () => '/collection/handed',
  household: (id) => `/households/${id}`,
  duesPayment: (id) => `/dues/payments/${id}`,
  // How many of a village paid, month by month.
  payingHouseholds: () => '/dues',
  pickupRule: (id) => `/schedule/rules/${id}`,
  initiativeGroup: (id) => `/initiative-groups/${id}`,
  schoolCentre: (id) => `/schools/${id}`,
  objection: (id) => `/objections#objection-${id}`,
  appeal: (id) => `/appeals/${id}`,
  contract: (id) => `/contracts/${id}`,
  certificate: (id) => `/schools/certificates/${id}/pdf`,
  wasteNotice: (id) => `/bio-waste/${id}`,
  business: (id) => `/businesses/${id}`,
  supportApplication: (id) => `/support/${id}`,
  wasteHandOver: () => '/bio-waste/handed',
}

/** Whether records of a subject have a page. */
export const hasRecordPage = (subject: string): boolean => Object.hasOwn(pages, subject)

/** The address of a record's page; of a subject without one, the address that says so. */
export function recordPath(code: string, subject: string, id: string): string {
  const ofService = Object.hasOwn(servicePages, subject) ? servicePages[subject] : undefined
  if (ofService !== undefined) return ofService(encodeURIComponent(id))
  // What stands in an address may come from one: nothing in it is taken as a part of a path.
  const [project, kind, record] = [code, subject, id].map(encodeURIComponent)
  const own = hasRecordPage(subject) ? pages[subject]?.(record ?? '') : undefined
  return `/projects/${project}/${own ?? `records/${kind}/${record}`}`
}
