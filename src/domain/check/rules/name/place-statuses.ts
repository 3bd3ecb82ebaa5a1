import type { ReportModel } from '../../../report/model.ts'
import { distinctPassages } from '../../text-reading/report-passages.ts'
import { fold } from '../../text-reading/fold.ts'
import type { Variants } from './variants.ts'
import type { NameMention } from './named-mentions.ts'
import { letterPattern } from '../../../text/letter-pattern.ts'
import { mayHold } from '../../text-reading/passage-words.ts'
import { wordCue } from '../../text-reading/word-cues.ts'

/* A settlement's status in the singular right before its name; «аульный округ» and «район» are other things. */
const statuses: readonly (readonly [string, string])[] = [
  ['село', String.raw`сел[оаеу]м?|с\.`],
  ['аул', String.raw`аул[аеу]?|аулом`],
  ['кент', String.raw`посел(?:ок|ка|ку|ке|ком)|посёлок|пос\.|кент[аеу]?|кентом`],
  ['город', String.raw`город[аеу]?|городом|г\.`],
  ['дачный массив', String.raw`дачн(?:ый|ого|ому|ом|ым) массив[аеу]?(?:ом)?`],
]
const patterns = statuses.map(
  ([name, words]) =>
    [
      name,
      letterPattern(new RegExp(String.raw`(?<!\p{L})(${words})\s*[«"“]?(\p{Lu}\p{Ll}{3,})[»"”]?`, 'giu')),
    ] as const,
)

/** A word of each status, with the name where no space parts them. */
const ofStatus = wordCue(/^(?:с|г|пос)$|^(?:сел[оаеу]|аул|кент|посел|город|дачн)/)

/** Settlements that the report calls now a village, now an aul, now a dacha settlement. */
export function placeStatuses(model: ReportModel): Variants[] {
  const found = new Map<string, Map<string, NameMention>>()
  for (const passage of distinctPassages(model)) {
    if (!mayHold(passage, ofStatus)) continue
    for (const [status, pattern] of patterns) {
      for (const match of pattern.all(passage.text)) {
        const name = match[2] ?? ''
        if (!/^\p{Lu}/u.test(name)) continue
        const key = fold(name).slice(0, 6)
        const seen = found.get(key) ?? new Map<string, NameMention>()
        if (!seen.has(status))
          seen.set(status, { text: match[0].trim().replace(/[«"“»"”]/gu, ''), kazakh: false, passage })
        found.set(key, seen)
      }
    }
  }
  return [...found.values()]
    .filter((seen) => seen.size > 1)
    .map((seen) => ({
      kind: 'status',
      spellings: [...seen.values()].map(({ text }) => text),
      mentions: [...seen.values()],
    }))
}
