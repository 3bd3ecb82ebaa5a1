import type { Language } from '#domain/text/local-text.ts'
import type { SessionAccount } from '#store/session.ts'

declare global {
  namespace App {
    interface Locals {
      lang: Language
      account: SessionAccount | null
      /**
       * Where the organisation's log stood when the session was read, so that a page asks for it no second time. Null for
       * a request that may write: what it reads afterwards has to hold its own write.
       */
      head: number | null
    }
    interface Error {
      message: string
    }
  }
}
