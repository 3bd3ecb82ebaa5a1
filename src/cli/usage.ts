import type { MessageKey, MessageParams } from '#i18n/message.ts'

/** A command that was called wrongly: says what is wrong by a message key; the command line prints it with the usage. */
export class Usage extends Error {
  readonly key: MessageKey
  readonly params: MessageParams

  constructor(key: MessageKey, params: MessageParams = {}) {
    super(key)
    this.name = 'Usage'
    this.key = key
    this.params = params
  }
}
