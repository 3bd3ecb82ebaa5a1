import type { Language } from '#domain/text/local-text.ts'
import type { SessionAccount } from '#store/session.ts'

declare global {
  namespace App {
    interface Locals {
      lang: Language
      account: SessionAccount | null
    }
    interface Error {
      message: string
    }
  }
}
