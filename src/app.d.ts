import type { Language } from '#domain/text/local-text.ts'
import type { Account } from '#domain/account/account.ts'

declare global {
  namespace App {
    interface Locals {
      lang: Language
      account: Account | null
    }
    interface Error {
      message: string
    }
  }
}
