// Violated constraints as Problems. Actions check what they can say in plain words beforehand; what is left here is
// another person's write a moment earlier.
import { Problem } from '#server/problem.ts'

interface ConstraintError extends Error {
  readonly code: string
  readonly constraint?: string
}

/** What is taken where a unique constraint is violated; the server names no columns under row-level security. */
const takenFields: { readonly [constraint: string]: string } = {
  account_login: 'login',
  account_phone: 'phone',
  organisation_code_key: 'code',
  project_organisation_id_code_key: 'code',
  amendment_project_id_number_key: 'number',
  activity_project_id_code_key: 'code',
  indicator_project_id_code_key: 'code',
  budget_line_project_id_code_key: 'code',
  letter_organisation_id_number_sent_on_key: 'number',
  street_name_ru: 'name',
  street_name_kk: 'name',
  household_address: 'number',
  household_residents_from: 'from',
  household_group_name_ru: 'name',
  household_group_name_kk: 'name',
  gathering_of_event: 'eventId',
  initiative_group_name_ru: 'name',
  initiative_group_name_kk: 'name',
  dues_month_closed: 'month',
  dues_charge_once: 'month',
  dues_cash_count_day: 'day',
  bank_account_iban: 'iban',
  contract_number: 'number',
  contract_document_number: 'number',
  appeal_extension_once: 'until',
  appeal_answer_once: 'on',
  appeal_reopening_once: 'on',
  appeal_term_from: 'from',
  pickup_complaint_open: 'householdId',
  questionnaire_code: 'code',
  school_presentation_class: 'className',
  school_training_event: 'eventId',
  container_number: 'number',
  publication_planned: 'plannedId',
  publication_reach_day: 'on',
  planned_publication_step_position: 'position',
}

/** The Problem that a violated constraint means, or the error itself where it is none. */
export function constraintProblem(error: unknown): unknown {
  if (!isConstraintError(error)) return error
  if (error.code === '23505') return takenProblem(error)
  if (error.code === '23503') return new Problem('record.inUse')
  if (error.code === '23P01')
    return new Problem('input.invalid', {}, [{ path: 'from', key: 'input.overlap' }])
  return new Problem('input.invalid', {}, [{ path: fieldOf(error.constraint), key: 'input.invalid' }])
}

/** Whether somebody else wrote a row of the same primary key a moment earlier: worth another look. */
export function isSameKey(error: unknown): boolean {
  return (
    isConstraintError(error) &&
    error.code === '23505' &&
    /_(pkey|of_organisation)$/.test(error.constraint ?? '')
  )
}

// Unique, foreign key, check and exclusion violations.
function isConstraintError(error: unknown): error is ConstraintError {
  return (
    error instanceof Error && ['23505', '23503', '23514', '23P01'].includes((error as ConstraintError).code)
  )
}

function takenProblem({ constraint = '' }: ConstraintError): Problem {
  const field = takenFields[constraint] ?? 'id'
  return new Problem('record.exists', { field }, [{ path: field, key: 'input.taken' }])
}

const fieldOf = (constraint = ''): string => camel(constraint.replace(/_check\d*$/, ''))
const camel = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
