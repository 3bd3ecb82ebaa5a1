import { answerHouseholds } from '#server/api/household-answers.ts'
import { endpoint, onlyMethods } from '#server/api/endpoint.ts'

/** A page of the households. */
export const GET = endpoint(answerHouseholds)
export const fallback = onlyMethods('GET')
