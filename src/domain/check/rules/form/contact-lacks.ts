import { isDash } from '../../reading/cell-lines.ts'

/** What the line «Юридический адрес, контактный телефон» lacks, null when it has both or is empty altogether. */
export function contactLacks(text: string): 'noPhone' | 'noAddress' | null {
  if (text === '' || isDash(text)) return null
  const withoutIndex = text.replace(/(?<!\d)\d{6}(?!\d)/g, ' ')
  const phone = /\+?\d(?:[\s\u00a0()–-]*\d){4,}/gu
  if (!phone.test(withoutIndex)) return 'noPhone'
  const rest = withoutIndex
    .replace(phone, ' ')
    .replace(/тел\p{L}*|моб\p{L}*|сот\p{L}*|e-?mail|байланыс|конт\p{L}*|\S+@\S+/giu, ' ')
  return /\p{L}{3}/u.test(rest) ? null : 'noAddress'
}
