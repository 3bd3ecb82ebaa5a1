/*
 * The bytes of a bank's file as text. Banks name the encoding wrongly or not at all, so it is found by what the bytes
 * say. KZ-1048 (СТ РК 1048-2002, the MIME name RK1048) is windows-1251 with Kazakh letters in places that Russian does
 * not use; the decoder of the platform does not know it.
 */
const kazakh: ReadonlyMap<number, string> = new Map([
  [0x8d, 'Қ'],
  [0x8e, 'Һ'],
  [0x9d, 'қ'],
  [0x9e, 'һ'],
  [0xa1, 'Ұ'],
  [0xa2, 'ұ'],
  [0xa3, 'Ә'],
  [0xa5, 'Ө'],
  [0xaa, 'Ғ'],
  [0xaf, 'Ү'],
  [0xb4, 'ө'],
  [0xba, 'ғ'],
  [0xbc, 'ә'],
  [0xbd, 'Ң'],
  [0xbe, 'ң'],
  [0xbf, 'ү'],
])
const byBytes = (bytes: Uint8Array): boolean => bytes.some((byte) => kazakh.has(byte))

/** Text of bytes in KZ-1048. */
export function fromKz1048(bytes: Uint8Array): string {
  const decoder = new TextDecoder('windows-1251')
  let text = ''
  let from = 0
  for (const [at, byte] of bytes.entries()) {
    const letter = kazakh.get(byte)
    if (letter === undefined) continue
    text += decoder.decode(bytes.subarray(from, at)) + letter
    from = at + 1
  }
  return text + decoder.decode(bytes.subarray(from))
}

/** Bytes in KZ-1048 of a text; null where it has a letter that the encoding has not. */
export function toKz1048(text: string): Uint8Array | null {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  const letters = new Map([...fromKz1048(all)].map((letter, byte) => [letter, byte]))
  const bytes = [...text].map((letter) => letters.get(letter))
  return bytes.every((byte) => byte !== undefined) ? Uint8Array.from(bytes) : null
}

export interface StatementText {
  readonly text: string
  readonly encoding: 'UTF-8' | 'UTF-16' | 'KZ-1048' | 'windows-1251' | 'IBM866'
}

/** The text of a file and its encoding: UTF-8 where the bytes are that, else the single-byte one in which its words stand. */
export function statementText(bytes: Uint8Array): StatementText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    const text = fromKz1048(bytes)
    if (isStatement(text)) return { text, encoding: byBytes(bytes) ? 'KZ-1048' : 'windows-1251' }
    const old = new TextDecoder('ibm866').decode(bytes)
    return isStatement(old) ? { text: old, encoding: 'IBM866' } : { text, encoding: 'windows-1251' }
  }
}

const isStatement = (text: string): boolean => /секция(?:расчсчет|документ)/iu.test(text)
