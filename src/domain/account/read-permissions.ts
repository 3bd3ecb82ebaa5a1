import { roles, type Role } from './account.ts'

const office = ['administrator', 'manager'] as const
const money = ['administrator', 'manager', 'accountant'] as const
const field = ['administrator', 'manager', 'activist', 'teacher'] as const
const village = ['administrator', 'manager', 'accountant', 'activist'] as const
const staff = ['administrator', 'manager', 'accountant', 'activist', 'teacher'] as const

/** Which roles may open what, by the subject of a page. What of its records they see there is `visibleRecords`. */
export const readPermissions = {
  /** The project's start page and its list. */
  project: staff,
  plan: staff,
  journal: field,
  evidence: staff,
  money,
  people: office,
  partner: office,
  letter: office,
  /** Agendas, votes, minutes and what was decided. */
  gathering: office,
  outreach: office,
  story: office,
  /** What people said of the project, some by name. */
  testimonial: office,
  proposal: office,
  report: office,
  /** What was submitted, and the remarks on it: also the operator's monitor. */
  submission: ['administrator', 'manager', 'monitor'],
  history: office,
  /** Who lives where and how many; an activist's are those of own villages, an accountant charges dues by them. */
  household: village,
  /** Name and phone of a household's contact person, with the consent; a list shows a group's elder alone. */
  householdContact: village,
  /** When waste is fetched, and how each round went; an activist's are those of own villages. */
  schedule: village,
  /** The register of illegal dumps; an activist's are those of own villages. */
  dump: ['administrator', 'manager', 'activist'],
  /** Initiative groups with their members' names; an activist's are those of own villages. */
  initiative: ['administrator', 'manager', 'activist'],
  /** Sites of separate collection, what was emptied and handed over; an activist's are those of own villages. */
  collection: village,
  /** Clean-up days with who came by name; an activist's are those of own villages. */
  cleanUp: ['administrator', 'manager', 'activist'],
  /** Tools and protective gear by place; an activist's are those of own villages. */
  stock: village,
  /** People in public works, some by name, and certificates. */
  publicWorks: office,
  /** Who objected to what, some by name. */
  objection: office,
  /** What people asked, complained of or proposed, and what was answered; an activist's are those of own villages. */
  appeal: ['administrator', 'manager', 'activist'],
  /** Who it was, with phone and address. */
  appealPerson: office,
  /** Within how many working days the organisation answers. */
  appealTerm: office,
  /** Tariffs, charges and what came in: the whole book of the dues. */
  dues: money,
  /** Balances of households, where cash is taken; an activist's are those of own villages. */
  duesCollection: village,
  /** Statements of the bank, with who paid and what for, and the money of Kaspi. */
  bank: money,
  /** Contracts with who hauls the waste away and takes it in, and what they ask for. */
  contract: money,
  /** Trucks' trackers and their set-up; positions are shown to nobody. */
  tracking: office,
  /** Reports of strangers, which may name people and lie in no village yet. */
  dumpReport: office,
  /** Questionnaires to be filled in; whoever asks people needs them. */
  questionnaire: field,
  /** What people answered, links by which they do, and what it says together. */
  questionnaireAnswers: office,
  /** Eco-adviser centres; a teacher's are those of own villages. */
  school: ['administrator', 'manager', 'teacher'],
  /** Entrepreneurs and farmers with whom to call; an activist's are those of own villages. */
  business: village,
  /** Who asked which programme for how much, and what became of it. */
  support: money,
  /** Offers and needs of bio-waste; an activist's are those of own villages. */
  bioWaste: village,
  organisation: office,
  account: ['administrator'],
  /** A person's own tokens of the API; each reads and writes what the person may. */
  token: roles,
  /** A person's own password and sessions. */
  own: roles,
} as const satisfies { readonly [subject: string]: readonly Role[] }

export type ReadSubject = keyof typeof readPermissions

/** Whether somebody of this role may open pages of this subject. */
export function mayRead(role: Role, subject: ReadSubject): boolean {
  const allowed: readonly Role[] = readPermissions[subject]
  return allowed.includes(role)
}
