/* The village's economy in the demo: businesses, their applications and bio-waste. */
import { addBusiness } from '#actions/business/add-business.ts'
import { recordBusinessContact } from '#actions/business/record-business-contact.ts'
import { recordBusinessVisits } from '#actions/business/record-business-visits.ts'
import { addWasteNotice } from '#actions/biowaste/add-waste-notice.ts'
import { agreeWasteMatch } from '#actions/biowaste/agree-waste-match.ts'
import { declineWasteMatch } from '#actions/biowaste/decline-waste-match.ts'
import { recordWasteHandOver } from '#actions/biowaste/record-waste-hand-over.ts'
import { recordApplication } from '#actions/support/record-application.ts'
import { recordApplicationStep } from '#actions/support/record-application-step.ts'
import type { ActionContext } from '#server/context.ts'
import * as economy from './records/economy.ts'

type Entry = (context: ActionContext) => Promise<unknown>

/** The steps by which it is entered. */
export function economyEntries(): Entry[] {
  const each =
    <Input>(perform: (context: ActionContext, input: Input) => Promise<unknown>) =>
    (inputs: readonly Input[]): Entry[] =>
      inputs.map((input) => (context) => perform(context, input))
  return [
    ...each(addBusiness)(economy.businesses),
    ...each(recordBusinessContact)([economy.contact]),
    ...each(recordBusinessVisits)(economy.visits),
    ...each(recordApplication)(economy.applications),
    ...each(recordApplicationStep)(economy.applicationSteps),
    ...each(addWasteNotice)(economy.notices),
    ...each(agreeWasteMatch)(economy.agreements),
    ...each(declineWasteMatch)(economy.refusals),
    ...each(recordWasteHandOver)(economy.handOvers),
  ]
}
