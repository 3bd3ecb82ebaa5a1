import type * as v from 'valibot'
import type { Kysely } from 'kysely'
import { accountInput } from '#domain/account/account-input.ts'
import { administratorOf, setupInput } from '#domain/account/setup-input.ts'
import { codeOfName } from '#domain/organisation/code-of-name.ts'
import { textIn } from '#domain/text/local-text.ts'
import { within, type ActionContext } from '#server/context.ts'
import { Problem } from '#server/problem.ts'
import { hasAccounts, lockInstallation } from '#store/account.ts'
import { organisationIdForCode } from '#store/organisation.ts'
import type { DB } from '#store/schema.ts'
import { isSetupCode } from '#server/setup-code.ts'
import { countedAttempt } from '../login-attempt.ts'
import { createOrganisation } from '../organisation/create-organisation.ts'
import { openSessionRow, type OpenedSession } from '../open-session-row.ts'
import { parseInput } from '../parse-input.ts'
import { addAccount } from './add-account.ts'

/** Who starts it: somebody at the machine itself, or who reads the code in its terminal. */
export type SetupProof = 'ownMachine' | { readonly code: string | null; readonly typed: string }

/**
 * The first start: makes the organisation and its first administrator and logs them in, all or nothing. Throws
 * `setup.done` where the installation has any account; of two at once the second one gets it; `setup.code` for a
 * stranger without the terminal's code, whose attempts are counted like log-ins.
 */
export async function startInstallation(
  given: Pick<ActionContext, 'database' | 'now' | 'newId'>,
  input: v.InferInput<typeof setupInput>,
  visitor: { readonly address: string; readonly browser: string | null },
  proof: SetupProof,
): Promise<OpenedSession> {
  const setup = parseInput(setupInput, input)
  const { id: _, ...account } = parseInput(accountInput, administratorOf(setup))
  const { database, now, newId } = given
  // Asked before the transaction too: a started installation answers without a write.
  if (await hasAccounts(database.kysely)) throw new Problem('setup.done')
  await proveSetup(given, visitor.address, proof)
  const [organisationId, id] = [newId(), newId()]
  const { name } = account
  return database.transact(organisationId, async (trx) => {
    await lockInstallation(trx)
    if (await hasAccounts(trx)) throw new Problem('setup.done')
    const actor = { id, name, role: 'administrator' as const }
    const context = within({ ...given, organisationId, actor }, trx)
    const code = await freeCode(trx, codeOfName(textIn(setup.organisation, 'ru') ?? ''))
    await createOrganisation(context, { id: organisationId, code, name: setup.organisation, bin: setup.bin })
    await addAccount(context, { ...account, id })
    const how = { ...visitor, at: now(), awaitsCode: false }
    return openSessionRow(trx, { id, organisationId, name, role: 'administrator' }, how)
  })
}

async function proveSetup(
  context: Pick<ActionContext, 'database' | 'now'>,
  address: string,
  proof: SetupProof,
): Promise<void> {
  if (proof === 'ownMachine') return
  const { code, typed } = proof
  // No log-in name has a space in it.
  const isRight = await countedAttempt(context, { login: 'setup code', address }, () =>
    Promise.resolve(code !== null && isSetupCode(code, typed) ? true : null),
  )
  if (!isRight) throw new Problem('setup.code')
}

/** The code, or with a number behind it where an organisation from the command line has it. */
async function freeCode(db: Kysely<DB>, code: string): Promise<string> {
  for (let number = 1; ; number++) {
    const tried = number === 1 ? code : `${code}-${number}`
    if ((await organisationIdForCode(db, tried)) === null) return tried
  }
}
