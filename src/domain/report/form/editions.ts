import type { FormEdition } from './form-edition.ts'
import { kzGrantFinal2022 } from './kz-grant-final-2022.ts'

export const formEditions: readonly FormEdition[] = [kzGrantFinal2022]

/** The edition with this id, `null` where there is none. */
export const formEdition = (id: string): FormEdition | null =>
  formEditions.find((form) => form.id === id) ?? null
