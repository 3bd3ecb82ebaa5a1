import type { Role } from '#domain/account/account.ts'
import { mayRead, type ReadSubject } from '#domain/account/read-permissions.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'

/** One place to go to, as the menu shows it. */
export interface NavigationItem {
  readonly href: string
  readonly label: string
  readonly isHere: boolean
}
export interface NavigationGroup {
  readonly title: string
  readonly items: readonly NavigationItem[]
}

type Entry = readonly [path: string, subject: ReadSubject, label: MessageKey]
type Group = readonly [title: MessageKey, entries: readonly Entry[]]

const ofProject: readonly Group[] = [
  [
    'office.nav.work',
    [
      ['', 'project', 'office.nav.start'],
      ['plan', 'plan', 'office.nav.plan'],
      ['calendar', 'plan', 'office.nav.calendar'],
      ['journal', 'journal', 'office.nav.journal'],
      ['evidence', 'evidence', 'office.nav.evidence'],
      ['money', 'money', 'office.nav.money'],
    ],
  ],
  [
    'office.nav.community',
    [
      ['people', 'people', 'office.nav.people'],
      ['partners', 'partner', 'office.nav.partners'],
      ['problems', 'letter', 'office.nav.concerns'],
      ['decisions', 'gathering', 'office.nav.decisions'],
      ['letters', 'letter', 'office.nav.letters'],
      ['outreach', 'outreach', 'office.nav.outreach'],
      ['questionnaires', 'questionnaire', 'office.nav.questionnaires'],
      ['testimonials', 'testimonial', 'office.nav.testimonials'],
      ['stories', 'story', 'office.nav.stories'],
      ['proposals', 'proposal', 'office.nav.proposals'],
    ],
  ],
  [
    'office.nav.reporting',
    [
      ['report', 'report', 'office.nav.report'],
      ['submissions', 'submission', 'office.nav.submissions'],
      ['passport', 'plan', 'office.nav.passport'],
      ['history', 'history', 'office.nav.history'],
      ['search', 'journal', 'office.nav.search'],
    ],
  ],
]

const ofService: Group = [
  'office.nav.service',
  [
    ['/households', 'household', 'office.nav.households'],
    ['/schedule', 'schedule', 'office.nav.schedule'],
    ['/dumps', 'dump', 'office.nav.dumps'],
    ['/collection', 'collection', 'office.nav.collection'],
    ['/clean-ups', 'cleanUp', 'office.nav.cleanUps'],
    ['/public-works', 'publicWorks', 'office.nav.publicWorks'],
    ['/gear', 'stock', 'office.nav.gear'],
    ['/appeals', 'appeal', 'office.nav.appeals'],
    ['/objections', 'objection', 'office.nav.objections'],
    ['/dues', 'duesCollection', 'office.nav.dues'],
    ['/control', 'schedule', 'office.nav.control'],
    ['/schools', 'school', 'office.nav.schools'],
    ['/contracts', 'contract', 'office.nav.contracts'],
  ],
]

const ofEconomy: Group = [
  'office.nav.economy',
  [
    ['/businesses', 'business', 'office.nav.businesses'],
    ['/support', 'support', 'office.nav.support'],
    ['/bio-waste', 'bioWaste', 'office.nav.bioWaste'],
  ],
]

const ofVillages: Group = [
  'office.nav.villages',
  [['/initiative-groups', 'initiative', 'office.nav.initiative']],
]

const ofOrganisation: Group = [
  'office.nav.settings',
  [
    ['/settings/organisation', 'organisation', 'office.nav.organisation'],
    ['/settings/accounts', 'account', 'office.nav.accounts'],
    ['/settings/places', 'organisation', 'office.nav.places'],
    ['/settings/holidays', 'organisation', 'office.nav.holidays'],
    ['/settings/gathering-rules', 'gathering', 'office.nav.gatheringRules'],
    ['/settings/appeal-terms', 'appealTerm', 'office.nav.appealTerms'],
    ['/settings/tokens', 'token', 'office.nav.tokens'],
  ],
]

/** The menu of a project for somebody of this role; the item of the present page is marked. */
export function navigation(code: string | null, role: Role, lang: Language, path: string): NavigationGroup[] {
  const base = `/projects/${code}`
  const item = ([to, subject, label]: Entry): NavigationItem[] => {
    const href = to.startsWith('/') ? to : to === '' ? base : `${base}/${to}`
    const isHere = path === href || (to !== '' && path.startsWith(`${href}/`))
    return mayRead(role, subject) ? [{ href, label: message(lang, label), isHere }] : []
  }
  return [...(code === null ? [] : ofProject), ofVillages, ofService, ofEconomy, ofOrganisation]
    .map(([title, entries]) => ({ title: message(lang, title), items: entries.flatMap(item) }))
    .filter(({ items }) => items.length > 0)
}
