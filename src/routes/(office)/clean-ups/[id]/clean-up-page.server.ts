import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { cleanUpState, peopleGroups, peopleWhoCame } from '#domain/cleanup/clean-up.ts'
import { openSightings, stateOn } from '#domain/dump/dump-history.ts'
import { isShownPicture } from '#domain/evidence/evidence-access.ts'
import { heldGear, type StockMoveKind } from '#domain/stock/stock.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { historyOfCleanUp } from '#store/history.ts'
import { certificates } from '#store/public-worker.ts'
import { measuredIn } from '../../collection/collection.server.ts'
import { dumpsFor, titleOf, toneOf } from '../../dumps/dumps.server.ts'
import { reasonField } from '../../dumps/dump-fields.server.ts'
import { countIn, gearFor, moveFields } from '../../gear/gear.server.ts'
import { activistsAt } from '../../initiative-groups/activist-form.server.ts'
import { asking, registerOf } from '../../register.server.ts'
import { toldBy } from '../../projects/[code]/history/told-changes.server.ts'
import { cleanedFields, eraseFields, personFields, resultFields } from '../clean-up-fields.server.ts'
import { cleanUpFor } from '../clean-ups.server.ts'

/** What happens with gear at a clean-up itself. */
export const gearKinds: readonly StockMoveKind[] = ['issued', 'returned', 'used']

const mostLines = 100

/** Everything that the page of a clean-up shows. */
export async function cleanUpPage(locals: App.Locals, id: string) {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const card = await cleanUpFor(locals, id)
  const state = cleanUpState(card)
  const village = (await registerOf(locals)).villages.find((each) => each.id === card.placeId)
  const dumps = (await dumpsFor(locals)).filter((dump) => card.dumpIds.includes(dump.id))
  const given = await read((db) => certificates(db))
  const lines = await read((db) => historyOfCleanUp(db, card.id, { before: null, limit: mostLines }))
  const { dumpIds: _, persons, photos, ...own } = card
  const isDirty = (dump: (typeof dumps)[number]): boolean =>
    openSightings.some((each) => each === stateOn(dump, card.heldOn ?? today))
  const mayClean = state === 'held' && isAllowed(role, 'recordCleaning') && role !== 'activist'
  return {
    cleanUpId: card.id,
    title: textIn(card.title, lang) ?? '',
    village: village ? (textIn(village.name, lang) ?? '') : '',
    state: message(lang, `cleanup.state.${state}`),
    isHeld: state === 'held',
    isPlanned: state === 'planned',
    cancelledWhy: card.cancelledWhy,
    facts: [
      [message(lang, 'cleanup.day'), formatDay(card.heldOn ?? card.plannedOn, lang, 'long')],
      [message(lang, 'cleanup.location'), card.location ?? '—'],
      [message(lang, 'cleanup.people'), measuredIn(peopleWhoCame(card), lang)],
      ...peopleGroups.flatMap((group) => {
        const count = card.people?.[group]
        return count === undefined ? [] : [[message(lang, `cleanup.group.${group}`), String(count)]]
      }),
      [message(lang, 'cleanup.bags'), measuredIn(card.bags, lang)],
      [message(lang, 'cleanup.count.volume'), measuredIn(card.volumeM3, lang)],
      [message(lang, 'cleanup.count.kg'), measuredIn(card.kg, lang)],
      ...(card.note === null ? [] : [[message(lang, 'collection.note'), card.note]]),
    ].map(([label = '', value = '']) => ({ label, value })),
    dumps: dumps.map((dump) => ({
      id: dump.id,
      title: titleOf(dump, lang),
      state: message(lang, `dump.state.${stateOn(dump, today) ?? 'withdrawn'}`),
      tone: toneOf(dump, today),
    })),
    dirtyDumps: dumps.filter(isDirty).map((dump) => ({ id: dump.id, title: titleOf(dump, lang) })),
    persons: persons.map((person) => {
      const certificate = given.find(({ personId }) => personId === person.id)
      return {
        id: person.id,
        name: person.name,
        consent: `${formatDay(person.consentOn, lang, 'short')}, ${message(lang, `cleanup.consent.${person.consentKind}`)}`,
        certificate: certificate
          ? { id: certificate.id, number: `${certificate.number}/${certificate.year}` }
          : null,
      }
    }),
    photos: photos.map((photo) => ({
      id: photo.id,
      name: photo.fileName,
      phase: message(lang, `cleanup.phase.${photo.phase}`),
      isShown: isShownPicture(photo),
    })),
    activists:
      state === 'held' && mayRead(role, 'initiative')
        ? await activistsAt(locals, { eventId: null, cleanUpId: card.id })
        : null,
    ...(await gearOf(locals, card)),
    history: toldBy(
      lines,
      { named: new Map(dumps.map((dump) => [dump.id, titleOf(dump, lang)])), hrefOf: () => null },
      role,
      lang,
    ),
    may: {
      correct: isAllowed(role, 'correctCleanUp'),
      hold: isAllowed(role, 'holdCleanUp') && state === 'planned',
      cancel: isAllowed(role, 'cancelCleanUp') && state === 'planned',
      name: isAllowed(role, 'addCleanUpPerson') && state === 'held',
      erase: isAllowed(role, 'eraseCleanUpPerson') && persons.some(({ name }) => name !== null),
      photograph: isAllowed(role, 'addCleanUpPhotos'),
      thank: isAllowed(role, 'issueThanks') && persons.some(({ name }) => name !== null),
      clean: mayClean && dumps.some(isDirty),
    },
    ids: { person: uuidV7(Date.now()), move: uuidV7(Date.now()), thank: uuidV7(Date.now()) },
    today,
    seen: recordStamp(own),
    fields: {
      result: [...resultFields(lang, today), { kind: 'hidden' as const, name: 'seen' }],
      cancel: [reasonField(lang)],
      person: personFields(lang, today),
      erase: eraseFields(lang, named(persons), today),
      thank: eraseFields(lang, named(persons), today).map((field) =>
        field.name === 'on' && field.kind === 'day'
          ? { ...field, label: message(lang, 'works.certificate.on') }
          : field,
      ),
      cleaned: cleanedFields(
        lang,
        dumps.filter(isDirty).map((dump) => ({ value: dump.id, label: titleOf(dump, lang) })),
      ),
    },
  }
}

const named = (persons: Awaited<ReturnType<typeof cleanUpFor>>['persons']) =>
  persons.flatMap(({ id, name }) => (name === null ? [] : [{ value: id, label: name }]))

async function gearOf(locals: App.Locals, card: Awaited<ReturnType<typeof cleanUpFor>>) {
  const { lang } = locals
  const { role, today } = await asking(locals)
  const { items, moves } = await gearFor(locals)
  const nameOf = new Map(items.map((item) => [item.id, item]))
  return {
    gear: heldGear(moves.filter(({ cleanUpId }) => cleanUpId === card.id)).flatMap((each) => {
      const item = nameOf.get(each.itemId)
      if (!item) return []
      const count = (of: number) => countIn(of, item.unit, lang)
      return [
        {
          id: item.id,
          name: textIn(item.name, lang) ?? '',
          issued: count(each.issued),
          returned: count(each.returned),
          used: count(each.used),
          held: count(each.held),
          isOut: each.held > 0,
        },
      ]
    }),
    mayMove: isAllowed(role, 'recordStockMove') && items.length > 0 && card.cancelledWhy === null,
    gearFields: moveFields(lang, {
      villages: [],
      holders: [],
      items: items.map((item) => ({ value: item.id, label: textIn(item.name, lang) ?? '' })),
      today,
      kinds: gearKinds,
    }),
  }
}
