import { storyParts } from '../../../report/model.ts'
import type { ReportModel } from '../../../report/model.ts'
import type { Finding } from '../../finding.ts'
import { letterPattern, type LetterPattern } from '../../../text/letter-pattern.ts'
import { sentences } from '../../../text/sentences.ts'
import { fold } from '../../text-reading/fold.ts'
import { storyTexts, type StoryText } from './story-texts.ts'

type Part = (typeof storyParts)[number]

/* Wide cues over folded text: a part counts as missing only where nothing at all speaks for it. */
const cues: { readonly [part in Exclude<Part, 'quote'>]: LetterPattern } = {
  before: letterPattern(
    /(?<!\p{L})(до проекта|до начала|до участия|до этого|до реализации|раньше|ранее|прежде|на момент начала|в начале|изначально|сначала|долг(?:ое|ие) (?:время|годы)|много лет|несколько лет|год(?:у|ами)?|не было|не мог|не зна|никогда|боял|стесня|испытыва|проблем|трудност|сложност|насчитывалось|нуждал|страда|мечта|когда-то|однажды|ситуация на начало|жобага дейин|бурын|бастапкы|басында|болмады|болмаган|билмей|алмай|киын|муктаж|жыл(?:дар)? бойы|проблема|назад(?!\p{L})|состоял|не \p{L}+(?:л|ла|ли|лся|лась|лись|лось)(?!\p{L})|былтыр|откен жыл|жок еди|содан бери|\p{L}+(?:етин|атын|йтин|йтын)(?!\p{L})|\p{L}+(?:ма|ме|ба|бе|па|пе)(?:ди|ды|ген|ган)(?!\p{L}))/u,
  ),
  impact: letterPattern(
    /(?<!\p{L})(проект|жоба|в рамках|благодаря|обучени|обучил|обучал|семинар|тренинг|занят|курс|помог|помощ|поддержк|команд|волонтер|центр|мастер-класс|консультац|психолог|специалист|педагог|тренер|сход|субботник|прош(?:ел|ла|ли)|принял|пригласи|организова|получил|воздействие|окыту|сабак|комек|колдау|окыды|катысты|кенес|жиын|сенбилик|шакыр)/u,
  ),
  result: letterPattern(
    /(?<!\p{L})(теперь|сейчас|сегодня|на сегодняшний|в настоящее время|в результате|в итоге|итог|результат|после (?:проекта|занят|обучен|курс|этого|участия|того)|стал[аио]?(?!\p{L})|сумел|смог(?:л[аи])?(?!\p{L})|улучш|вырос|нашел|нашла|открыл|устроил|победи|занял|научил|уверен|начал|больше не|впервые|удалось|решен|изменил|нынче|енди|казир|бугин|натиже|осыдан кейин|болды|уйренди|ашты|жаксар|табыс|кол жеткизди|басталды|таза|снят[аоы]?(?!\p{L})|сняли|подтянул|поступил|за (?:полгода|месяц|год|лето|осень|зиму|весну)|через (?:\p{L}+ )?(?:месяц|год|недел|полгода)|к (?:концу|лету|осени|зиме|весне)|тузел|тузет|жет(?:ти|кен)|ос(?:ти|кен)(?!\p{L})|арт(?:ты|кан)|кобей|азай|шыкты|тус(?:ти|кен))/u,
  ),
}

const speech = letterPattern(
  /(?<!\p{L})(говор\p{L}+|сказал|рассказ\p{L}+|отме(?:чает|тил)|поделил|делится|вспомина|призна|подчерк|благодар|отзыв|по (?:его|ее|их) словам|по словам|считает|уверен|пишет|радует|добав|дейди|деди|айтады|айтты|пикир|ризашыл|болисти|алгыс)/u,
)

/** `story.parts`: a success story without the situation before, the project's impact, its result or the person's words. */
export function storyPartsMissing(model: ReportModel): Finding[] {
  return storyTexts(model).flatMap((story) => {
    const folded = fold(story.text)
    const missing = storyParts.filter((part) => !hasPart(story, folded, part))
    return missing.map((part) => ({
      rule: 'story.parts' as const,
      severity: 'warning' as const,
      variant: part,
      places: [story.place],
      figures: {},
    }))
  })
}

function hasPart(story: StoryText, folded: string, part: Part): boolean {
  if (part === 'quote') return story.parts.has('quote') || hasWordsOfPerson(story.text, folded)
  if (story.parts.size > 0) return story.parts.has(part)
  return cues[part].test(folded) || standsInItsPlace(story.text, part)
}

/** A story told without any cue still opens with how it was, and ends with how it is, around what the project did. */
function standsInItsPlace(text: string, part: Part): boolean {
  const told = sentences(text).filter((sentence) => !/[«“"„]/u.test(sentence))
  const acts = told.map((sentence) => cues.impact.test(fold(sentence)))
  if (!acts.includes(true)) return false
  if (part === 'before') return acts[0] === false
  return part === 'result' && acts.at(-1) === false
}

/** A quotation of a sentence's length beside a verb of speech or a dash, or a reply that opens with a dash. */
function hasWordsOfPerson(text: string, folded: string): boolean {
  const quotation = [...text.matchAll(/[«“"„]([^»”"]{12,})[»”"]/gu)].some(
    ([, said]) => (said?.match(/\p{L}+/gu) ?? []).length >= 4,
  )
  if (
    quotation &&
    (speech.test(folded) || /[»”"][,.!?…]?\s*[–—-]\s*\p{L}/u.test(text) || /:\s*[«“"„]/u.test(text))
  )
    return true
  return (
    /(?:^|\n|:\s*)[–—-]\s*\p{Lu}[^\n]{10,}[,.!?]\s*[–—-]\s*\p{Ll}/u.test(text) ||
    /(?:^|\n)\s*(?:отзыв|пикир\p{L}*)\s*:\s*\S/u.test(folded)
  )
}
