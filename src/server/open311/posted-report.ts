import type { reportDump } from '#actions/dump/report-dump.ts'

type Report = Parameters<typeof reportDump>[1]

const numberOf = (text: string): number =>
  /^-?\d{1,3}(?:\.\d{1,15})?$/.test(text) ? Number(text) : Number.NaN

/**
 * What a posted form says of a dump. A blank parameter is an absent one. E-mail, names, telephone, device and account of
 * who reports are left where they came, and a picture's address is not fetched: nothing here asks a foreign server.
 */
export function reportAsked(form: URLSearchParams): Report {
  const given = (name: string): string | null => form.get(name)?.trim() || null
  const [lat, lon] = [given('lat'), given('long')]
  return {
    lat: lat === null ? null : numberOf(lat),
    lon: lon === null ? null : numberOf(lon),
    address: given('address_string'),
    description: given('description'),
  }
}
