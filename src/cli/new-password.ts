import { randomBytes } from 'node:crypto'
import { message } from '#i18n/message.ts'
import { askPassword } from './ask-password.ts'
import type { Terminal } from './terminal.ts'

/** A password that was asked for, or one made where nobody can be asked, which is then to be shown. */
export async function newPassword(
  terminal: Terminal,
): Promise<{ readonly password: string; readonly isMade: boolean }> {
  if (!process.stdin.isTTY) return { password: randomBytes(12).toString('base64url'), isMade: true }
  return { password: await askPassword(message(terminal.lang, 'cli.userAdd.password')), isMade: false }
}
