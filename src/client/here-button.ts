/** «Where I am now»: the position of the phone goes into the form's latitude and longitude. */
export function hereButtons(page: HTMLElement): void {
  for (const place of page.querySelectorAll<HTMLElement>('[data-here][hidden]')) {
    const form = place.closest('form')
    const button = place.querySelector('button')
    const status = place.querySelector<HTMLElement>('[role="status"]')
    if (!form || !button || !status || !('geolocation' in navigator)) continue
    place.hidden = false
    const say = (key: string, accuracy = 0): void => {
      status.textContent = (status.dataset[key] ?? '').replace('{m}', String(Math.round(accuracy)))
    }
    button.addEventListener('click', () => {
      say('wait')
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          fillPosition(form, coords)
          // Worse than this a heap is looked for in another street.
          say(coords.accuracy > 50 ? 'rough' : 'done', coords.accuracy)
        },
        (refusal) => say(refusal.code === refusal.PERMISSION_DENIED ? 'refused' : 'none'),
        { enableHighAccuracy: true, timeout: 20_000, maximumAge: 0 },
      )
    })
  }
}

function fillPosition(form: HTMLFormElement, { latitude, longitude }: GeolocationCoordinates): void {
  for (const [name, value] of [
    ['lat', latitude],
    ['lon', longitude],
  ] as const) {
    const input = form.querySelector<HTMLInputElement>(`input[name="${name}"]`)
    if (!input) continue
    input.value = value.toFixed(6)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }
}
