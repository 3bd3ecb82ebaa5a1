import { createHash, randomBytes } from 'node:crypto'

/** A new session's secret: 256 random bits as base64url. Only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** SHA-256 of a session's secret, as the session table keeps it. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
