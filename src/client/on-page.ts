type Enhance = (page: HTMLElement) => void

const enhancements: Enhance[] = []

/** Runs for the page as it came, and again for each page that takes its place (`showPage`). */
export function onPage(enhance: Enhance): void {
  enhancements.push(enhance)
  enhance(document.body)
}

/** Tells everybody who asked that another page stands there now. */
export function pageChanged(): void {
  for (const enhance of enhancements) enhance(document.body)
}
