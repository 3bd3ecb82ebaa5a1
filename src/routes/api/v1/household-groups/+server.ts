import { answerHouseholdGroups } from '#server/api/household-answers.ts'
import { endpoint, onlyMethods } from '#server/api/endpoint.ts'

/** The groups of households. */
export const GET = endpoint(answerHouseholdGroups)
export const fallback = onlyMethods('GET')
