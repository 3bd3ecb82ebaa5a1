import type { Role } from '../account/account.ts'
import { mayRead, type ReadSubject } from '../account/read-permissions.ts'

/** What search finds, in the order in which groups of results stand. */
export const searchSubjects = [
  'event',
  'activity',
  'evidence',
  'partner',
  'concern',
  'gatheringDecision',
  'recommendation',
  'letter',
  'reply',
  'publication',
  'plannedPublication',
  'printedMaterial',
  'story',
  'testimonial',
  'proposal',
  'participantGroup',
  'coveredNgo',
  'teamMember',
  'expense',
  'dump',
  'cleanUp',
  'objection',
  'appeal',
  'contract',
  'schoolCentre',
  'certificate',
  'business',
  'supportApplication',
  'wasteNotice',
] as const
export type SearchSubject = (typeof searchSubjects)[number]

const isOneOf = (subject: string): subject is SearchSubject =>
  (searchSubjects as readonly string[]).includes(subject)

/** Whether records of this subject have words in the index. */
export const isSearched = (subject: string | null): subject is SearchSubject =>
  subject !== null && isOneOf(subject)

/** Whose page shows a record of this subject: who may open it may find it. */
const readBy: { readonly [subject in SearchSubject]: ReadSubject } = {
  event: 'journal',
  activity: 'plan',
  evidence: 'evidence',
  partner: 'partner',
  concern: 'letter',
  gatheringDecision: 'gathering',
  recommendation: 'letter',
  letter: 'letter',
  reply: 'letter',
  publication: 'outreach',
  plannedPublication: 'outreach',
  printedMaterial: 'outreach',
  story: 'story',
  testimonial: 'testimonial',
  proposal: 'proposal',
  participantGroup: 'people',
  coveredNgo: 'people',
  teamMember: 'people',
  expense: 'money',
  dump: 'dump',
  cleanUp: 'cleanUp',
  objection: 'objection',
  appeal: 'appeal',
  contract: 'contract',
  schoolCentre: 'school',
  certificate: 'school',
  business: 'business',
  supportApplication: 'support',
  wasteNotice: 'bioWaste',
}

/** What somebody of this role may find. */
export const subjectsFor = (role: Role): readonly SearchSubject[] =>
  searchSubjects.filter((subject) => mayRead(role, readBy[subject]))
