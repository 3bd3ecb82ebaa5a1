interface Suggestion {
  readonly ru?: string
  readonly kk?: string
  readonly kind: string
}

/** Once an activity is chosen, the form shows what an empty title will become, and what its events usually are. */
export function suggestEvent(page: HTMLElement): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-event]')) {
    if (form.dataset['suggesting'] !== undefined) continue
    form.dataset['suggesting'] = ''
    const known = JSON.parse(form.dataset['event'] || '{}') as Readonly<Record<string, Suggestion>>
    const activity = form.querySelector<HTMLSelectElement>('[name="activityId"]')
    const kind = form.querySelector<HTMLSelectElement>('[name="kind"]')
    let suggestedKind = ''
    const suggest = (): void => {
      const found = known[activity?.value ?? '']
      for (const lang of ['ru', 'kk'] as const) {
        const input = form.querySelector<HTMLInputElement>(`[name="title.${lang}"]`)
        if (input) input.placeholder = found?.[lang] ?? ''
      }
      if (!kind || !found || (kind.value !== '' && kind.value !== suggestedKind)) return
      kind.value = found.kind
      suggestedKind = found.kind
    }
    activity?.addEventListener('change', suggest)
    suggest()
  }
}
