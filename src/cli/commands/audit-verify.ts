import { messageOr } from '#i18n/message.ts'
import { verifyAudit } from '#server/database/verify-audit.ts'
import { allOrganisations } from '#store/organisations.ts'
import { exitStatus } from '../exit.ts'
import type { Command } from '../command.ts'
import { noArguments } from '../one-file.ts'
import { withDatabase } from '../open-project.ts'

/** `esep audit verify`: walks every organisation's log and names each line that was changed, removed or moved. */
export const run: Command = async (args, terminal) => {
  noArguments(args)
  return withDatabase(async (database) => {
    const organisations = await allOrganisations(database.kysely)
    if (organisations.length === 0) terminal.say('cli.audit.none')
    let isWhole = true
    for (const { id, code } of organisations) {
      const verdict = await database.read(id, (db) => verifyAudit(db, id))
      if (verdict.faults.length === 0)
        terminal.say('cli.audit.good', { organisation: code, count: verdict.lines })
      for (const fault of verdict.faults) {
        isWhole = false
        const words = messageOr(terminal.lang, `cli.audit.fault.${fault.kind}`) ?? fault.kind
        terminal.say('cli.audit.broken', { organisation: code, seq: fault.seq, fault: words })
      }
    }
    return isWhole ? exitStatus.ok : exitStatus.refused
  })
}
