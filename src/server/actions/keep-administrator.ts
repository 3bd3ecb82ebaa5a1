import type { Transaction } from 'kysely'
import { Problem } from '#server/problem.ts'
import { administratorsToKeep } from '#store/account.ts'
import type { DB } from '#store/schema.ts'

/** Refuses a step after which nobody could administer the organisation: `account.lastAdministrator`. */
export async function keepAdministrator(trx: Transaction<DB>, leavingId: string): Promise<void> {
  const administrators = await administratorsToKeep(trx)
  const isOne = administrators.includes(leavingId)
  if (isOne && administrators.length === 1) throw new Problem('account.lastAdministrator')
}
