import { createHash } from 'node:crypto'

// The first day of the project; ids of version 7 begin with a time.
const bornAt = Date.UTC(2023, 2, 14)

/** The id of a record of the demo by its short name: the same in every installation, shaped as a UUID of version 7. */
export function demoId(key: string): string {
  const bytes = createHash('sha256').update(`esep demo ${key}`).digest().subarray(0, 16)
  bytes.writeUIntBE(bornAt, 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** What every record of the demo's project has. */
export const own = (key: string): { id: string; projectId: string } => ({
  id: demoId(key),
  projectId: demoId('project'),
})

/** What an action takes. */
export type InputOf<Perform extends (...args: never[]) => unknown> = Parameters<Perform>[1]
