import type { ProjectRecords } from '#domain/project/records.ts'
import type { FormEdition, FormText } from '#domain/report/form/form-edition.ts'
import { formEdition } from '#domain/report/form/editions.ts'
import type { Language } from '#domain/text/local-text.ts'

/** The official form's own words about a field, in the person's language; nothing where the project's form has none. */
export function formPrompt(
  { project }: Pick<ProjectRecords, 'project'>,
  lang: Language,
  pick: (form: FormEdition) => readonly FormText[],
): { readonly prompt?: string } {
  const form = formEdition(project.form)
  if (!form) return {}
  return {
    prompt: pick(form)
      .map((text) => text[lang === 'kk' ? 'kk' : 'ru'])
      .join('\n'),
  }
}
