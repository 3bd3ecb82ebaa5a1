import { hash, verify } from '@node-rs/argon2'

/** Argon2id with the parameters of OWASP's cheat sheet: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

// Nobody's password: an unknown login takes as long as a known one, so that the time does not tell them apart.
let nobodys: Promise<string> | null = null

/** Whether the password belongs to the hash; never for an account without one. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword('nobody has this one')
  const isRight = await verify(passwordHash ?? (await nobodys), password)
  return isRight && passwordHash !== null
}
