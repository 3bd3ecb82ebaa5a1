import { fail } from '@sveltejs/kit'
import * as v from 'valibot'
import { addDump } from '#actions/dump/add-dump.ts'
import { settleReport } from '#actions/dump/settle-report.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import type { DumpReport } from '#domain/dump/dump-report.ts'
import { recordId } from '#domain/project/record-input.ts'
import { inOneTransaction, type ActionContext } from '#server/context.ts'
import { dumpReportById } from '#store/dump-report.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { stateOn } from '#domain/dump/dump-history.ts'
import type { wasteKinds } from '#domain/dump/dump.ts'
import { nearDumps } from '#domain/dump/near-dumps.ts'
import { message } from '#i18n/message.ts'
import { evidenceLimits } from '#server/evidence/evidence-limits.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { postedValues, readForm } from '#ui/form/read-form.ts'
import { asking, registerOf, villageOptions } from '../../register.server.ts'
import { contextOf } from '../../context-of.server.ts'
import { writePosted } from '../../write.server.ts'
import { askedFields, newDumpFields } from '../dump-fields.server.ts'
import type { NearDump } from '../dump-form.ts'
import { dumpsFor, photoProject, titleOf } from '../dumps.server.ts'
import { keepPhotos, postedFiles, wrongPhotos } from '../save-photos.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { role, today } = await asking(locals)
  const villages = villageOptions(await registerOf(locals), locals.lang)
  const project = await photoProject(locals, url)
  const report = await reportOf(locals, url.searchParams.get('report'))
  return {
    mayWrite: isAllowed(role, 'addDump'),
    id: uuidV7(Date.now()),
    fields: newDumpFields(locals.lang, villages, today),
    values: {
      on: today,
      placeId: villages.length === 1 ? (villages[0]?.value ?? '') : '',
      projectId: project.chosen?.id ?? '',
      reportId: report?.id ?? '',
      lat: report?.lat?.toString() ?? '',
      lon: report?.lon?.toString() ?? '',
    },
    report: report && { address: report.address, description: report.description },
    project,
    fileMegabytes: Math.round(evidenceLimits().fileBytes / 1024 / 1024),
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals } = event
    const { lang } = locals
    const { today } = await asking(locals)
    const posted = await event.request.formData()
    const fields = newDumpFields(lang, villageOptions(await registerOf(locals), lang), today)
    const whole = [...fields, ...askedFields]
    const giveBack = (
      problem: string,
      more: { near?: readonly NearDump[]; errors?: Record<string, string> },
    ) =>
      fail(422, {
        form: 'record',
        problem,
        values: { ...postedValues(whole, posted), id: String(posted.get('id') ?? '') },
        errors: {},
        ...more,
      })
    const files = await postedFiles(posted)
    const refused = await wrongPhotos(files, lang)
    if (refused !== null) return giveBack(refused, { errors: { photos: refused } })
    const photos = await keepPhotos(await contextOf(locals), posted, files)
    const read = readForm(whole, posted)
    const near = read['isDistinct'] === true ? [] : await nearOf(locals, read, String(posted.get('id') ?? ''))
    if (near.length > 0) return giveBack(message(lang, 'dump.near.problem'), { near })
    return writePosted<{ id: string }>(event, posted, {
      fields: whole,
      to: ({ id }) => `/dumps/${id}`,
      run: (context, { evidenceIds: _, isDistinct: __, reportId, ...input }) =>
        entered(context, { ...input, photos }, reportId),
    })
  },
}

/** The dump is entered, and the report that it comes from is of it: both or neither. */
const entered = (context: ActionContext, input: object, reportId: unknown): Promise<{ id: string }> =>
  inOneTransaction(context, async (inside) => {
    const made = await addDump(inside, input as never)
    if (typeof reportId === 'string') await settleReport(inside, { reportId, dumpId: made.id })
    return made
  })

/** The waiting report that an address names, for who may read reports. */
async function reportOf(locals: App.Locals, id: string | null): Promise<DumpReport | null> {
  const { role, read } = await asking(locals)
  if (id === null || !v.is(recordId, id) || !mayRead(role, 'dumpReport')) return null
  return read((db) => dumpReportById(db, id))
}

/** Dumps that may be this one, unless it is the very one whose form comes a second time. */
async function nearOf(locals: App.Locals, read: Record<string, unknown>, id: string): Promise<NearDump[]> {
  const { lat, lon } = read
  if (typeof lat !== 'number' || typeof lon !== 'number') return []
  const { today } = await asking(locals)
  const kinds = read['wasteKinds'] as readonly (typeof wasteKinds)[number][]
  const known = (await dumpsFor(locals)).filter((dump) => {
    const state = stateOn(dump, today)
    return dump.id !== id && state !== null && state !== 'duplicate'
  })
  return nearDumps(known, { lat, lon, wasteKinds: kinds })
    .slice(0, 5)
    .map(({ dump, distance_m }) => ({
      id: dump.id,
      title: titleOf(dump, locals.lang),
      distance_m: Math.round(distance_m),
      state: message(locals.lang, `dump.state.${stateOn(dump, today) ?? 'withdrawn'}`),
    }))
}
