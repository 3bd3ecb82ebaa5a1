import { effectPlanInput } from '#domain/indicator/indicator-input.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import type { Language } from '#domain/text/local-text.ts'
import { messageOr } from '#i18n/message.ts'
import type { FormField, FormValues } from '#ui/form/form-field.ts'

/** Planned levels of the socio-economic table as one form. */
export function effectFields(
  { effectPlans }: ProjectRecords,
  lang: Language,
): { readonly fields: readonly (FormField & { kind: 'integer' })[]; readonly values: FormValues } {
  const keys = effectPlanInput.entries.key.options
  return {
    fields: keys.map((name) => ({
      kind: 'integer',
      name,
      label: messageOr(lang, `plan.effect.${name}`) ?? name,
    })),
    values: Object.fromEntries(effectPlans.map(({ key, planned }) => [key, String(planned)])),
  }
}
