import { formText } from '../form/form-edition.ts'
import { plainLines, type EffectRow } from '../model.ts'
import { figureLine, lacks, type BuildContext } from './build-context.ts'

/** Table B: the form's rows with planned and actual levels. */
export function effectRows(context: BuildContext): EffectRow[] {
  return context.form.effects.rows.map(({ key, indicator, unit }, index) => {
    const name = formText(indicator, context.lang)
    const isKnown = (id: string): boolean => (context.figures.values.get(id)?.value ?? null) !== null
    if (!isKnown(`planned:${key}`)) lacks(context, 'effects.plan', context.words.missing.effectPlan(name))
    if (!isKnown(`effect:${key}`)) lacks(context, 'effects.fact', context.words.missing.effectFact(name))
    return {
      key,
      cells: {
        number: plainLines(String(index + 1)),
        indicator: plainLines(name),
        unit: plainLines(formText(unit, context.lang)),
        plan: [figureLine(context, `planned:${key}`)],
        fact: [figureLine(context, `effect:${key}`)],
      },
    }
  })
}
