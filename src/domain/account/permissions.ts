import { roles, type Role } from './account.ts'

const office = ['administrator', 'manager'] as const
const money = ['administrator', 'manager', 'accountant'] as const
const field = ['administrator', 'manager', 'activist', 'teacher'] as const
const judges = ['administrator', 'manager', 'monitor'] as const
const village = ['administrator', 'manager', 'activist'] as const
const everybodyButMonitors = ['administrator', 'manager', 'accountant', 'activist', 'teacher'] as const

/** Which roles may do what, by the name of the action. A monitor writes nothing but a review. */
export const permissions = {
  createOrganisation: ['administrator'],
  changeOrganisation: office,
  startInstallation: 'anyone',
  addAccount: ['administrator'],
  changeAccount: ['administrator'],
  disableAccount: ['administrator'],
  enableAccount: ['administrator'],
  setPassword: ['administrator'],
  setAccountPlaces: ['administrator'],
  resetTotp: ['administrator'],
  openSession: 'anyone',
  enterCode: 'anyone',
  closeSession: 'anyone',
  changeOwnAccount: 'anyone',
  changeOwnPassword: 'anyone',
  prepareTotp: 'anyone',
  confirmTotp: 'anyone',
  removeTotp: 'anyone',
  renewRecoveryCodes: 'anyone',
  endSession: 'anyone',
  endOtherSessions: 'anyone',
  issueToken: roles,
  revokeToken: roles,
  addPlace: office,
  changePlace: office,
  removePlace: office,
  setHoliday: office,
  removeHoliday: office,

  createProject: office,
  importReport: office,
  changePassport: office,
  recordAmendment: office,
  changeAmendment: office,
  removeAmendment: office,
  addTask: office,
  changeTask: office,
  removeTask: office,
  addActivity: office,
  changeActivity: office,
  removeActivity: office,
  addIndicator: office,
  changeIndicator: office,
  removeIndicator: office,
  moveInPlan: office,
  importPlan: office,
  setEffectPlan: office,

  recordEvent: field,
  correctEvent: field,
  cancelEvent: office,
  reinstateEvent: office,
  addEvidence: everybodyButMonitors,
  linkEvidence: everybodyButMonitors,
  unlinkEvidence: office,
  removeEvidence: money,

  addBudgetLine: money,
  changeBudgetLine: money,
  removeBudgetLine: money,
  orderBudgetLines: money,
  recordExpense: money,
  correctExpense: money,
  removeExpense: money,
  importExpenses: money,
  recordRefund: money,
  correctRefund: money,
  removeRefund: money,

  recordParticipantGroup: office,
  correctParticipantGroup: office,
  removeParticipantGroup: office,
  addTeamMember: office,
  changeTeamMember: office,
  removeTeamMember: office,
  recordCoveredNgo: office,
  correctCoveredNgo: office,
  removeCoveredNgo: office,
  addPartner: office,
  changePartner: office,
  removePartner: office,

  addRecommendation: office,
  changeRecommendation: office,
  removeRecommendation: office,
  sendLetter: office,
  correctLetter: office,
  registerLetter: office,
  removeLetter: office,
  setLetterNumbering: office,
  recordReply: office,
  correctReply: office,
  removeReply: office,
  recordPublication: office,
  correctPublication: office,
  removePublication: office,
  recordPrintedMaterial: office,
  correctPrintedMaterial: office,
  removePrintedMaterial: office,

  // An activist's are those of own villages.
  addStreet: village,
  changeStreet: village,
  removeStreet: village,
  addHousehold: village,
  correctHousehold: village,
  endHousehold: village,
  reopenHousehold: village,
  recordResidents: village,
  correctResidents: village,
  recordPause: village,
  correctPause: village,
  removePause: village,
  recordContact: village,
  correctContact: village,
  withdrawConsent: village,
  blockContact: village,
  unblockContact: office,
  eraseContact: village,
  handOutContact: office,
  mergeHouseholds: office,
  separateHousehold: office,
  splitHousehold: village,
  importHouseholds: office,
  addHouseholdGroup: village,
  changeHouseholdGroup: village,
  removeHouseholdGroup: village,
  joinHouseholdGroup: village,
  setGroupElder: village,

  // An activist's are those of own villages. Who only reports a dump does not say that it is clean.
  addDump: village,
  correctDump: village,
  recordObservation: village,
  recordCleaning: village,
  withdrawObservation: village,
  reportDump: village,
  settleReport: office,
  rejectReport: office,

  writeNarrative: office,
  writeStory: office,
  changeStory: office,
  removeStory: office,
  addProposal: office,
  changeProposal: office,
  removeProposal: office,

  // Which of these a role may do in which state of a report stands in `review/review-steps.ts`.
  submitReport: office,
  approveReport: money,
  makeRemark: judges,
  answerRemark: money,
  settleRemark: judges,
  returnReport: judges,
  acceptReport: judges,
  unlockReport: judges,
} as const satisfies { readonly [action: string]: readonly Role[] | 'anyone' }

export type ActionName = keyof typeof permissions

/** The roles that may do it. What is open to anyone concerns one's own account, or nobody's yet. */
function rolesAllowed(action: ActionName): readonly Role[] {
  const allowed: readonly Role[] | 'anyone' = permissions[action]
  return allowed === 'anyone' ? roles : allowed
}

/** Whether somebody of this role may do it. */
export function isAllowed(role: Role, action: ActionName): boolean {
  return rolesAllowed(action).includes(role)
}
