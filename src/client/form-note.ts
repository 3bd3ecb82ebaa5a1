/** A message at the head of a form, said aloud by a screen reader, with buttons. */
export interface FormNote {
  choice(name: string, label: string, chosen: () => void): void
  remove(): void
}

/** Shows a message in a form; a form has one at a time. */
export function formNote(form: HTMLFormElement, words: string, tone: '' | 'warn' | 'bad' = ''): FormNote {
  form.querySelector(':scope > .form-note')?.remove()
  const note = document.createElement('div')
  note.className = `notice form-note ${tone}`.trim()
  note.setAttribute('role', 'status')
  const line = document.createElement('p')
  line.textContent = words
  note.append(line)
  form.prepend(note)
  return {
    choice(name, label, chosen) {
      const row = document.createElement('p')
      if (name) row.append(`${name} `)
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'button quiet small'
      button.textContent = label
      button.addEventListener('click', chosen)
      row.append(button)
      note.append(row)
    },
    remove: () => note.remove(),
  }
}
