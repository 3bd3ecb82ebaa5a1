import { withdrawObservation } from '#actions/dump/withdraw-observation.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { formatInstant } from '#domain/calendar/format-instant.ts'
import { sightingsAfter, standing, stateOn } from '#domain/dump/dump-history.ts'
import { isShownPicture } from '#domain/evidence/evidence-access.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { historyOfDump } from '#store/history.ts'
import { asking, registerOf } from '../../register.server.ts'
import { toldBy } from '../../projects/[code]/history/told-changes.server.ts'
import { write } from '../../write.server.ts'
import { reasonField } from '../dump-fields.server.ts'
import { dumpFor, dumpsFor, titleOf, toneOf } from '../dumps.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** Lines of the history that the page shows; a dump has some tens of them. */
const mostLines = 200

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const dump = await dumpFor(locals, params.id)
  const register = await registerOf(locals)
  const others = await dumpsFor(locals)
  const titles = new Map(others.map((other) => [other.id, titleOf(other, lang)]))
  const villages = new Map(register.villages.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  const lines = await read((db) => historyOfDump(db, dump.id, { before: null, limit: mostLines }))
  const state = stateOn(dump, '9999-12-31')
  const stands = standing(dump.observations)
  return {
    id: dump.id,
    title: titleOf(dump, lang),
    village: villages.get(dump.placeId) ?? '',
    state: message(lang, `dump.state.${stateOn(dump, today) ?? 'withdrawn'}`),
    tone: toneOf(dump, today),
    size: dump.sizeClass ? message(lang, `dump.size.${dump.sizeClass}`) : '',
    kinds: dump.wasteKinds.map((kind) => message(lang, `dump.kind.${kind}`)).join(', '),
    cause: dump.cause ? message(lang, `dump.cause.${dump.cause}`) : '',
    position: dump.lat === null || dump.lon === null ? '' : `${dump.lat.toFixed(6)}, ${dump.lon.toFixed(6)}`,
    isNearHome: dump.isNearHome,
    duplicates: others
      .filter(({ observations }) => standing(observations).some(({ duplicateOf }) => duplicateOf === dump.id))
      .map((other) => ({ id: other.id, title: titleOf(other, lang) })),
    observations: dump.observations.toReversed().map((observation) => ({
      id: observation.id,
      what: message(lang, `dump.said.${observation.seen}`),
      on: formatDay(observation.on, lang, 'long'),
      by: observation.recordedBy,
      at: formatInstant(observation.recordedAt, lang),
      note: observation.note,
      withdrawnWhy: observation.withdrawnWhy,
      other: observation.duplicateOf
        ? { id: observation.duplicateOf, title: titles.get(observation.duplicateOf) ?? '' }
        : null,
      photos: observation.photos.map((photo) => ({
        id: photo.id,
        name: photo.fileName,
        isShown: isShownPicture(photo),
      })),
    })),
    history: toldBy(lines, { named: new Map([...villages, ...titles]), hrefOf: () => null }, role, lang),
    mayCorrect: isAllowed(role, 'correctDump'),
    mayObserve:
      isAllowed(role, 'recordObservation') && sightingsAfter(state).some((seen) => seen !== 'found'),
    mayWithdraw: isAllowed(role, 'withdrawObservation') && stands.length > 0,
    withdrawFields: withdrawFields(
      lang,
      stands.toReversed().map(({ id, seen, on }) => ({
        value: id,
        label: `${formatDay(on, lang, 'short')} · ${message(lang, `dump.said.${seen}`)}`,
      })),
    ),
  }
}

const withdrawFields = (
  lang: App.Locals['lang'],
  options: readonly { value: string; label: string }[],
): readonly FormField[] => [
  {
    kind: 'choice',
    name: 'observation',
    label: message(lang, 'dump.withdraw.what'),
    isRequired: true,
    options,
  },
  reasonField(lang),
]

export const actions: Actions = {
  withdraw: (event) =>
    write(event, {
      fields: withdrawFields(event.locals.lang, []),
      to: `/dumps/${event.params.id}`,
      fieldOfPath: (path) => (path === 'id' ? 'observation' : path),
      run: (context, { observation, reason }) =>
        withdrawObservation(context, { id: observation, reason } as never),
    }),
}
