import { resolve } from 'node:path'
import type { AssumedReason, ImportNote, UnreadReason } from '#domain/project/imported-note.ts'
import { importedParts } from '#domain/project/imported-counts.ts'
import { importReport, type ImportResult } from '#actions/project/import-report.ts'
import { placeLabel } from '#documents/place-label.ts'
import { message, messageOr } from '#i18n/message.ts'
import { readReport } from '#interchange/word/report/read-report.ts'
import { readWord } from '#interchange/word/read-word.ts'
import { wordProblemText } from '#interchange/word/word-problem-text.ts'
import { actionContext } from '#server/context.ts'
import { Problem } from '#server/problem.ts'
import { organisationIdForCode } from '#store/organisation.ts'
import { exitStatus } from '../exit.ts'
import type { Command } from '../command.ts'
import { withDatabase } from '../open-project.ts'
import { amountOption, dayOption, readOptions, required, text } from '../options.ts'
import { readInput } from '../read-input.ts'
import { terminalActor } from '../terminal-actor.ts'
import type { Terminal } from '../terminal.ts'
import { Usage } from '../usage.ts'

/** `esep import`: a new project from a filed report; says what was read, what was not, and what was taken meanwhile. */
export const run: Command = async (args, terminal) => {
  const { options, rest } = readOptions(args, {
    organisation: 'string',
    code: 'string',
    title: 'string',
    'starts-on': 'string',
    'ends-on': 'string',
    grant: 'string',
  })
  const [name, extra] = rest
  if (!name) throw new Usage('cli.notOneFile')
  if (extra !== undefined) throw new Usage('cli.unexpected', { argument: extra })
  const organisation = required(options, 'organisation')
  const given = {
    code: text(options, 'code'),
    title: text(options, 'title'),
    startsOn: dayOption(text(options, 'starts-on'), 'starts-on'),
    endsOn: dayOption(text(options, 'ends-on'), 'ends-on'),
    grant: amountOption(text(options, 'grant'), 'grant'),
  }
  const file = resolve(name)
  const word = readWord(await readInput(file))
  if (!word.ok) {
    terminal.warn(`${file}: ${wordProblemText(terminal.lang, word.problem)}`)
    return exitStatus.usage
  }
  const { model, isReport } = readReport(word.document)
  if (!isReport) {
    terminal.warn(message(terminal.lang, 'cli.import.notReport', { file }))
    return exitStatus.usage
  }
  const imported = await withDatabase(async (database) => {
    const id = await organisationIdForCode(database.kysely, organisation)
    if (!id) throw new Problem('organisation.notFound', { code: organisation })
    return importReport(actionContext(database, id, terminalActor), { model, ...given })
  })
  tell(imported, terminal)
  return exitStatus.ok
}

function tell({ code, title, counts, unread, assumed }: ImportResult, terminal: Terminal): void {
  const { lang } = terminal
  terminal.say('cli.import.done', { code, title })
  terminal.say('cli.import.read')
  for (const name of importedParts) {
    if (counts[name] === 0) continue
    const part = messageOr(lang, `cli.import.part.${name}`) ?? name
    terminal.say('cli.import.count', { part, count: counts[name] })
  }
  terminal.say('cli.import.unread')
  for (const note of unread) sayNote(note, terminal)
  if (assumed.length > 0) terminal.say('cli.import.assumed')
  for (const note of assumed) sayNote(note, terminal)
  terminal.say('cli.import.facts')
}

function sayNote(
  { reason, place, wanted }: ImportNote<UnreadReason | AssumedReason>,
  terminal: Terminal,
): void {
  const why = messageOr(terminal.lang, `cli.import.why.${reason}`, { wanted: wanted ?? '' }) ?? reason
  if (wanted !== undefined) return terminal.print(`  ${why}`)
  const params = { place: placeLabel(place, terminal.lang), why }
  if (place.quote === undefined) terminal.say('cli.import.note', params)
  else terminal.say('cli.import.noteQuote', { ...params, quote: place.quote })
}
