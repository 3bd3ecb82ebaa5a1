import { projectInput } from '#domain/project/project-input.ts'
import { projectTable } from '#store/project.ts'
import { addRecord } from '../add-record.ts'

/** Begins a grant project with its passport. */
export const createProject = addRecord({
  name: 'createProject',
  event: 'project.created',
  schema: projectInput,
  table: projectTable,
})
