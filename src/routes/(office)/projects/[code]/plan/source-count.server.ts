import * as v from 'valibot'
import { indicatorFact } from '#domain/indicator/indicator-fact.ts'
import { indicatorInput } from '#domain/indicator/indicator-input.ts'
import type { Indicator } from '#domain/indicator/indicator.ts'
import { indexRecords } from '#domain/indicator/record-index.ts'
import { allOf } from '#domain/project/project-overview.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { printValue, withUnit } from '#domain/report/build/print-value.ts'
import { isServiceSource } from '#domain/service/service-facts.ts'
import { exactTextIn, textIn, type Language } from '#domain/text/local-text.ts'
import { messageOr } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { rememberedFor } from '#server/project-cache.ts'
import { serviceFacts } from '#store/service-facts.ts'
import { readForm } from '#ui/form/read-form.ts'
import { recordPath } from '../../../record-path.ts'
import { indicatorFields, indicatorOf } from './plan-fields.server.ts'

/** Records that are named; the others are told by their number. */
const shownRecords = 5
const indexOf = rememberedFor((records) => indexRecords(records, { from: null, to: null }))

/** What an indicator that is being written would count now. */
export interface SourceCount {
  /** What keeps the source from counting, in words. */
  readonly problem: string | null
  /** The figure with its unit; null where nothing counts. */
  readonly value: string | null
  readonly records: number
  readonly of: number
  readonly first: readonly { readonly id: string; readonly title: string; readonly href: string }[]
}

/** Counts by the posted form. Its name and its plan may still be missing: they do not change what counts. */
export async function sourceCount(
  known: ProjectRecords,
  posted: FormData,
  { lang, organisationId }: { readonly lang: Language; readonly organisationId: string },
): Promise<SourceCount> {
  const read = indicatorOf(readForm(indicatorFields(lang, known), posted))
  const isYesNo = read['kind'] === 'yesNo'
  const parsed = v.safeParse(indicatorInput, {
    ...read,
    projectId: known.project.id,
    code: '1',
    name: { ru: 'Показатель' },
    unit: {},
    plan: isYesNo ? { kind: 'yesNo', value: true } : { kind: 'exact', value: 0 },
  })
  if (!parsed.success) {
    const key = parsed.issues[0].message
    return { problem: messageOr(lang, key) ?? messageOr(lang, 'input.invalid') ?? key, ...nothing }
  }
  const { records: source } = parsed.output.source
  const records = await withService(known, source, organisationId)
  // The index remembers facts; what somebody only tries is not to stay in it.
  const index = { ...indexOf(records, ''), facts: new Map() }
  const fact = indicatorFact({ id: '', position: 0, ...parsed.output } as Indicator, index)
  const written = lang === 'kk' ? 'kk' : 'ru'
  const unit = exactTextIn(read['unit'] as Indicator['unit'], written)
  const printed = printValue(fact.kind, fact.value, written)
  return {
    problem: null,
    value: fact.value === null ? null : withUnit(printed, isYesNo ? null : unit || null),
    records: fact.records.length,
    of: allOf(source, records),
    first: fact.records.slice(0, shownRecords).map(({ subject, id, title }) => ({
      id,
      title: textIn(title, lang) ?? '—',
      href: recordPath(records.project.code, subject, id),
    })),
  }
}

/** With what the service recorded of this kind: a project that does not ask for it yet has none of it at hand. */
async function withService(
  records: ProjectRecords,
  source: Indicator['source']['records'],
  organisationId: string,
): Promise<ProjectRecords> {
  if (!isServiceSource(source)) return records
  const { database } = await application()
  const service = await database.read(organisationId, (db) => serviceFacts(db, [source]))
  return { ...records, service: { ...records.service, ...service } }
}

const nothing = { value: null, records: 0, of: 0, first: [] }
