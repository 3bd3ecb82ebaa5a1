import { formatInstant } from '#domain/calendar/format-instant.ts'
import { narrativeFields } from '#domain/report/narrative.ts'
import { reportSections } from '#domain/report/report-sections.ts'
import { diffWords } from '#domain/text/word-diff.ts'
import { reportLanguages } from '#domain/text/local-text.ts'
import { application } from '#server/application.ts'
import {
  latestNarrativeVersions,
  versionsOfNarrative,
  type NarrativeVersion,
} from '#store/narrative-version.ts'
import { projectOf } from '../../../../project-of.server.ts'
import type { PageServerLoad } from './$types'

/** How many of the newest versions of all texts are listed; of one text all are. */
const listed = 100

/** Saved versions of the texts, and the difference of two of one text. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const records = await projectOf(locals, params.code)
  const { database } = await application()
  const { id: projectId } = records.project
  const organisationId = locals.account?.organisationId ?? ''
  const field = narrativeFields.find((one) => one === url.searchParams.get('field')) ?? null
  const kind = (['final', 'interim'] as const).find((one) => one === url.searchParams.get('of')) ?? null
  const versions = await database.read(organisationId, (db) =>
    field
      ? versionsOfNarrative(db, projectId, { field, kind })
      : latestNarrativeVersions(db, projectId, listed),
  )
  const shown = (one: NarrativeVersion) => ({
    field: one.field,
    section: reportSections.find((section) => section.fields.includes(one.field))?.id ?? 'about',
    kind: one.kind,
    version: one.version,
    by: one.by,
    at: formatInstant(one.at, locals.lang),
  })
  const numberOf = (name: string): number => Number(url.searchParams.get(name) ?? '')
  const newer = versions.find((one) => one.version === numberOf('to')) ?? versions[0]
  const older = versions.find((one) => one.version === (numberOf('since') || (newer?.version ?? 0) - 1))
  return {
    fields: narrativeFields,
    field,
    kind,
    versions: versions.map(shown),
    difference:
      field && newer
        ? {
            newer: shown(newer),
            older: older ? shown(older) : null,
            each: reportLanguages.map((lang) => ({
              lang,
              runs: diffWords(older?.text[lang] ?? '', newer.text[lang] ?? ''),
            })),
          }
        : null,
  }
}
