/* The demo's initiative groups, gatherings and problems: each recommendation has the decision and the problem behind it. */
import { raiseConcern } from '#actions/concern/raise-concern.ts'
import { settleConcern } from '#actions/concern/settle-concern.ts'
import { addAgendaItem } from '#actions/gathering/add-agenda-item.ts'
import { recordDecision } from '#actions/gathering/record-decision.ts'
import { recordGathering } from '#actions/gathering/record-gathering.ts'
import { addInitiativeGroup } from '#actions/initiative/add-initiative-group.ts'
import { addInitiativeMember } from '#actions/initiative/add-initiative-member.ts'
import { setActivists } from '#actions/initiative/set-activists.ts'
import type { ActionContext } from '#server/context.ts'
import { agendaItems, concerns, decisions, gatherings, settlements } from './records/gatherings.ts'
import { activists, initiativeGroups, initiativeMembers } from './records/initiative.ts'

type Entry = (context: ActionContext) => Promise<unknown>

const each =
  <Input>(perform: (context: ActionContext, input: Input) => Promise<unknown>) =>
  (inputs: readonly Input[]): Entry[] =>
    inputs.map((input) => (context) => perform(context, input))

/** The steps in the order in which records name each other; events and recommendations are there already. */
export const gatheringEntries = (): Entry[] => [
  ...each(addInitiativeGroup)(initiativeGroups),
  ...each(addInitiativeMember)(initiativeMembers),
  ...each(raiseConcern)(concerns),
  ...each(recordGathering)(gatherings),
  ...each(addAgendaItem)(agendaItems),
  ...each(setActivists)(activists),
  ...each(recordDecision)(decisions),
  ...each(settleConcern)(settlements),
]
