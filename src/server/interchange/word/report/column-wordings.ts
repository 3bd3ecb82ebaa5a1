import type {
  ActivityColumn,
  EffectColumn,
  PartnerColumn,
  ProposalColumn,
  RecommendationColumn,
} from '#domain/report/model.ts'
import type { ColumnWording } from './table-columns.ts'

/* Headings as letters without spaces, Russian and Kazakh. The first that matches wins, so special ones stand first. */

const number = /^(№|n|no|пп|№пп|рс|№рс|ретсаны)$/

export const activityWordings: readonly ColumnWording<ActivityColumn>[] = [
  { column: 'indicators', letters: /количественн|качественн|сандық|сапалық/ },
  { column: 'plan', letters: /план|жоспар/, not: /мероприят|ісшара|задач|міндет/ },
  { column: 'fact', letters: /факт|^нақты|орындалғаны|ісжүзінде/, not: /мероприят|ісшара/ },
  { column: 'result', letters: /результат|нәтиже/ },
  { column: 'activity', letters: /мероприят|ісшара/ },
  { column: 'task', letters: /задач|міндет/ },
  { column: 'date', letters: /дата|сроки?|период|күні|мерзім|уақыт/ },
  { column: 'place', letters: /место|орны|орын|локаци/ },
  { column: 'people', letters: /участник|қатысушы|охват|человек|қамту|адамсаны/ },
  { column: 'indicators', letters: /^(индикатор|показател|көрсеткіш)/ },
  { column: 'effect', letters: /эффект|әсер|тиімділі/ },
]

export const effectWordings: readonly ColumnWording<EffectColumn>[] = [
  { column: 'number', letters: number },
  { column: 'unit', letters: /единиц|едизм|өлшем|бірлік/ },
  { column: 'plan', letters: /план|жоспар/ },
  { column: 'fact', letters: /факт|нақты|достигнут|ісжүзінде|орындал/ },
  { column: 'indicator', letters: /индикатор|показател|көрсеткіш|наименован|атауы/ },
]

export const partnerWordings: readonly ColumnWording<PartnerColumn>[] = [
  { column: 'role', letters: /роль|рөл|вклад|функци|үлес|участиевпроект|жобадағы/ },
  { column: 'contact', letters: /контакт|телефон|байланыс/ },
  { column: 'note', letters: /примечан|ескерт/ },
  { column: 'name', letters: /наименован|организаци|партнер|фио|ұйым|серіктес|әріптес/ },
]

export const proposalWordings: readonly ColumnWording<ProposalColumn>[] = [
  { column: 'number', letters: number },
  { column: 'problem', letters: /проблем|мәселе/ },
  { column: 'amount', letters: /объем|сумма|финансир|көлем|қаржы|сомасы/ },
  { column: 'grantKind', letters: /^вид|түрі/ },
  { column: 'expected', letters: /ожидаем|күтілетін|результат|нәтиже/ },
  { column: 'priority', letters: /направлен|бағыт/ },
  { column: 'sphere', letters: /сфера|сала/ },
]

export const recommendationWordings: readonly ColumnWording<RecommendationColumn>[] = [
  { column: 'letters', letters: /письм|исходящ|хат|нөмір|номер/ },
  { column: 'bodies', letters: /^(гос|мем|орган|уполномоч|кому|адресат|получател)/ },
  { column: 'items', letters: /рекомендац|ұсыным|ұсыныс/ },
  { column: 'bodies', letters: /орган|мекеме/ },
]
