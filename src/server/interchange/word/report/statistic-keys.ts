import type { StatisticKey, StatisticTable } from '#domain/report/model.ts'
import { rememberedWords } from '#domain/text/remembered-words.ts'
import { squeeze } from './squeeze.ts'

const total =
  /всего|общееколич|общеечисл|итого|барлығы|жалпысаны|жалпықатысушы|барлыққатысушы|^количествоучастник|^қатысушыларсаны/
const unknown = /неуказан|неизвестн|көрсетілмеген|белгісіз/

const gender: readonly (readonly [StatisticKey, RegExp])[] = [
  ['male', /^(изних|втомчисле|оныңішінде)?(муж|ерлер|еркек|ерадам|ерк|ер$)/],
  ['female', /^(изних|втомчисле|оныңішінде)?(жен|әйел|қыз)/],
]

const social: readonly (readonly [StatisticKey, RegExp])[] = [
  ['children', /^(изних|втомчисле)?(дети|бала|несовершеннолет)/],
  ['older', /старш|пожил|пенсион|егде|қарттар|зейнет|қартжас/],
  ['youth', /молод|жастар/],
  ['civilServants', /госслуж|государственн\p{L}*служ|мемлекеттікқызмет/u],
  ['publicSector', /бюджет/],
  ['disabled', /инвалид|мүгедек|овз|мүмкіндігішектеулі|ерекшеқажеттілі/],
  ['unemployed', /безработ|жұмыссыз/],
  ['ngoMembers', /обществен|нпо|қоғамдық|үеұ/],
  ['business', /бизнес|предприним|кәсіп/],
  ['other', /друг|прочие|иные|басқа|өзге/],
]

const brackets: readonly (readonly [StatisticKey, number, number | null])[] = [
  ['age0to12', 0, 12],
  ['age13to16', 13, 16],
  ['age17to22', 17, 22],
  ['age23to27', 23, 27],
  ['age28to32', 28, 32],
  ['age33to45', 33, 45],
  ['age46to58', 46, 58],
  ['age59plus', 59, null],
]

const MAX_HEADING = 140

/** The key of a heading of a statistics table: undefined when it says nothing that this table has. */
export function statisticKey(table: StatisticTable, heading: string): StatisticKey | undefined {
  return heading.length > MAX_HEADING ? undefined : keyOf[table](heading)
}

/* Every table is tried as each of the three, and the form prints the same headings in every report. */
const keyOf = {
  gender: rememberedWords((heading) => readKey('gender', heading)),
  social: rememberedWords((heading) => readKey('social', heading)),
  age: rememberedWords((heading) => readKey('age', heading)),
}

function readKey(table: StatisticTable, heading: string): StatisticKey | undefined {
  const letters = squeeze(heading)
  if (letters === '') return undefined
  if (unknown.test(letters)) return 'unknown'
  const own = table === 'age' ? ageKey(heading) : wordedKey(table === 'gender' ? gender : social, letters)
  return own ?? (total.test(letters) ? 'total' : undefined)
}

function wordedKey(wordings: typeof gender, letters: string): StatisticKey | undefined {
  return wordings.find(([, wanted]) => wanted.test(letters))?.[0]
}

/** «До 13 лет», «младше 13», «13 жасқа дейін», «13 жастан кіші». */
const upTo = /^\s*(?:до|младше|моложе|менее)|дейін|кіші|төмен/iu

/** Age brackets are known by their numbers: «от 13-16 лет», «17 – 22 жас», «59 лет и выше», «60+» is none of the form's. */
function ageKey(heading: string): StatisticKey | undefined {
  const [from, to] = [...heading.matchAll(/\d{1,3}/g)].map((match) => Number(match[0]))
  if (from === undefined) return undefined
  if (to === undefined) {
    if (from === 59) return 'age59plus'
    return (from === 13 || from === 12) && upTo.test(heading) ? 'age0to12' : undefined
  }
  return brackets.find(([, least, most]) => least === from && most === to)?.[0]
}
