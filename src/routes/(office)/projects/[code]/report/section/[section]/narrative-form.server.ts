/*
 * The form of one text of the report. It carries the version that the person began to write on (`version`), also in a
 * draft that comes back days later: where somebody else has saved the text since, both are shown, merged where they do
 * not contradict each other, and the person decides.
 */
import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit'
import { formatInstant } from '#domain/calendar/format-instant.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import type { ReportKind } from '#domain/report/model.ts'
import type { Narrative, NarrativeField } from '#domain/report/narrative.ts'
import { mergedText, mergeTexts, type MergePart } from '#domain/text/merge-texts.ts'
import {
  reportLanguages,
  type Language,
  type LocalText,
  type ReportLanguage,
} from '#domain/text/local-text.ts'
import { diffWords, type TextRun } from '#domain/text/word-diff.ts'
import { writeNarrative } from '#actions/report/write-narrative.ts'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { versionsOfNarrative } from '#store/narrative-version.ts'
import type { FormFailure, FormField, FormValues } from '#ui/form/form-field.ts'
import { contextOf } from '../../../../../context-of.server.ts'
import { projectOf } from '../../../../../project-of.server.ts'
import { writePosted } from '../../../../../write.server.ts'

/** A text that somebody else saved meanwhile, beside the one that was sent. */
export interface TextConflict {
  readonly lang: ReportLanguage
  readonly theirs: readonly TextRun[]
  readonly parts: readonly MergePart[]
  /** Both changes in one text, where they do not contradict each other. */
  readonly merged: string | null
}

export interface NarrativeFailure extends FormFailure {
  readonly texts?: {
    readonly by: string
    readonly at: string
    readonly version: number
    readonly each: readonly TextConflict[]
  }
}

/** What the form of a text is rendered with. */
export interface NarrativeForm {
  readonly fields: readonly FormField[]
  readonly values: FormValues
  readonly version: number
  /** Whether this text is written for this kind of report alone. */
  readonly isOwn: boolean
}

/** The text that a report of this kind prints: its own goes before the common one. */
export function narrativeInUse(records: ProjectRecords, field: NarrativeField, kind: ReportKind): Narrative {
  const of = (wanted: ReportKind | null) =>
    records.narratives.find((one) => one.field === field && one.kind === wanted)
  return of(kind) ?? of(null) ?? { field, kind: null, version: 0, text: {} }
}

export function narrativeForm(narrative: Narrative, kind: ReportKind, lang: Language): NarrativeForm {
  const isOwn = narrative.kind !== null
  return {
    fields: fieldsOf(isOwn, kind, lang),
    values: { 'text.ru': narrative.text.ru ?? '', 'text.kk': narrative.text.kk ?? '' },
    version: narrative.version,
    isOwn,
  }
}

const fieldsOf = (isOwn: boolean, kind: ReportKind, lang: Language): readonly FormField[] => [
  {
    kind: 'localText',
    name: 'text',
    label: message(lang, 'report.text'),
    hint: message(lang, 'report.text.hint'),
    rows: 9,
  },
  ...(isOwn
    ? []
    : [
        {
          kind: 'checkbox',
          name: 'isOwn',
          label: message(lang, kind === 'final' ? 'report.onlyFinal' : 'report.onlyInterim'),
        } as const,
      ]),
]

/** Saves what was posted for a text; gives it back with both versions where somebody else saved the text meanwhile. */
export async function saveNarrative(
  event: RequestEvent,
  posted: FormData,
  field: NarrativeField,
  kind: ReportKind,
): Promise<ActionFailure<NarrativeFailure>> {
  const code = event.params['code'] ?? ''
  const records = await projectOf(event.locals, code)
  const { isOwn } = narrativeForm(narrativeInUse(records, field, kind), kind, event.locals.lang)
  const target = isOwn || posted.get('isOwn') === 'on' ? kind : null
  // A text of its own begins beside the common one, as its first version.
  const began = isOwn || target === null ? number(posted, 'version') : 0
  const version = settledVersion(posted) ?? began
  const result = await writePosted(event, posted, {
    fields: fieldsOf(isOwn, kind, event.locals.lang),
    to: `${event.url.pathname}${withoutAction(event.url)}#text-${field}`,
    run: (context, { text }) =>
      writeNarrative(context, {
        projectId: records.project.id,
        field,
        kind: target,
        version,
        text: text as LocalText,
      }),
  })
  if (result.status !== 409) return result
  const texts = await conflictOf(
    event,
    { projectId: records.project.id, field, kind: target },
    version,
    posted,
  )
  return fail(409, { ...result.data, texts })
}

/** The version that a person saw beside their own before they decided. */
function settledVersion(posted: FormData): number | null {
  const seen = posted.get('seen')
  return typeof seen === 'string' && /^settled:\d{1,9}$/.test(seen) ? Number(seen.slice(8)) : null
}

const number = (posted: FormData, name: string): number => {
  const value = posted.get(name)
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : 0
}

function withoutAction(url: URL): string {
  const query = new URLSearchParams([...url.searchParams].filter(([name]) => !name.startsWith('/')))
  return query.size > 0 ? `?${String(query)}` : ''
}

async function conflictOf(
  event: RequestEvent,
  of: { readonly projectId: string; readonly field: NarrativeField; readonly kind: ReportKind | null },
  began: number,
  posted: FormData,
): Promise<NonNullable<NarrativeFailure['texts']>> {
  const { database } = await application()
  const { organisationId } = await contextOf(event.locals)
  const versions = await database.read(organisationId, (db) => versionsOfNarrative(db, of.projectId, of))
  const [newest] = versions
  const base = versions.find((one) => one.version === began)?.text ?? {}
  return {
    by: newest?.by ?? '',
    at: newest ? formatInstant(newest.at, event.locals.lang) : '',
    version: newest?.version ?? 0,
    each: reportLanguages.flatMap((lang) => {
      const mine = String(posted.get(`text.${lang}`) ?? '').replaceAll('\r\n', '\n')
      const theirs = newest?.text[lang] ?? ''
      if (mine === theirs) return []
      const parts = mergeTexts(base[lang] ?? '', mine, theirs)
      return [{ lang, theirs: diffWords(base[lang] ?? '', theirs), parts, merged: mergedText(parts) }]
    }),
  }
}
