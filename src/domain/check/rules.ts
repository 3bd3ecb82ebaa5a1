import type { Rule } from './rule.ts'

/** The rules that judge a report model, a line each; rules over the project's own records are not among them. */
export const rules: readonly Rule[] = []
