import type { Role } from '#domain/account/account.ts'
import { mayRead, type ReadSubject } from '#domain/account/read-permissions.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'

/** One step of the walk through a project, as every page of it can show it. */
export interface TourStep {
  readonly label: string
  readonly text: string
  readonly previous: string | null
  readonly next: string | null
  readonly end: string
}

const steps: readonly (readonly [path: string, subject: ReadSubject, text: MessageKey])[] = [
  ['', 'project', 'start.tour.start'],
  ['/plan', 'plan', 'start.tour.plan'],
  ['/journal', 'journal', 'start.tour.journal'],
  ['/evidence', 'evidence', 'start.tour.evidence'],
  ['/money', 'money', 'start.tour.money'],
  ['/letters', 'letter', 'start.tour.letters'],
  ['/report', 'report', 'start.tour.report'],
]

/**
 * The step that `?tour=N` of an address asks for: the walk lives in the addresses alone, so that it needs no script and
 * can be left anywhere. Null where nobody asked, or where the step is not of this page.
 */
export function tourStep(url: URL, code: string | null, role: Role, lang: Language): TourStep | null {
  const asked = /^[1-9]$/.exec(url.searchParams.get('tour') ?? '')?.[0]
  if (asked === undefined || code === null) return null
  const base = `/projects/${code}`
  const own = steps.filter(([, subject]) => mayRead(role, subject))
  const index = Number(asked) - 1
  const step = own[index]
  if (!step || url.pathname !== `${base}${step[0]}`) return null
  const to = (at: number): string | null => (own[at] ? `${base}${own[at][0]}?tour=${at + 1}` : null)
  return {
    label: message(lang, 'start.tour.label', { step: index + 1, all: own.length }),
    text: message(lang, step[2]),
    previous: to(index - 1),
    next: to(index + 1),
    end: base,
  }
}
