import type { Draft } from './drafts.ts'

const neverKept = new Set(['password', 'file', 'submit', 'button', 'image', 'reset'])

type Input = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Inputs that the page makes, not the person. */
const ownNames: ReadonlySet<string> = new Set(['id', 'formName', 'seen', 'version'])

const inputsOf = (form: HTMLFormElement): Input[] =>
  [...form.elements].filter(
    (element): element is Input =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLSelectElement ||
        element instanceof HTMLTextAreaElement) &&
      element.name !== '' &&
      !neverKept.has(element.type) &&
      element.dataset['noKeep'] === undefined,
  )

const isTick = (input: Input): input is HTMLInputElement =>
  input instanceof HTMLInputElement && (input.type === 'checkbox' || input.type === 'radio')

/** What stands in a form now. */
export function contentOf(form: HTMLFormElement): Draft['values'] {
  return inputsOf(form)
    .filter((input) => !isTick(input) || input.checked)
    .map((input) => [input.name, input.value] as const)
}

/** What people typed, without what the page put there itself. */
export const typedContent = (form: HTMLFormElement): string =>
  JSON.stringify(contentOf(form).filter(([name]) => !ownNames.has(name)))

/** Puts kept values back. Inputs that did not exist then stay as they are; the stamp of the record is the page's own. */
export function putContent(form: HTMLFormElement, values: Draft['values']): void {
  const byName = valuesByName(values)
  const used = new Map<string, number>()
  for (const input of inputsOf(form)) {
    if (input.name === 'seen' || input.name === 'formName') continue
    const kept = byName.get(input.name)
    if (isTick(input)) {
      if (byName.size > 0) input.checked = kept?.includes(input.value) ?? false
      continue
    }
    if (!kept) continue
    const at = used.get(input.name) ?? 0
    used.set(input.name, at + 1)
    const value = kept[at]
    if (value !== undefined) input.value = value
  }
  form.dispatchEvent(new Event('input', { bubbles: true }))
}

function valuesByName(values: Draft['values']): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const [name, value] of values) groups.set(name, [...(groups.get(name) ?? []), value])
  return groups
}

/** The first words that stand in a text of the form, by which a draft is known again. */
export function firstWords(form: HTMLFormElement): string {
  const texts = inputsOf(form).filter(
    (input) =>
      input instanceof HTMLTextAreaElement || (input instanceof HTMLInputElement && input.type === 'text'),
  )
  const said = texts.find((input) => input.value.trim() !== '')
  return said ? said.value.trim().slice(0, 60) : ''
}
