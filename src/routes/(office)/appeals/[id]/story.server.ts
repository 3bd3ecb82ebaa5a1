/* What became of an appeal in the order in which it happened. */
import { isForwardedLate } from '#domain/appeal/appeal-term.ts'
import type { AppealCard } from '#domain/appeal/appeal.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import type { HolidayYear } from '#domain/calendar/working-days.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'

export interface StoryStep {
  readonly id: string
  readonly kind: 'received' | 'extended' | 'forwarded' | 'answered' | 'reopened'
  readonly day: string
  readonly title: string
  /** Said beside the title, in small. */
  readonly note: string
  readonly text: string
  readonly isLate: boolean
}

interface Told {
  readonly years: readonly HolidayYear[]
  readonly names: ReadonlyMap<string, string>
  readonly lang: Language
}

type Dated = Omit<StoryStep, 'day'> & { readonly on: string; readonly opening: number }

/** Of one day, what belongs to an earlier opening comes first, and an answer after what led to it. */
const order: readonly StoryStep['kind'][] = ['received', 'reopened', 'forwarded', 'extended', 'answered']

export function storyOf(appeal: AppealCard, told: Told): StoryStep[] {
  const { lang } = told
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  const received: Dated = {
    id: appeal.id,
    kind: 'received',
    opening: 1,
    on: appeal.receivedOn,
    title: t('appeal.story.received'),
    note: [appeal.receivedAt, t(`appeal.channel.${appeal.channel}`)].filter(Boolean).join(', '),
    text: appeal.words,
    isLate: false,
  }
  return [received, ...stepsOf(appeal, told)]
    .toSorted(
      (a, b) =>
        a.on.localeCompare(b.on) || a.opening - b.opening || order.indexOf(a.kind) - order.indexOf(b.kind),
    )
    .map(({ on, opening: _, ...step }) => ({ ...step, day: formatDay(on, lang, 'long') }))
}

function stepsOf(appeal: AppealCard, { years, names, lang }: Told): Dated[] {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  return [
    ...appeal.extensions.map(({ id, opening, on, until, reason }): Dated => ({
      id,
      kind: 'extended',
      opening,
      on,
      title: t('appeal.story.extended'),
      note: `${t('appeal.extend.until')}: ${formatDay(until, lang, 'short')}`,
      text: reason,
      isLate: false,
    })),
    ...appeal.forwardings.map((each): Dated => ({
      id: each.id,
      kind: 'forwarded',
      opening: each.opening,
      on: each.on,
      title: t('appeal.story.forwarded'),
      note: each.letterNumber === null ? '' : `№ ${each.letterNumber}`,
      text: each.recipient,
      isLate: isForwardedLate(appeal, each, years) === true,
    })),
    ...appeal.answers.map((each): Dated => ({
      id: each.id,
      kind: 'answered',
      opening: each.opening,
      on: each.on,
      title: `${t('appeal.story.answered')}: ${t(`appeal.result.${each.result}`)}`,
      note: [t(`appeal.reply.${each.channel}`), names.get(each.answeredBy ?? '')].filter(Boolean).join(', '),
      text: each.text,
      isLate: false,
    })),
    ...appeal.reopenings.map(({ id, opening, on, reason }): Dated => ({
      id,
      kind: 'reopened',
      opening,
      on,
      title: t('appeal.story.reopened'),
      note: '',
      text: reason,
      isLate: false,
    })),
  ]
}
