import type { Evidence, EvidenceLink } from '#domain/evidence/evidence.ts'
import { evidenceInput } from '#domain/evidence/evidence-input.ts'
import type { Actor } from '#server/context.ts'
import { saveFile } from '#server/evidence/file-store.ts'
import { inspectFile } from '#server/evidence/inspect-file.ts'
import { Problem, type FieldProblem } from '#server/problem.ts'
import {
  evidenceByHash,
  evidenceTable,
  insertEvidenceLink,
  linksOfEvidence,
  projectOfSubject,
} from '#store/evidence.ts'
import { lockProject } from '#store/project.ts'
import { insertRecord } from '#store/record-table.ts'
import type { DB } from '#store/schema.ts'
import type { Kysely } from 'kysely'
import { action } from '../action.ts'
import { isOwnSubject } from '../own-places.ts'
import { unknownShares } from '../evidence-shares.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

const event = 'evidence.added'
type Links = readonly Omit<EvidenceLink, 'evidenceId'>[]

/**
 * Keeps a file as evidence of records. Bytes that the project has already stay one file: its id is given back and the
 * new links are added to it, where the person said that the file may prove several records (`isShared`). What the file says of itself (type, time, place) is read here, never believed from outside.
 */
export const addEvidence = action({
  name: 'addEvidence',
  event,
  schema: evidenceInput,
  prepare: ({ bytes, kind, fileName }) => inspectFile(bytes, kind, fileName),
  run: async ({ trx, input, prepared, context, scope }) => {
    const { projectId, kind, fileName, bytes, links } = input
    if (!(await lockProject(trx, projectId))) throw new Problem('project.notFound', { code: projectId })
    const body = { projectId, kind, fileName, sha256: prepared.sha256, links }
    if (input.id && (await wasMadeBefore(trx, { event, subject: 'evidence', id: input.id, body }))) {
      return { result: { id: input.id }, event: null }
    }
    refuseFields(await foreignLinks(trx, context.actor, links, projectId))
    const known = await evidenceByHash(trx, projectId, prepared.sha256)
    if (known && !input.isShared) refuseFields(unknownShares(await linksOfEvidence(trx, known.id), links))
    const id = known?.id ?? input.id ?? context.newId()
    const recorded = { recordedBy: context.actor.name, recordedAt: scope.at }
    const evidence: Evidence = { id, kind, fileName, ...prepared, ...recorded }
    if (!known) {
      await saveFile(context.database.dataFolder, bytes)
      await insertRecord(trx, evidenceTable, { ...scope, projectId }, evidence)
    }
    let linked = 0
    for (const link of links) {
      if (
        await insertEvidenceLink(trx, scope, {
          evidenceId: id,
          ...link,
          isShared: links.length > 1 || input.isShared,
        })
      )
        linked += 1
    }
    if (known && linked === 0) return { result: { id }, event: null }
    const after = known ? { links } : { ...evidence, projectId, links }
    return { result: { id }, event: { subject: 'evidence', subjectId: id, before: null, after } }
  },
})

async function foreignLinks(
  db: Kysely<DB>,
  actor: Actor,
  links: Links,
  projectId: string,
): Promise<FieldProblem[]> {
  const wrong: FieldProblem[] = []
  for (const [index, link] of links.entries()) {
    const owner = await projectOfSubject(db, link.subject, link.subjectId)
    const isOwn = owner === projectId && (await isOwnSubject(db, actor, link))
    if (!isOwn) wrong.push({ path: `links.${index}.subjectId`, key: 'input.reference' })
  }
  return wrong
}
