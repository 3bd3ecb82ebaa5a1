/** Bank account of Kazakhstan (ИИК): IBAN of 20 characters, `KZ`, two check digits, bank, 13 letters or digits; ISO 13616. */
export type IbanReading =
  { ok: true; iban: string; bankCode: string } | { ok: false; reason: 'country' | 'shape' | 'checkDigits' }

/** Reads an account, spaces and case aside. */
export function parseIban(text: string): IbanReading {
  const iban = text.replace(/[\s\u00a0]/g, '').toUpperCase()
  if (!iban.startsWith('KZ')) return { ok: false, reason: 'country' }
  if (!/^KZ\d{5}[A-Z0-9]{13}$/.test(iban)) return { ok: false, reason: 'shape' }
  if (mod97(iban.slice(4) + iban.slice(0, 4)) !== 1) return { ok: false, reason: 'checkDigits' }
  return { ok: true, iban, bankCode: iban.slice(4, 7) }
}

/** In groups of four, as banks print it: «KZ86 125K ZT50 0410 0100». */
export function formatIban(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1\u00a0')
}

function mod97(characters: string): number {
  let rest = 0
  for (const character of characters) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}
