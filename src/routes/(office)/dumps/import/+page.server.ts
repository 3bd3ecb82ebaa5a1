import { fail, redirect } from '@sveltejs/kit'
import { addDump } from '#actions/dump/add-dump.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { stateOn } from '#domain/dump/dump-history.ts'
import { nearDumps } from '#domain/dump/near-dumps.ts'
import { featuresMaxBytes, readFeatures, type ReadDump } from '#domain/dump/read-features.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message, messageOr } from '#i18n/message.ts'
import { inOneTransaction } from '#server/context.ts'
import { Problem } from '#server/problem.ts'
import { contextOf } from '../../context-of.server.ts'
import { asking, registerOf, villageOptions } from '../../register.server.ts'
import { setNotice } from '../../notice.server.ts'
import { problemText } from '../../write.server.ts'
import { dumpsFor, titleOf } from '../dumps.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** Two phones' positions of one heap, told with the preview. */
const mostShown = 200

export const load: PageServerLoad = async ({ locals }) => {
  const { role, today } = await asking(locals)
  return {
    mayImport: isAllowed(role, 'addDump'),
    villages: villageOptions(await registerOf(locals), locals.lang),
    today,
  }
}

/** What is wrong with a feature, or with the file where `at` is null. */
interface Wrong {
  readonly at: number | null
  readonly text: string
}

export const actions: Actions = {
  look: async ({ request, locals }) => {
    const { lang } = locals
    const posted = await request.formData()
    const [placeId, on] = [String(posted.get('placeId') ?? ''), String(posted.get('on') ?? '')]
    const file = posted.get('file')
    const given = { placeId, on }
    if (!(file instanceof File) || file.size === 0)
      return fail(422, { ...given, problem: message(lang, 'dump.geo.noFile') })
    if (file.size > featuresMaxBytes)
      return fail(422, { ...given, problem: message(lang, 'dump.geo.tooLarge') })
    const read = readFeatures(await file.text())
    if (!read.ok) {
      const wrong = read.wrong
        .slice(0, mostShown)
        .map(({ at, why }): Wrong => ({ at, text: message(lang, `dump.geo.${why}`) }))
      return fail(422, { ...given, problem: message(lang, 'dump.geo.errors'), wrong })
    }
    const known = (await dumpsFor(locals)).filter(
      (dump) => ![null, 'duplicate'].includes(stateOn(dump, '9999-12-31')),
    )
    const preview = read.dumps.slice(0, mostShown).map((dump) => ({
      at: dump.at,
      title: Object.values(titleFor(dump)).join(' · '),
      position: `${dump.lat.toFixed(6)}, ${dump.lon.toFixed(6)}`,
      on: dump.foundOn ?? on,
      isKnown: known.some(({ id }) => id === dump.id),
      near: nearDumps(known, dump)
        .slice(0, 3)
        .map(({ dump: other }) => titleOf(other, lang)),
    }))
    return { ...given, preview, count: read.dumps.length, rows: JSON.stringify(read.dumps) }
  },
  take: async ({ request, locals, cookies }) => {
    const { lang } = locals
    const posted = await request.formData()
    const [placeId, on] = [String(posted.get('placeId') ?? ''), String(posted.get('on') ?? '')]
    let rows: readonly ReadDump[]
    try {
      rows = JSON.parse(String(posted.get('rows') ?? '')) as readonly ReadDump[]
    } catch {
      return fail(422, { placeId, on, problem: message(lang, 'dump.geo.noFile') })
    }
    const refused = await takeAll(locals, rows, placeId, on)
    if (refused)
      return fail(422, { placeId, on, problem: message(lang, 'dump.geo.errors'), wrong: [refused] })
    setNotice(cookies, 'office.notice.saved')
    redirect(303, '/dumps')
  },
}

/** Enters all of them or none; what was refused first, in words. */
async function takeAll(
  locals: App.Locals,
  rows: readonly ReadDump[],
  placeId: string,
  on: string,
): Promise<Wrong | null> {
  let at: number | null = null
  try {
    await inOneTransaction(await contextOf(locals), async (inside) => {
      for (const dump of rows) {
        at = dump.at
        const { id, lat, lon, sizeClass, wasteKinds } = dump
        const made = { title: titleFor(dump), placeId, lat, lon, sizeClass, wasteKinds: [...wasteKinds] }
        await addDump(inside, { ...made, on: dump.foundOn ?? on, ...(id === null ? {} : { id }) })
      }
    })
    return null
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { at, text: wordsOf(error, locals.lang) }
  }
}

const wordsOf = (problem: Problem, lang: Language): string =>
  problem.code === 'record.conflict'
    ? message(lang, 'dump.geo.known')
    : problem.fields
        .map(({ path, key, params }) => `${path}: ${messageOr(lang, key, params) ?? key}`)
        .join('; ') || problemText(problem, lang)

/** What the feature calls itself, else its number in the file. */
const titleFor = ({ title, at }: ReadDump) =>
  title ?? {
    ru: message('ru', 'dump.geo.unnamed', { number: at }),
    kk: message('kk', 'dump.geo.unnamed', { number: at }),
  }
