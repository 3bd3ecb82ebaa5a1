import { eventInput } from '#domain/event/event-input.ts'
import { Problem } from '#server/problem.ts'
import { insertEvent, insertEventVersion } from '#store/event.ts'
import { lockProject } from '#store/project.ts'
import { action } from '../action.ts'
import { wrongOwnPlace } from '../own-places.ts'
import { refuseFields } from '../parse-input.ts'
import { wrongReferences } from '../references.ts'
import { wasMadeBefore } from '../replay.ts'
import { eventReferences } from '../event-references.ts'

const event = 'event.recorded'

/** Records an event of the journal. Its first version is 1. */
export const recordEvent = action({
  name: 'recordEvent',
  event,
  schema: eventInput,
  run: async ({ trx, input, context, scope }) => {
    const { id: given, projectId, ...content } = input
    const id = given ?? context.newId()
    if (!(await lockProject(trx, projectId))) throw new Problem('project.notFound', { code: projectId })
    if (given && (await wasMadeBefore(trx, { event, subject: 'event', id, body: input }))) {
      return { result: { id, version: 1 }, event: null }
    }
    refuseFields(await wrongReferences(trx, eventReferences, content, projectId))
    refuseFields(await wrongOwnPlace(trx, context.actor, content.placeId))
    const eventScope = { ...scope, projectId, actorName: context.actor.name }
    await insertEvent(trx, eventScope, id)
    await insertEventVersion(trx, eventScope, id, { version: 1, content, isCancelled: false, reason: null })
    return {
      result: { id, version: 1 },
      event: { subject: 'event', subjectId: id, before: null, after: { ...input, id, version: 1 } },
    }
  },
})
