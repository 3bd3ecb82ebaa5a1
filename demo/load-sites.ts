/* Sites, clean-ups, gear, public works and objections of the demo, in the order in which they name each other. */
import { addCleanUpPerson } from '#actions/cleanup/add-clean-up-person.ts'
import { holdCleanUp } from '#actions/cleanup/hold-clean-up.ts'
import { planCleanUp } from '#actions/cleanup/plan-clean-up.ts'
import { addContainerSite } from '#actions/collection/add-container-site.ts'
import { addContainer } from '#actions/collection/add-container.ts'
import { recordContainerState } from '#actions/collection/record-container-state.ts'
import { recordEmptying } from '#actions/collection/record-emptying.ts'
import { recordHandOver } from '#actions/collection/record-hand-over.ts'
import { answerObjection } from '#actions/objection/answer-objection.ts'
import { recordObjection } from '#actions/objection/record-objection.ts'
import { addStockItem } from '#actions/stock/add-stock-item.ts'
import { recordStockMove } from '#actions/stock/record-stock-move.ts'
import { addPublicWorker } from '#actions/works/add-public-worker.ts'
import { issueThanks } from '#actions/works/issue-thanks.ts'
import type { ActionContext } from '#server/context.ts'
import * as days from './records/clean-ups.ts'
import * as sites from './records/sites.ts'

type Entry = (context: ActionContext) => Promise<unknown>

/** The steps by which they are entered. */
export function siteEntries(): Entry[] {
  const each =
    <Input>(perform: (context: ActionContext, input: Input) => Promise<unknown>) =>
    (inputs: readonly Input[]): Entry[] =>
      inputs.map((input) => (context) => perform(context, input))
  return [
    ...each(addContainerSite)(sites.containerSites),
    ...each(addContainer)(sites.containers),
    ...each(recordContainerState)(sites.containerStates),
    ...each(recordEmptying)(sites.emptyings),
    ...each(recordHandOver)(sites.handOvers),
    ...each(planCleanUp)(days.cleanUps),
    ...each(holdCleanUp)(days.cleanUpResults),
    ...each(addCleanUpPerson)(days.cleanUpPersons),
    ...each(addPublicWorker)(days.publicWorkers),
    ...each(addStockItem)(days.stockItems),
    ...each(recordStockMove)(days.stockMoves),
    ...each(issueThanks)(days.thanks),
    ...each(recordObjection)(days.objections),
    ...each(answerObjection)(days.objectionAnswers),
  ]
}
