/* What people said of a project, and when their names may be shown: by a consent that is in force, and nowhere else. */
import type { PlainDate } from '../calendar/day.ts'
import type { LocalText } from '../text/local-text.ts'

export const testimonialKinds = ['words', 'video', 'audio'] as const
export const testimonialRoles = [
  'resident',
  'teacher',
  'pupil',
  'entrepreneur',
  'official',
  'deputy',
  'volunteer',
  'other',
] as const
/** What a consent may be to: the Law 94-V, article 8, wants the list of the data named. */
export const testimonialData = ['name', 'words', 'image', 'voice'] as const

export interface Testimonial {
  readonly id: string
  readonly kind: (typeof testimonialKinds)[number]
  /** The language in which it was said; the other one is a translation. */
  readonly saidIn: 'ru' | 'kk'
  readonly words: LocalText
  /** Where a recording is published, or null. */
  readonly url: string | null
  readonly saidOn: PlainDate
  readonly placeId: string
  readonly activityId: string | null
  readonly eventId: string | null
  /** As what they spoke; never a name. */
  readonly role: (typeof testimonialRoles)[number]
}

export interface TestimonialConsent {
  readonly id: string
  readonly givenOn: PlainDate
  readonly givenBy: 'person' | 'representative'
  readonly givenHow: 'paper' | 'electronic'
  readonly isMinor: boolean
  readonly operatorName: string
  readonly operatorBin: string
  readonly keptUntil: PlainDate
  readonly thirdParties: string | null
  readonly isSentAbroad: boolean
  readonly isPublished: boolean
  readonly data: readonly (typeof testimonialData)[number][]
  readonly other: string | null
  readonly withdrawnOn: PlainDate | null
  readonly erasedWhy: 'withdrawn' | 'asked' | 'term' | 'replaced' | null
}

/** A name with what its consent allows. */
export interface NamedPerson {
  readonly testimonialId: string
  readonly name: string
  readonly givenOn: PlainDate
  readonly keptUntil: PlainDate
  readonly isPublished: boolean
}

/**
 * The name to show on a day, null where none may be: in the office from the day of the consent to its last day, on a paper
 * or in a file, which leave the office, only where it also allows publication.
 */
export function shownName(
  person: NamedPerson | undefined,
  { today, isForPublic }: { readonly today: PlainDate; readonly isForPublic: boolean },
): string | null {
  if (person === undefined || today < person.givenOn || today > person.keptUntil) return null
  return isForPublic && !person.isPublished ? null : person.name
}

const sameWords = ({ words, saidIn, saidOn }: Testimonial): string | null => {
  const said = (words[saidIn] ?? '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return said === '' ? null : `${saidOn} ${said}`
}

/** Ids of those that say what another one of the same day says, whatever the case and the punctuation. */
export function repeatedTestimonials(all: readonly Testimonial[]): ReadonlySet<string> {
  const groups = Map.groupBy(
    all.filter((each) => sameWords(each) !== null),
    (each) => sameWords(each),
  )
  return new Set(
    [...groups.values()].filter((group) => group.length > 1).flatMap((group) => group.map(({ id }) => id)),
  )
}
