/** Shows the buttons that print the page (`data-print`), which without script would do nothing. */
export function printButtons(page: HTMLElement): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-print][hidden]')) {
    button.hidden = false
    button.addEventListener('click', () => print())
  }
}
