/*
 * One valid use of every action: what it needs is made first, by the manager. Tests that hold for all actions (roles,
 * audit lines, repeats) walk this table; a new action without a specimen fails them.
 */
import { isAllowed } from '#domain/account/permissions.ts'
import { randomUUID } from 'node:crypto'
import { addDays } from '#domain/calendar/day.ts'
import type { Role } from '#domain/account/account.ts'
import type { ActionName } from '#domain/account/permissions.ts'
import { addAccount } from '#actions/account/add-account.ts'
import { disableAccount } from '#actions/account/disable-account.ts'
import { setHoliday } from '#actions/calendar/set-holiday.ts'
import { cancelEvent } from '#actions/event/cancel-event.ts'
import { recordEvent } from '#actions/event/record-event.ts'
import { addEvidence } from '#actions/evidence/add-evidence.ts'
import { addStreet } from '#actions/household/add-street.ts'
import { addHousehold } from '#actions/household/add-household.ts'
import { addHouseholdGroup } from '#actions/household/add-household-group.ts'
import { blockContact } from '#actions/household/block-contact.ts'
import { mergeHouseholds } from '#actions/household/merge-households.ts'
import { endHousehold } from '#actions/household/end-household.ts'
import { joinHouseholdGroup } from '#actions/household/join-household-group.ts'
import { recordContact } from '#actions/household/record-contact.ts'
import { recordPause } from '#actions/household/record-pause.ts'
import { recordResidents } from '#actions/household/record-residents.ts'
import { addIndicator } from '#actions/indicator/add-indicator.ts'
import { addBudgetLine } from '#actions/money/add-budget-line.ts'
import { recordExpense } from '#actions/money/record-expense.ts'
import { recordRefund } from '#actions/money/record-refund.ts'
import { recordPrintedMaterial } from '#actions/outreach/record-printed-material.ts'
import { recordPublication } from '#actions/outreach/record-publication.ts'
import { addPartner } from '#actions/partner/add-partner.ts'
import { addTeamMember } from '#actions/people/add-team-member.ts'
import { recordCoveredNgo } from '#actions/people/record-covered-ngo.ts'
import { recordParticipantGroup } from '#actions/people/record-participant-group.ts'
import { addTask } from '#actions/plan/add-task.ts'
import { addPlace } from '#actions/place/add-place.ts'
import { addActivity } from '#actions/plan/add-activity.ts'
import { recordAmendment } from '#actions/project/record-amendment.ts'
import { addRecommendation } from '#actions/recommendation/add-recommendation.ts'
import { recordReply } from '#actions/recommendation/record-reply.ts'
import { sendLetter } from '#actions/recommendation/send-letter.ts'
import { addProposal } from '#actions/report/add-proposal.ts'
import { writeStory } from '#actions/report/write-story.ts'
import { issueToken } from '#actions/token/issue-token.ts'
import { makeRemark } from '#actions/review/make-remark.ts'
import { submitReport } from '#actions/review/submit-report.ts'
import { reportContent } from '#domain/review/report-snapshot.ts'
import { contentHash } from '#server/review/content-hash.ts'
import { recordsOfProject } from '#store/project-records.ts'
import { narrativeNow } from '#store/report.ts'
import { appealSpecimens } from './specimens/appeal.ts'
import { cleanUpSpecimens } from './specimens/clean-ups.ts'
import { collectionSpecimens } from './specimens/collection.ts'
import { dumpSpecimens } from './specimens/dumps.ts'
import { bankSpecimens } from './specimens/bank.ts'
import { contractSpecimens } from './specimens/contract.ts'
import { duesSpecimens } from './dues-specimens.ts'
import { freshAccount, openedSession, withTotp, withTotpPrepared } from './own-account-specimens.ts'
import { economySpecimens } from './specimens/economy.ts'
import { outreachSpecimens } from './specimens/outreach.ts'
import { schoolSpecimens } from './specimens/schools.ts'
import { questionnaireSpecimens } from './specimens/questionnaires.ts'
import { answerSpecimens } from './specimens/answer.ts'
import { concernSpecimens } from './specimens/concern.ts'
import { gatheringSpecimens } from './specimens/gathering.ts'
import { initiativeSpecimens } from './specimens/initiative.ts'
import { testimonialSpecimens } from './specimens/testimonial.ts'
import { pickupSpecimens } from './specimens/pickup.ts'
import { madePickup, scheduleSpecimens } from './specimens/schedule.ts'
import { passport, villagePassword, type VillageProject } from './village-project.ts'

/** `role` is who will do it: what concerns one's own account, or one's own kind of records, depends on it. */
type Specimen = (village: VillageProject, role?: Role) => unknown

const text = (words: string) => ({ ru: words })
const unique = (): string => randomUUID().slice(0, 8)
/** A day that no other specimen of this run has. */
let lastDay = '2028-01-01'
const someDay = (): string => (lastDay = addDays(lastDay, 1))
const bytes = (): Uint8Array => Buffer.from(`Протокол схода ${randomUUID()}`)

export const inputs = {
  task: ({ projectId }: VillageProject) => ({ projectId, title: text('Провести сходы') }),
  activity: ({ projectId, taskId }: VillageProject) => ({
    projectId,
    taskId,
    code: `2.${unique()}`,
    title: text('Мастер-классы'),
    plannedFrom: '2023-05-01',
    plannedTo: '2023-05-31',
  }),
  indicator: ({ projectId, activityId }: VillageProject) => ({
    projectId,
    activityId,
    code: `a.${unique()}`,
    name: text('Количество сходов'),
    kind: 'eventCount' as const,
    plan: { kind: 'atLeast' as const, value: 4 },
    source: { records: 'events' as const, measure: 'count' as const, scope: 'activity' as const },
  }),
  event: ({ projectId, activityId, placeId }: VillageProject) => ({
    projectId,
    activityId,
    kind: 'gathering' as const,
    title: text('Сход'),
    startsOn: '2023-04-14',
    endsOn: '2023-04-14',
    placeId,
    attendance: { kind: 'count' as const, total: 40 },
  }),
  evidence: ({ projectId }: VillageProject) => ({
    projectId,
    kind: 'document' as const,
    fileName: 'protocol.txt',
    bytes: bytes(),
  }),
  budgetLine: ({ projectId }: VillageProject) => ({
    projectId,
    code: `b-${unique()}`,
    category: 'purchases' as const,
    title: text('Контейнеры'),
    planned: '1 250 000',
  }),
  expense: ({ projectId }: VillageProject, budgetLineId: string) => ({
    projectId,
    budgetLineId,
    paidOn: '2023-05-10',
    amount: '99 999,99',
    payee: 'ТОО «Сыр Пласт»',
    documentKind: 'invoice' as const,
    documentNumber: '42',
    documentDate: '2023-05-09',
  }),
  refund: ({ projectId }: VillageProject) => ({
    projectId,
    paidOn: '2023-12-01',
    amount: '0,01',
    documentNumber: '9',
  }),
  participantGroup: ({ projectId }: VillageProject) => ({
    projectId,
    name: text('Участники сходов'),
    total: 120,
    breakdown: { gender: { male: 60, female: 58 } },
    countedOn: '2023-11-20',
  }),
  teamMember: ({ projectId }: VillageProject) => ({
    projectId,
    kind: 'staff' as const,
    name: 'Ерлан Т.',
    position: text('Координатор'),
    from: '2023-03-14',
  }),
  coveredNgo: ({ projectId }: VillageProject) => ({
    projectId,
    name: text('ОФ «Арал»'),
    coveredOn: '2023-06-01',
  }),
  partner: ({ projectId }: VillageProject) => ({
    projectId,
    kind: 'stateBody' as const,
    name: text('Аппарат акима'),
    since: '2023-03-20',
  }),
  street: ({ placeId }: VillageProject) => ({ placeId, name: text(`Абая ${unique()}`) }),
  household: (streetId: string) => ({ streetId, number: unique(), since: '2023-04-01', residents: 5 }),
  residents: (householdId: string) => ({ householdId, from: '2023-06-01', residents: 6 }),
  split: (householdId: string, streetId: string) => ({
    householdId,
    streetId,
    number: unique(),
    from: '2023-07-01',
    residents: 2,
    reason: 'Молодая семья живёт отдельно',
  }),
  pause: (householdId: string) => ({
    householdId,
    from: '2023-06-10',
    to: '2023-08-31',
    cause: 'на жайляу',
  }),
  contact: (householdId: string) => ({
    householdId,
    name: 'Ерлан Т.',
    phone: '+7 701 000 00 01',
    givenOn: '2023-04-01',
    givenBy: 'person' as const,
    givenHow: 'paper' as const,
    operatorName: 'Объединение «Таза ауыл»',
    operatorBin: '170940012346',
    keptUntil: '2026-12-31',
    isSentAbroad: false,
    isPublished: false,
    data: ['name' as const, 'phone' as const],
  }),
  recommendation: ({ projectId }: VillageProject) => ({
    projectId,
    text: { ru: 'Закрепить график вывоза', kk: 'Шығару кестесін бекіту' },
    agreedOn: '2023-04-14',
  }),
  letter: ({ projectId }: VillageProject) => ({
    projectId,
    number: `17-${unique()}`,
    sentOn: '2023-04-19',
    addressee: text('Отдел ЖКХ'),
  }),
  reply: (letterId: string) => ({
    letterId,
    incomingNumber: '1-55',
    receivedOn: '2023-05-10',
    replyClass: 'satisfied' as const,
  }),
  publication: ({ projectId }: VillageProject) => ({
    projectId,
    kind: 'post' as const,
    outlet: text('Instagram'),
    title: text('Сход в селе'),
    language: 'kk' as const,
    publishedOn: '2023-04-15',
    url: 'https://example.kz/p/1',
  }),
  printedMaterial: ({ projectId }: VillageProject) => ({
    projectId,
    kind: 'leaflet' as const,
    title: text('Как сортировать'),
    printedOn: '2023-05-02',
    printRun: 500,
  }),
  story: ({ projectId }: VillageProject) => ({
    projectId,
    title: text('Чистая улица'),
    hasConsent: true,
    consentOn: '2023-10-01',
  }),
  proposal: ({ projectId }: VillageProject) => ({
    projectId,
    sphere: text('Экология'),
    amountThousands: 7000,
    grantKind: 'medium' as const,
  }),
}

/** A report of its own for each use: an interim one of some days. */
const someReport = ({ projectId }: VillageProject) => ({
  projectId,
  kind: 'interim' as const,
  from: someDay(),
  to: '2099-01-01',
})
const projectLine = { section: 'passport', column: 'project' }

const manager = (village: VillageProject) => village.as('manager')
const idOf = async (made: Promise<{ id: string }>) => (await made).id
const lineOf = (village: VillageProject) => idOf(addBudgetLine(manager(village), inputs.budgetLine(village)))
const made = {
  account: (village: VillageProject) =>
    idOf(
      addAccount(village.as('administrator'), {
        login: `erlan-${unique()}`,
        name: 'Ерлан Т.',
        role: 'activist',
      }),
    ),
  amendment: ({ projectId, as }: VillageProject) =>
    idOf(
      recordAmendment(as('manager'), {
        projectId,
        number: unique(),
        signedOn: '2023-09-01',
        newEndsOn: '2023-12-15',
      }),
    ),
  task: (village: VillageProject) => idOf(addTask(manager(village), inputs.task(village))),
  activity: (village: VillageProject) => idOf(addActivity(manager(village), inputs.activity(village))),
  indicator: (village: VillageProject) => idOf(addIndicator(manager(village), inputs.indicator(village))),
  event: (village: VillageProject) => idOf(recordEvent(manager(village), inputs.event(village))),
  evidence: (village: VillageProject) => idOf(addEvidence(manager(village), inputs.evidence(village))),
  expense: async (village: VillageProject) =>
    idOf(recordExpense(manager(village), inputs.expense(village, await lineOf(village)))),
  refund: (village: VillageProject) => idOf(recordRefund(manager(village), inputs.refund(village))),
  participantGroup: (village: VillageProject) =>
    idOf(recordParticipantGroup(manager(village), inputs.participantGroup(village))),
  teamMember: (village: VillageProject) => idOf(addTeamMember(manager(village), inputs.teamMember(village))),
  coveredNgo: (village: VillageProject) =>
    idOf(recordCoveredNgo(manager(village), inputs.coveredNgo(village))),
  partner: (village: VillageProject) => idOf(addPartner(manager(village), inputs.partner(village))),
  street: (village: VillageProject) => idOf(addStreet(manager(village), inputs.street(village))),
  household: async (village: VillageProject) =>
    idOf(addHousehold(manager(village), inputs.household(await made.street(village)))),
  residents: async (village: VillageProject) =>
    idOf(recordResidents(manager(village), inputs.residents(await made.household(village)))),
  pause: async (village: VillageProject) =>
    idOf(recordPause(manager(village), inputs.pause(await made.household(village)))),
  withContact: async (village: VillageProject) => {
    const id = await made.household(village)
    await recordContact(manager(village), inputs.contact(id))
    return id
  },
  householdGroup: (village: VillageProject) =>
    idOf(addHouseholdGroup(manager(village), inputs.street(village))),
  recommendation: (village: VillageProject) =>
    idOf(addRecommendation(manager(village), inputs.recommendation(village))),
  letter: (village: VillageProject) => idOf(sendLetter(manager(village), inputs.letter(village))),
  reply: async (village: VillageProject) =>
    idOf(recordReply(manager(village), inputs.reply(await made.letter(village)))),
  publication: (village: VillageProject) =>
    idOf(recordPublication(manager(village), inputs.publication(village))),
  printedMaterial: (village: VillageProject) =>
    idOf(recordPrintedMaterial(manager(village), inputs.printedMaterial(village))),
  story: (village: VillageProject) => idOf(writeStory(manager(village), inputs.story(village))),
  proposal: (village: VillageProject) => idOf(addProposal(manager(village), inputs.proposal(village))),
  submission: (village: VillageProject) => idOf(submitReport(manager(village), someReport(village))),
  remark: async (village: VillageProject) =>
    idOf(makeRemark(manager(village), remarkAt(await made.submission(village)))),
}
const remarkAt = (submissionId: string) => ({
  submissionId,
  lang: 'ru' as const,
  place: projectLine,
  text: `Уточните ${unique()}`,
})
const operatorLetter = { number: '02-15/88', date: '2023-12-20' }

const token = () => ({ name: `Таблица ${unique()}`, access: 'read' as const, days: 30 })

const gone =
  (make: (village: VillageProject) => Promise<string>): Specimen =>
  async (village) => ({ id: await make(village) })
const changed =
  (make: (village: VillageProject) => Promise<string>, changes: object): Specimen =>
  async (village) => ({ id: await make(village), ...changes })
const evidenceLink: Specimen = async (village, role = 'administrator') => {
  const subjectId = await made.event(village)
  const own = { ...inputs.evidence(village), links: [{ subject: 'event' as const, subjectId }] }
  if (role === 'accountant') {
    const expenseId = await made.expense(village)
    const { id } = await addEvidence(village.as(role), inputs.evidence(village))
    return { evidenceId: id, subject: 'expense', subjectId: expenseId }
  }
  const { id } = await addEvidence(manager(village), own)
  return { evidenceId: id, subject: 'event', subjectId: await made.event(village), isShared: true }
}

/** Every action but those of logging in, which have no role yet, and the imports, which make many records at once. */
export const specimens: {
  readonly [
    name in Exclude<
      ActionName,
      | 'startInstallation'
      | 'openSession'
      | 'enterCode'
      | 'closeSession'
      | 'importReport'
      | 'importPlan'
      | 'importExpenses'
      | 'importHouseholds'
    >
  ]: Specimen
} = {
  ...bankSpecimens,
  ...appealSpecimens,
  ...contractSpecimens,
  ...duesSpecimens,
  ...questionnaireSpecimens,
  ...schoolSpecimens,
  ...economySpecimens,
  createOrganisation: () => ({ code: `org-${unique()}`, name: text('Союз') }),
  changeOrganisation: ({ organisationId }) => ({ id: organisationId, phone: `+7 700 ${unique()}` }),
  addAccount: () => ({
    login: `aigul-${unique()}`,
    name: 'Айгүл С.',
    role: 'teacher',
    password: 'таза-ауыл-2023',
  }),
  changeAccount: changed(made.account, { name: 'Марат К.', phone: null }),
  disableAccount: gone(made.account),
  enableAccount: async (village) => {
    const id = await made.account(village)
    await disableAccount(village.as('administrator'), { id })
    return { id }
  },
  setAccountPlaces: async (village) => ({ id: await made.account(village), placeIds: [village.placeId] }),
  resetTotp: async (village) => {
    const id = await made.account(village)
    await withTotp(village, id)
    return { id }
  },
  changeOwnAccount: () => ({ name: `Айгүл ${unique()}` }),
  changeOwnPassword: async (village, role = 'administrator') => {
    await freshAccount(village, role)
    return { current: villagePassword, password: `жаңа ${unique()}` }
  },
  prepareTotp: async (village, role = 'administrator') => {
    await freshAccount(village, role)
    return { current: villagePassword }
  },
  confirmTotp: async (village, role = 'administrator') => ({ code: await withTotpPrepared(village, role) }),
  removeTotp: async (village, role = 'administrator') => {
    await withTotp(village, await freshAccount(village, role))
    return { current: villagePassword }
  },
  renewRecoveryCodes: async (village, role = 'administrator') => {
    await withTotp(village, await freshAccount(village, role))
    return { current: villagePassword }
  },
  endSession: async (village, role = 'administrator') => ({ id: await openedSession(village, role) }),
  endOtherSessions: async (village, role = 'administrator') => {
    await openedSession(village, role)
    return {}
  },
  setPassword: changed(made.account, { password: 'жаңа құпиясөз' }),
  issueToken: token,
  revokeToken: async (village, role = 'administrator') => ({
    id: (await issueToken(village.as(role), token())).id,
  }),
  addPlace: () => ({ name: { kk: 'Қамыстыбас' }, kind: 'village' }),
  changePlace: ({ placeId }) => ({ id: placeId, lat: 46 + Math.random(), lon: 61 }),
  removePlace: async (village) => addPlace(manager(village), { name: { kk: 'Орын' }, kind: 'site' }),
  setHoliday: () => ({ day: someDay(), kind: 'transferred', source: unique() }),
  removeHoliday: async (village) => {
    const day = someDay()
    await setHoliday(manager(village), { day, kind: 'holiday', source: unique() })
    return { day }
  },
  createProject: () => ({ ...passport, code: `p-${unique()}` }),
  changePassport: ({ projectId }) => ({ id: projectId, contractNumber: unique() }),
  recordAmendment: ({ projectId }) => ({
    projectId,
    number: unique(),
    signedOn: '2023-09-01',
    newEndsOn: '2023-12-15',
  }),
  changeAmendment: changed(made.amendment, { newEndsOn: '2023-12-20' }),
  removeAmendment: changed(made.amendment, { reason: 'Записано дважды' }),
  addTask: inputs.task,
  changeTask: changed(made.task, { title: text('Другая задача') }),
  removeTask: gone(made.task),
  addActivity: inputs.activity,
  changeActivity: changed(made.activity, { effect: text('Жители договорились') }),
  removeActivity: gone(made.activity),
  addIndicator: inputs.indicator,
  changeIndicator: changed(made.indicator, { plan: { kind: 'range', from: 4, to: 6 } }),
  removeIndicator: gone(made.indicator),
  moveInPlan: async (village) => {
    await addTask(manager(village), inputs.task(village))
    const { id } = await addTask(manager(village), inputs.task(village))
    return { kind: 'task', id, direction: 'up' }
  },
  setEffectPlan: ({ projectId }) => ({ projectId, key: 'staff', planned: Math.floor(Math.random() * 1e6) }),
  recordEvent: inputs.event,
  correctEvent: changed(made.event, { version: 1, reason: 'Опечатка', changes: { organiser: 'Марат К.' } }),
  cancelEvent: changed(made.event, { version: 1, reason: 'Не состоялся' }),
  reinstateEvent: async (village) => {
    const id = await made.event(village)
    const { version } = await cancelEvent(manager(village), { id, version: 1, reason: 'Не состоялся' })
    return { id, version, reason: 'Состоялся позже' }
  },
  addEvidence: inputs.evidence,
  linkEvidence: evidenceLink,
  removeEvidence: async (village, role = 'administrator') => {
    const by = isAllowed(role, 'removeEvidence') ? village.as(role) : manager(village)
    const { id } = await addEvidence(by, inputs.evidence(village))
    return { id, reason: 'Приложено не туда' }
  },
  unlinkEvidence: async (village) => {
    const subjectId = await made.event(village)
    const links = [{ subject: 'event' as const, subjectId }]
    const { id } = await addEvidence(manager(village), { ...inputs.evidence(village), links })
    return { evidenceId: id, subject: 'event', subjectId }
  },
  addBudgetLine: inputs.budgetLine,
  changeBudgetLine: changed(lineOf, { planned: '0' }),
  removeBudgetLine: gone(lineOf),
  recordExpense: async (village) => inputs.expense(village, await lineOf(village)),
  orderBudgetLines: async (village) => {
    await lineOf(village)
    const last = await lineOf(village)
    const { budgetLines } = await village
      .as('manager')
      .database.read(village.organisationId, (db) => recordsOfProject(db, village.projectId))
    const rest = budgetLines.map((line) => line.id).filter((id) => id !== last)
    return { projectId: village.projectId, ids: [last, ...rest] }
  },
  correctExpense: changed(made.expense, { amount: '100 000', reason: 'Опечатка в сумме' }),
  removeExpense: changed(made.expense, { reason: 'Записан дважды' }),
  recordRefund: inputs.refund,
  correctRefund: changed(made.refund, { amount: '0,02', reason: 'Опечатка в сумме' }),
  removeRefund: changed(made.refund, { reason: 'Записан дважды' }),
  recordParticipantGroup: inputs.participantGroup,
  correctParticipantGroup: changed(made.participantGroup, { total: 121 }),
  removeParticipantGroup: gone(made.participantGroup),
  addTeamMember: inputs.teamMember,
  changeTeamMember: changed(made.teamMember, { to: '2023-11-30' }),
  removeTeamMember: gone(made.teamMember),
  recordCoveredNgo: inputs.coveredNgo,
  correctCoveredNgo: changed(made.coveredNgo, { coveredOn: '2023-06-02' }),
  removeCoveredNgo: gone(made.coveredNgo),
  addPartner: inputs.partner,
  changePartner: changed(made.partner, { role: text('Выделил технику') }),
  removePartner: gone(made.partner),
  addStreet: inputs.street,
  changeStreet: async (village) => ({ id: await made.street(village), name: text(`Достык ${unique()}`) }),
  removeStreet: gone(made.street),
  addHousehold: async (village) => inputs.household(await made.street(village)),
  correctHousehold: async (village) => {
    const streetId = await made.street(village)
    const { id } = await addHousehold(manager(village), inputs.household(streetId))
    return { id, streetId, number: '12а', since: '2023-04-02', reason: 'Опечатка' }
  },
  endHousehold: changed(made.household, { on: '2023-10-01', reason: 'Переехали' }),
  reopenHousehold: async (village) => {
    const id = await made.household(village)
    await endHousehold(manager(village), { id, on: '2023-10-01', reason: 'Переехали' })
    return { id, reason: 'Вернулись' }
  },
  recordResidents: async (village) => inputs.residents(await made.household(village)),
  correctResidents: changed(made.residents, { from: '2023-06-02', residents: 7, reason: 'Опечатка' }),
  recordPause: async (village) => inputs.pause(await made.household(village)),
  correctPause: changed(made.pause, { from: '2023-06-11', cause: 'на жайляу', reason: 'Уехали позже' }),
  removePause: changed(made.pause, { reason: 'Никуда не уезжали' }),
  recordContact: async (village) => inputs.contact(await made.household(village)),
  correctContact: async (village) => ({
    householdId: await made.withContact(village),
    name: 'Ерлан Т.',
    phone: '+7 701 000 00 02',
    reason: 'Сменился номер',
  }),
  withdrawConsent: async (village) => ({ householdId: await made.withContact(village), on: '2023-09-01' }),
  blockContact: async (village) => ({ householdId: await made.withContact(village), on: '2023-09-01' }),
  unblockContact: async (village) => {
    const householdId = await made.withContact(village)
    await blockContact(manager(village), { householdId, on: '2023-09-01' })
    return { householdId, reason: 'Согласна' }
  },
  eraseContact: async (village) => ({
    householdId: await made.withContact(village),
    on: '2023-09-01',
    why: 'asked',
  }),
  handOutContact: async (village) => ({ householdId: await made.withContact(village), on: '2023-09-01' }),
  mergeHouseholds: async (village) => ({
    id: await made.household(village),
    intoId: await made.household(village),
    reason: 'Записано дважды',
  }),
  separateHousehold: async (village) => {
    const [id, intoId] = [await made.household(village), await made.household(village)]
    await mergeHouseholds(manager(village), { id, intoId, reason: 'Записано дважды' })
    return { id, reason: 'Разные семьи' }
  },
  splitHousehold: async (village) => {
    const streetId = await made.street(village)
    const { id: householdId } = await addHousehold(manager(village), inputs.household(streetId))
    return inputs.split(householdId, streetId)
  },
  addHouseholdGroup: inputs.street,
  changeHouseholdGroup: async (village) => ({
    id: await made.householdGroup(village),
    name: text(`Дворы ${unique()}`),
  }),
  removeHouseholdGroup: gone(made.householdGroup),
  joinHouseholdGroup: async (village) => ({
    householdId: await made.household(village),
    groupId: await made.householdGroup(village),
    from: '2023-05-01',
  }),
  setGroupElder: async (village) => {
    const [householdId, groupId] = [await made.household(village), await made.householdGroup(village)]
    await joinHouseholdGroup(manager(village), { householdId, groupId, from: '2023-05-01' })
    return { groupId, householdId, from: '2023-05-01' }
  },
  ...dumpSpecimens,
  ...initiativeSpecimens,
  ...gatheringSpecimens,
  ...concernSpecimens,
  ...testimonialSpecimens,
  ...answerSpecimens,
  ...collectionSpecimens,
  ...cleanUpSpecimens,
  addRecommendation: inputs.recommendation,
  changeRecommendation: changed(made.recommendation, { agreedOn: '2023-04-15' }),
  removeRecommendation: gone(made.recommendation),
  sendLetter: async (village) => ({
    ...inputs.letter(village),
    recommendationIds: [await made.recommendation(village)],
  }),
  sendControlReport: async (village) => {
    await madePickup(village)
    return { ...inputs.letter(village), placeId: village.placeId, month: '2023-06-01', sentOn: '2023-07-03' }
  },
  correctLetter: changed(made.letter, { subject: text('О графике вывоза'), reason: 'Тема не была указана' }),
  registerLetter: changed(made.letter, { registeredNumber: '3-11/77', registeredOn: '2023-04-20' }),
  removeLetter: changed(made.letter, { reason: 'Внесено дважды' }),
  setLetterNumbering: () => ({ pattern: `${unique()}-{n}/{yy}` }),
  recordReply: async (village) => inputs.reply(await made.letter(village)),
  correctReply: changed(made.reply, { replyClass: 'partly', reason: 'Ответ прочитан внимательнее' }),
  removeReply: changed(made.reply, { reason: 'Ответ на другое письмо' }),
  ...outreachSpecimens,
  recordPublication: inputs.publication,
  correctPublication: changed(made.publication, { url: null }),
  removePublication: gone(made.publication),
  recordPrintedMaterial: inputs.printedMaterial,
  correctPrintedMaterial: changed(made.printedMaterial, { printRun: 0 }),
  removePrintedMaterial: gone(made.printedMaterial),
  ...scheduleSpecimens,
  ...pickupSpecimens,
  writeNarrative: async ({ organisationId, projectId, as }) => {
    const key = { field: 'goal' as const, kind: null }
    const { version } = await as('manager').database.read(organisationId, (db) =>
      narrativeNow(db, projectId, key),
    )
    return { projectId, ...key, version, text: text(`Чистое село ${unique()}`) }
  },
  writeStory: inputs.story,
  changeStory: changed(made.story, { quote: text('Стало чисто') }),
  removeStory: gone(made.story),
  addProposal: inputs.proposal,
  changeProposal: changed(made.proposal, { grantKind: 'long' }),
  removeProposal: gone(made.proposal),
  submitReport: someReport,
  approveReport: async (village) => {
    const { projectId, ...scope } = someReport(village)
    const records = await manager(village).database.read(village.organisationId, (db) =>
      recordsOfProject(db, projectId),
    )
    const content = reportContent(records, scope)
    return { projectId, ...scope, contentSha256: content && contentHash(content) }
  },
  makeRemark: async (village) => remarkAt(await made.submission(village)),
  answerRemark: async (village) => ({ remarkId: await made.remark(village), text: 'Исправлено' }),
  settleRemark: async (village) => ({ remarkId: await made.remark(village) }),
  returnReport: async (village) => ({
    submissionId: await made.submission(village),
    reason: 'Нет протоколов',
    letter: operatorLetter,
  }),
  acceptReport: async (village) => ({ submissionId: await made.submission(village), letter: operatorLetter }),
  unlockReport: async (village) => ({
    submissionId: await made.submission(village),
    reason: 'Ошибка в сумме',
  }),
}
