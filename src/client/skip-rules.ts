/*
 * Hides the questions that the answers so far skip, by the very rules that the server applies (`data-skip-rules`). What was
 * typed in a hidden question stays in the form; the server leaves it out.
 */
import { shownItems } from '#domain/questionnaire/answers.ts'
import type { Answer, QuestionItem } from '#domain/questionnaire/questionnaire.ts'

interface Told {
  readonly type: QuestionItem['type']
  readonly name: string
  readonly relevant: string | null
  readonly choices: readonly string[]
}

const nothing = { label: {}, hint: {}, isRequired: false, constraint: null, constraintMessage: {} }

/** Follows the forms of a page while somebody answers. */
export function skipRules(page: HTMLElement): void {
  for (const holder of page.querySelectorAll<HTMLElement>('[data-skip-rules]')) {
    const form = holder.closest('form')
    if (!form) continue
    const told = JSON.parse(holder.dataset['skipRules'] ?? '[]') as Told[]
    holder.removeAttribute('data-skip-rules')
    const items = told.map((item): QuestionItem => ({
      ...nothing,
      ...item,
      choices: item.choices.map((name) => ({ name, label: {} })),
    }))
    const show = (): void => hideSkipped(form, items, holder.dataset['today'] ?? '')
    form.addEventListener('input', show)
    form.addEventListener('change', show)
    show()
  }
}

function hideSkipped(form: HTMLFormElement, items: readonly QuestionItem[], today: string): void {
  const shown = shownItems(items, answersIn(form, items), today)
  for (const { name, type } of items) {
    if (type === 'section' || type === 'note') continue
    const input = form.querySelector(`[name="${CSS.escape(`answers.${name}`)}"]`)
    const field = input?.closest<HTMLElement>('.field')
    if (field) field.hidden = !shown.has(name)
  }
  for (const fields of form.querySelectorAll<HTMLElement>('.fields')) {
    const isEmpty = [...fields.querySelectorAll<HTMLElement>('.field')].every((field) => field.hidden)
    const title = fields.previousElementSibling
    if (title instanceof HTMLElement && title.matches('.group')) title.hidden = isEmpty
  }
}

function answersIn(form: HTMLFormElement, items: readonly QuestionItem[]): Record<string, Answer> {
  const posted = new FormData(form)
  const answers: Record<string, Answer> = {}
  for (const { name, type } of items) {
    const given = posted
      .getAll(`answers.${name}`)
      .filter((each) => typeof each === 'string' && each !== '') as string[]
    const [first] = given
    if (first === undefined) continue
    const number = Number(first.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'))
    if (type === 'many') answers[name] = given
    else if (type !== 'integer' && type !== 'decimal') answers[name] = first.trim()
    else if (!Number.isNaN(number)) answers[name] = number
  }
  return answers
}
