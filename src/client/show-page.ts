import { pageChanged } from './on-page.ts'

/** Puts the page of an answer in the place of this one, as if the browser had gone there. */
export async function showPage(answer: Response): Promise<void> {
  const type = answer.headers.get('Content-Type') ?? ''
  if (!type.startsWith('text/html')) {
    location.assign(answer.url)
    return
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  await takeStyles(page)
  const address = answer.url
  if (answer.redirected) history.pushState(null, '', address)
  document.title = page.title
  document.documentElement.lang = page.documentElement.lang
  document.body.replaceChildren(...page.body.childNodes)
  if (answer.redirected) scrollTo(0, 0)
  const start =
    document.querySelector<HTMLElement>('[data-focus]') ?? document.querySelector<HTMLElement>('h1')
  if (start) {
    start.tabIndex = -1
    start.focus({ preventScroll: !start.hasAttribute('data-focus') })
  }
  pageChanged()
}

// A page that was put there is no entry that the browser itself can go back to.
addEventListener('popstate', () => location.reload())

/** Loads the style sheets that this page does not have yet, before its content shows. */
async function takeStyles(page: Document): Promise<void> {
  const present = new Set(
    [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map((link) => link.href),
  )
  const missing = [...page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(
    (link) => !present.has(new URL(link.getAttribute('href') ?? '', location.href).href),
  )
  await Promise.all(
    missing.map(
      (given) =>
        new Promise<void>((resolve) => {
          const link = document.createElement('link')
          link.rel = 'stylesheet'
          link.href = given.getAttribute('href') ?? ''
          link.addEventListener('load', () => resolve())
          link.addEventListener('error', () => resolve())
          document.head.append(link)
        }),
    ),
  )
}
