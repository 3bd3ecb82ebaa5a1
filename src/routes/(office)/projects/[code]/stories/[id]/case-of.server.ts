/* A success story as a paper of its own: in which languages it can be printed, which pictures can stand on it. */
import type { Role } from '#domain/account/account.ts'
import { isShownPicture, maySeeFile } from '#domain/evidence/evidence-access.ts'
import type { Evidence } from '#domain/evidence/evidence.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import type { Story } from '#domain/report/narrative.ts'
import { storyTextParts } from '#domain/report/story-shape.ts'
import { exactTextIn, reportLanguages, type ReportLanguage } from '#domain/text/local-text.ts'

/** The languages in which a story has a title and a text. */
export const caseLanguages = (story: Story): ReportLanguage[] =>
  reportLanguages.filter(
    (lang) =>
      exactTextIn(story.title, lang) !== null &&
      storyTextParts.some((part) => exactTextIn(story[part], lang) !== null),
  )

/** The pictures among the files of a story. */
export function casePictures(
  { evidence, evidenceLinks }: ProjectRecords,
  id: string,
  role: Role,
): Evidence[] {
  const linked = new Set(
    evidenceLinks
      .filter(({ subject, subjectId }) => subject === 'story' && subjectId === id)
      .map(({ evidenceId }) => evidenceId),
  )
  return evidence.filter((file) => linked.has(file.id) && isShownPicture(file) && maySeeFile(role, file))
}

/** A story's place among those that the report prints; -1 where the person has not agreed. */
export const placeInReport = ({ stories }: ProjectRecords, id: string): number =>
  stories
    .toSorted((a, b) => a.position - b.position)
    .filter(({ hasConsent }) => hasConsent)
    .findIndex((story) => story.id === id)
