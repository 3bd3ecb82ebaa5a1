import { contactInvalidRule } from './rules/contact/invalid.ts'
import { contactPrivateRule } from './rules/contact/private.ts'
import { dateCountRule } from './rules/date/count.ts'
import { dateImpossibleRule } from './rules/date/impossible.ts'
import { dateImpreciseRule } from './rules/date/imprecise.ts'
import { dateOrderRule } from './rules/date/order.ts'
import { dateOutsidePeriodRule } from './rules/date/outside-period.ts'
import { dateSameDayRule } from './rules/date/same-day.ts'
import { formMissingRule } from './rules/form/missing.ts'
import { formValueRule } from './rules/form/value.ts'
import { moneyInWordsRule } from './rules/money/in-words.ts'
import { moneyOverspentRule } from './rules/money/overspent.ts'
import { moneyPlanTotalRule } from './rules/money/plan-total.ts'
import { moneyUnitRule } from './rules/money/unit.ts'
import { moneyUnspentRule } from './rules/money/unspent.ts'
import { peopleAgeRule } from './rules/people/age.ts'
import { peopleDerivableRule } from './rules/people/derivable.ts'
import { peopleNotACountRule } from './rules/people/not-a-count.ts'
import { peopleSumRule } from './rules/people/sum.ts'
import { peopleTotalsRule } from './rules/people/totals.ts'
import { planFactAllEqualRule } from './rules/plan-fact/all-equal.ts'
import { planFactBelowRule } from './rules/plan-fact/below.ts'
import { planFactDeviationRule } from './rules/plan-fact/deviation.ts'
import { planFactMissingRule } from './rules/plan-fact/missing.ts'
import { planFactUnmatchedRule } from './rules/plan-fact/unmatched.ts'
import type { Rule } from './rule.ts'

/** The rules that judge a report model, a line each; rules over the project's own records are not among them. */
export const rules: readonly Rule[] = [
  contactInvalidRule,
  contactPrivateRule,
  dateCountRule,
  dateImpossibleRule,
  dateImpreciseRule,
  dateOrderRule,
  dateOutsidePeriodRule,
  dateSameDayRule,
  formMissingRule,
  formValueRule,
  moneyInWordsRule,
  moneyOverspentRule,
  moneyPlanTotalRule,
  moneyUnitRule,
  moneyUnspentRule,
  peopleAgeRule,
  peopleDerivableRule,
  peopleNotACountRule,
  peopleSumRule,
  peopleTotalsRule,
  planFactAllEqualRule,
  planFactBelowRule,
  planFactDeviationRule,
  planFactMissingRule,
  planFactUnmatchedRule,
]
