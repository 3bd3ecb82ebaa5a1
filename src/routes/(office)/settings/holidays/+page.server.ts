import { removeHoliday } from '#actions/calendar/remove-holiday.ts'
import { setHoliday } from '#actions/calendar/set-holiday.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { isPlainDate } from '#domain/calendar/day.ts'
import { kazakhstanHolidays } from '#domain/calendar/holidays/kz.ts'
import type { Holiday } from '#domain/calendar/holiday.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import { inOneTransaction } from '#server/context.ts'
import { holidays } from '#store/holiday.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { contextOf } from '../../context-of.server.ts'
import { write } from '../../write.server.ts'
import type { Actions, PageServerLoad } from './$types'

const kinds = ['holiday', 'transferred', 'workingDay'] as const satisfies readonly Holiday['kind'][]

const fieldsOf = (lang: Language): readonly FormField[] => {
  const t = (key: MessageKey): string => message(lang, key)
  return [
    { kind: 'day', name: 'day', label: t('holiday.day'), isRequired: true },
    {
      kind: 'choice',
      name: 'kind',
      label: t('holiday.kind'),
      isRequired: true,
      options: kinds.map((value) => ({ value, label: t(`holiday.kind.${value}`) })),
    },
    { kind: 'localLine', name: 'name', label: t('holiday.name') },
    {
      kind: 'line',
      name: 'source',
      label: t('holiday.source'),
      hint: t('holiday.source.hint'),
      isRequired: true,
      isWide: true,
    },
  ]
}

const yearOf = (day: string): number => Number(day.slice(0, 4))
const official = (year: number): readonly Holiday[] =>
  kazakhstanHolidays
    .filter((each) => each.year === year)
    .flatMap(({ days }) =>
      days.map(({ day, kind, name: { ru, kk }, source }) => ({ day, kind, name: { ru, kk }, source })),
    )

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { database, organisationId, now } = await contextOf(locals)
  const all = await database.read(organisationId, holidays)
  const present = yearOf(now())
  const known = [...all.map(({ day }) => yearOf(day)), ...kazakhstanHolidays.map(({ year }) => year), present]
  const years = [...new Set(known)].toSorted((a, b) => a - b)
  const asked = Number(url.searchParams.get('year'))
  const year = years.includes(asked) ? asked : present
  const ofState = official(year)
  const isOfState = (one: Holiday): boolean =>
    ofState.some(({ day, kind, source }) => day === one.day && kind === one.kind && source === one.source)
  const shown = all.filter(({ day }) => yearOf(day) === year)
  const edited = shown.find(({ day }) => day === url.searchParams.get('day'))
  return {
    year,
    years,
    days: shown.map((one) => ({
      day: one.day,
      printed: formatDay(one.day, lang),
      kind: one.kind,
      name: textIn(one.name, lang) ?? '',
      source: one.source,
      isOwn: !isOfState(one),
    })),
    missing: ofState.filter(({ day }) => !shown.some((one) => one.day === day)).length,
    fields: fieldsOf(lang),
    values: edited
      ? {
          day: edited.day,
          kind: edited.kind,
          'name.ru': edited.name.ru ?? '',
          'name.kk': edited.name.kk ?? '',
          source: edited.source,
        }
      : { kind: 'holiday', day: '' },
    isEdited: edited !== undefined,
  }
}

const backTo = (url: URL): string => {
  const year = Number(url.searchParams.get('year'))
  return Number.isInteger(year) && year > 0 ? `/settings/holidays?year=${year}` : '/settings/holidays'
}

export const actions: Actions = {
  save: (event) =>
    write<{ day: string }>(event, {
      fields: fieldsOf(event.locals.lang),
      to: ({ day }) => `/settings/holidays?year=${yearOf(day)}`,
      run: (context, read) => setHoliday(context, read as never),
    }),
  remove: (event) =>
    write(event, {
      fields: [{ kind: 'hidden', name: 'day' }],
      to: backTo(event.url),
      notice: 'office.notice.removed',
      run: (context, { day }) => removeHoliday(context, { day: isPlainDate(day) ? day : '' } as never),
    }),
  /** Adds the days of the state's table that this one lacks; days that were changed here stay as they are. */
  official: (event) =>
    write(event, {
      fields: [],
      to: backTo(event.url),
      run: async (context) => {
        const year = Number(event.url.searchParams.get('year'))
        const has = new Set(
          (await context.database.read(context.organisationId, holidays)).map(({ day }) => day),
        )
        await inOneTransaction(context, async (together) => {
          for (const one of official(year)) if (!has.has(one.day)) await setHoliday(together, one)
        })
      },
    }),
}
