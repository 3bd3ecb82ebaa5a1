import { newToken } from './session-token.ts'

/** The word before a secret lets people and scanners of leaked secrets know what it is. */
const prefix = 'esep_'
const shape = /^esep_[A-Za-z0-9_-]{43}$/

/** A new token's secret: 256 random bits. Only its hash (`hashToken`) is stored. */
export const newTokenSecret = (): string => `${prefix}${newToken()}`

/** Whether a text could be a secret of a token at all: what could not is refused without asking the database. */
export const isTokenSecret = (text: string): boolean => shape.test(text)
