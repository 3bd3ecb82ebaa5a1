/** Month names as formats need them, January first. Kazakh attributive: «26 қыркүйектегі № 406» of official acts. */
const monthNames = {
  ruNominative: split('январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'),
  ruGenitive: split('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'),
  kkNominative: split('қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'),
  kkLocative: split(
    'қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда',
  ),
  kkAttributive: split(
    'қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы шілдедегі тамыздағы қыркүйектегі қазандағы қарашадағы желтоқсандағы',
  ),
  en: split('January February March April May June July August September October November December'),
} as const

export type MonthNameForm = keyof typeof monthNames

/** Name of month 1–12 in a form. */
export function monthName(month: number, form: MonthNameForm): string {
  return monthNames[form][month - 1] ?? ''
}

function split(names: string): readonly string[] {
  return names.split(' ')
}
