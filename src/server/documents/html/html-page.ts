import type { Language } from '#domain/text/local-text.ts'
import { escapeHtml } from './escape-html.ts'
import { pageStyle } from './page-style.ts'

/** A whole HTML document around a body, with the style inside and a policy that forbids everything else. */
export const htmlPage = (page: {
  readonly lang: Language
  readonly title: string
  readonly body: string
  readonly style?: string
}): string => `<!doctype html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escapeHtml(page.title)}</title>
<style>${pageStyle}${page.style ?? ''}</style>
</head>
<body>
${page.body}
</body>
</html>
`
