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
import { nameVariants } from './rules/name/name-variants.ts'
import { partnerCount } from './rules/partner/partner-count.ts'
import { partnerSupplier } from './rules/partner/partner-supplier.ts'
import { quantityAll } from './rules/quantity/quantity-all.ts'
import { quantityConflict } from './rules/quantity/quantity-conflict.ts'
import { quantityFunnel } from './rules/quantity/quantity-funnel.ts'
import { quantityRate } from './rules/quantity/quantity-rate.ts'
import { recommendationCount } from './rules/recommendation/recommendation-count.ts'
import { recommendationLetter } from './rules/recommendation/recommendation-letter.ts'
import { storyLength } from './rules/story/story-length.ts'
import { storyPartsMissing } from './rules/story/story-parts.ts'
import { textCopied } from './rules/text/text-copied.ts'
import { textFuture } from './rules/text/text-future.ts'
import { textLeftover } from './rules/text/text-leftover.ts'
import { textScript } from './rules/text/text-script.ts'
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
  { id: 'name.variants', check: nameVariants },
  { id: 'partner.count', check: partnerCount },
  { id: 'partner.supplier', check: partnerSupplier },
  { id: 'quantity.all', check: quantityAll },
  { id: 'quantity.conflict', check: quantityConflict },
  { id: 'quantity.funnel', check: quantityFunnel },
  { id: 'quantity.rate', check: quantityRate },
  { id: 'recommendation.count', check: recommendationCount },
  { id: 'recommendation.letter', check: recommendationLetter },
  { id: 'story.length', check: storyLength },
  { id: 'story.parts', check: storyPartsMissing },
  { id: 'text.copied', check: textCopied },
  { id: 'text.future', check: textFuture },
  { id: 'text.leftover', check: textLeftover },
  { id: 'text.script', check: textScript },
]
