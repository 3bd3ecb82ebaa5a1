/*
 * A form is data: a list of fields that renders itself (`RecordForm.svelte`), reads what was posted (`readForm`) and
 * shows a record (`formValues`). Names are paths into the action's input: `title`, `plan.value`. Texts are in the
 * language of the person already, so that a form can be made where the language and the project are known.
 */
export interface Option {
  readonly value: string
  readonly label: string
  /** Options with the same group stand together in a list. */
  readonly group?: string
}

interface Named {
  readonly name: string
  readonly label: string
  /** What to write, in a sentence below the label. */
  readonly hint?: string
  /** The official form's own words, folded below the label. */
  readonly prompt?: string
  readonly isRequired?: boolean
  /** Takes the whole width where the form has two columns. */
  readonly isWide?: boolean
  /** Fields that follow belong to a group of this title, until the next one. */
  readonly group?: string
}

export type FormField =
  | (Named & {
      readonly kind: 'line'
      readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search'
      readonly autocomplete?: string
      /** What is often written here; anything else may be written too. */
      readonly suggestions?: readonly string[]
      readonly maxLength?: number
    })
  | (Named & { readonly kind: 'text'; readonly rows?: number })
  /** Russian and Kazakh side by side, one line each. */
  | (Named & { readonly kind: 'localLine' })
  /** Russian and Kazakh side by side. `sentences` counts while one writes, and says what the form asks for. */
  | (Named & {
      readonly kind: 'localText'
      readonly rows?: number
      readonly sentences?: { readonly from: number; readonly to: number }
    })
  | (Named & { readonly kind: 'day'; readonly min?: string; readonly max?: string })
  | (Named & { readonly kind: 'time' })
  /** Tenge and tiyn, read exactly. */
  | (Named & {
      readonly kind: 'money'
      /** Says the amount in words while one types. */
      readonly isInWords?: boolean
    })
  | (Named & { readonly kind: 'integer'; readonly unit?: string })
  | (Named & { readonly kind: 'decimal'; readonly unit?: string })
  | (Named & {
      readonly kind: 'choice'
      readonly options: readonly Option[]
      /** Shown as buttons rather than as a list. */
      readonly isShort?: boolean
      readonly none?: string
    })
  | (Named & { readonly kind: 'choices'; readonly options: readonly Option[] })
  | (Named & { readonly kind: 'checkbox' })
  | (Named & { readonly kind: 'password'; readonly autocomplete: 'current-password' | 'new-password' })
  /** Read as text, or as a whole number; not shown. */
  | { readonly kind: 'hidden'; readonly name: string; readonly isInteger?: boolean }

/** What stands in the inputs of a form, by the name of the input; several values only for `choices`. */
export type FormValues = { readonly [input: string]: string | readonly string[] }

/** Texts at the fields of a form, by path. */
export type FormErrors = { readonly [path: string]: string }

/** What somebody else wrote meanwhile. */
export interface FormConflict {
  readonly by: string
  readonly at: string
  readonly seen: string
  readonly values: FormValues
}

/** What a refused form gives back, so that nothing typed is lost. */
export interface FormFailure {
  /** Which form of the page it was. */
  readonly form: string
  readonly problem: string
  readonly values: FormValues
  readonly errors: FormErrors
  readonly conflict?: FormConflict
}

/** Names of the inputs that belong to a field: two for a text in two languages. */
export const inputsOf = (field: FormField): readonly string[] =>
  field.kind === 'localLine' || field.kind === 'localText'
    ? [`${field.name}.ru`, `${field.name}.kk`]
    : [field.name]
