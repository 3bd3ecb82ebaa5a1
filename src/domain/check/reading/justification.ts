import type { ReportModel } from '../../report/model.ts'
import { cellText, folded, isDash } from './cell-lines.ts'

/** What the field of deviations says: nothing at all, that there are none, or something else. */
export type Justification = 'empty' | 'none' | 'given'

const noneSentence = [
  /^(?:нет|жоқ|нету|не было|не имеется|отсутству\p{L}*|болмады|болған жоқ|болмаған|ауытқусыз|без отклонений)$/iu,
  /отклонени\p{L}*.*(?:нет|не было|не имеется|отсутству\p{L}*|не выявлен\p{L}*|не допущен\p{L}*|не зафиксирован\p{L}*|не наблюда\p{L}*|не произошло|не возник\p{L}*|не предусмотрен\p{L}*)/iu,
  /(?:нет|не было|не имеется|отсутству\p{L}*|не выявлено|без|не имел\p{L}*)\s+(?:\p{L}+\s+){0,3}отклонени\p{L}*/iu,
  /ауытқу\p{L}*.*(?:жоқ|болмады|болмаған|анықталма\p{L}*|тіркелме\p{L}*|байқалма\p{L}*|орын алмады|кездеспеді)/iu,
  /(?:проект|мероприяти\p{L}*|план|работ\p{L}*|все|индикатор\p{L}*).*(?:выполнен|реализован|проведен|достигнут|исполнен)\p{L}*.*(?:план|полн|срок|объем|100\s?%)/iu,
  /(?:план|проект)\p{L}*\s+(?:выполнен|реализован)\p{L}*/iu,
  /(?:жоба|жоспар|іс-шара|барлық|индикатор)\p{L}*.*(?:орындалды|іске асырылды|өткізілді|жүзеге асырылды|қол жеткізілді)/iu,
]
const explains =
  /кроме|за исключением|однако|(?<!\p{L})но(?!\p{L})|в связи|из-за|ввиду|по причине|причин|вследствие|поскольку|так как|увелич|превы|перевып|больше|меньше|эконом|возвра|возмещ|сниж|сократ|перенес|остат|себеб|байланысты|бірақ|алайда|қоспағанда|арт(?:ты|ық|ып)|көбей|көп|кем|азай|үнем|қайтар|қалдық|кейін|есебінен/iu

/** Whether the report explains its deviations; «нет», «-» and «ауытқулар жоқ» are no explanation. */
export function justificationOf(model: ReportModel): Justification {
  return judgeJustification(cellText(model.fields.deviations))
}

/** The same for the bare text of the field. */
export function judgeJustification(text: string): Justification {
  const plain = folded(text).replace(/[«»"“”()]/g, '')
  if (plain === '') return 'empty'
  if (isDash(plain)) return 'none'
  const sentences = plain
    .split(/[.!?;\n]+\s*/)
    .map((sentence) => sentence.replace(/^[-–—\s]+/, '').trim())
    .filter((sentence) => sentence !== '')
  return sentences.every(saysNone) ? 'none' : 'given'
}

function saysNone(sentence: string): boolean {
  if (/\d/.test(sentence.replace(/100\s?%/, ''))) return false
  return !explains.test(sentence) && noneSentence.some((pattern) => pattern.test(sentence))
}

const moneyWords =
  /эконом|возвра|остат|неосвоен|неиспользован|не\s?израсходован|сбереж|снижени\p{L}* (?:цен|стоимост)|дешевле|дополнительн\p{L}* соглашени|корректировк|(?:сумм|средств|смет|бюджет|закуп|налог|оплат|тенге)|үнем|қайтар|қалдық|игерілме|жұмсалма|қосымша келісім|(?:қаражат|бюджет|сатып алу|салық|теңге|төлем)/iu

/** Whether the text of deviations explains money that was left: savings, a refund, an amendment, a budget line. */
export const explainsMoney = (model: ReportModel): boolean =>
  justificationOf(model) === 'given' && moneyWords.test(cellText(model.fields.deviations))

/** Whether the text of deviations tells of an amendment of the contract or a longer period. */
export const hasAmendment = (model: ReportModel): boolean => {
  const text = `${cellText(model.fields.deviations)}\n${cellText(model.fields.period)}`
  return text
    .split(/(?<=[.!?;])\s+|\n/u)
    .some((sentence) => amendsDates.test(sentence) && (!onlyMoney.test(sentence) || ofDates.test(sentence)))
}

const amendsDates =
  /дополнительн\p{L}* соглашени|продлен\p{L}* (?:срок|период|договор)|срок\p{L}* .{0,40}продлен|қосымша келісім|мерзімі?\p{L}* .{0,40}ұзартыл|ұзартыл/iu
/** An amendment that moves money between budget lines moves no date. */
const onlyMoney = /тенге|теңге|₸|смет|бюджет|стать[еия]|фонд\p{L}* оплаты|қаражат|шығын|қоры/iu
const ofDates = /срок|период|продл|(?<!\p{L})дат[аыу](?!\p{L})|мерзім|кезең|ұзарт|күні(?!\p{L})/iu
