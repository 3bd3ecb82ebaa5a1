import { error } from '@sveltejs/kit'
import { handOutContact } from '#actions/household/hand-out-contact.ts'
import { message } from '#i18n/message.ts'
import { Problem } from '#server/problem.ts'
import { problemText } from '../../../../write.server.ts'
import { asking, householdFor } from '../../../../register.server.ts'
import type { RequestHandler } from './$types'

/** Everything held of a contact person as a file for them; asked by a form, since the log says that it was handed out. */
export const POST: RequestHandler = async ({ locals, params }) => {
  const { context, today } = await asking(locals)
  const household = await householdFor(locals, params.id)
  try {
    const held = await handOutContact(context, { householdId: household.id, on: today })
    return new Response(`${JSON.stringify(held, null, 2)}\n`, {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="person-${household.id}.json"`,
        'Cache-Control': 'no-store',
      },
    })
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown
    const isDenied = thrown.code === 'permission.denied'
    error(
      isDenied ? 403 : 404,
      isDenied ? problemText(thrown, locals.lang) : message(locals.lang, 'site.notFound'),
    )
  }
}
