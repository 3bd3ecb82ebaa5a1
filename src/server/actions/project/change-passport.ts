import { projectInput } from '#domain/project/project-input.ts'
import { projectTable } from '#store/project.ts'
import { changeRecord } from '../change-record.ts'

/** Corrects the passport of a project; what the contract itself changed is an amendment. */
export const changePassport = changeRecord({
  name: 'changePassport',
  event: 'project.changed',
  schema: projectInput,
  table: projectTable,
})
