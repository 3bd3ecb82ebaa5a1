/* What the pages of control share: names of those who watch, verdicts in words. */
import { mayRead } from '#domain/account/read-permissions.ts'
import type { Person } from '#domain/account/account.ts'
import type { Verdict } from '#domain/pickup/verdict.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { accountsOfOrganisation } from '#store/account.ts'
import { controllersByConsent, type Controller } from '#store/pickup.ts'
import type { Option } from '#ui/form/form-field.ts'

type Reading = Parameters<typeof accountsOfOrganisation>[0]

/** Everybody who may watch: employees by name, residents by address, with their name where the reader may see it. */
export interface Watchers {
  readonly nameOf: (who: { readonly accountId: string | null; readonly householdId: string | null }) => string
  readonly accounts: readonly Option[]
  /** Residents of a village, or of all where none is named. */
  readonly residents: (placeId?: string) => readonly Option[]
}

export async function watchersOf(db: Reading, person: Person, lang: Language): Promise<Watchers> {
  const seesNames = mayRead(person.role, 'householdContact')
  const accounts = await accountsOfOrganisation(db)
  const residents = await controllersByConsent(db)
  const address = ({ street, number }: Controller): string => `${textIn(street, lang) ?? ''}, ${number}`
  const shown = (each: Controller): string => (seesNames ? `${each.name} (${address(each)})` : address(each))
  return {
    nameOf: ({ accountId, householdId }) => {
      if (accountId !== null) return accounts.find(({ id }) => id === accountId)?.name ?? ''
      if (householdId === null) return message(lang, 'pickup.mark.program')
      const resident = residents.find((each) => each.householdId === householdId)
      return resident ? shown(resident) : message(lang, 'pickup.nobodyNamed')
    },
    accounts: accounts
      .filter(({ isDisabled }) => !isDisabled)
      .map(({ id, name }) => ({ value: id, label: name })),
    residents: (placeId) =>
      residents
        .filter((each) => placeId === undefined || each.placeId === placeId)
        .map((each) => ({ value: each.householdId, label: shown(each) })),
  }
}

/** The tag of a verdict. */
export const verdictTags: { readonly [verdict in Verdict]: string } = {
  done: 'good',
  probable: 'good',
  missed: 'bad',
  unknown: '',
  disputed: 'warn',
}
