/** What happened to the things or people that are counted. */
export type Action = keyof typeof patterns

/* Patterns of folded words, Russian and Kazakh. */
const patterns = {
  made: /^(выработ|разработ|подготов|изготов|созда|собра|состав|сформир|открыт|издан|напечат|распечат|выпу(щен|стил)|озвуч|азирле|дайындал|жасал|курыл|ашыл)/,
  sent: /^(направлен|направил|передан|передал|внес|представлен|отправ|вручен|жолдан|жибер|берилд|тапсырыл|усынылд)/,
  accepted: /^(учтен|учли|одобр|поддержан|внедр|исполнен|рассмотрен|ескерил|колдау|кабылдан)/,
  placed: /^(размещ|опубликов|выш(ло|ли|ел)|показан|жарияла|орналаст|шыкты)/,
  installed: /^(установ|постав(лен|или)|смонтиров|орнат)/,
  found: /^(насчитыва|выявл|обнаруж|зафиксиров|имелось|существовал|аныктал|болган)/,
  cleaned: /^(очи(щ|сщ)|убран|убрал|ликвидир|устран|вывез|тазартыл|тазалан|жойыл)/,
  handedOut: /^(распростран|роздан|раздан|раздал|таратыл)/,
  informed: /^(информир|проинформир|разъясн|ознаком|получ(или|ат)|узнал|оповещ|хабардар|тусиндир|акпарат)/,
  joined:
    /^(участ(ие|ия|ием|в)|вошл|вовлеч|подключ|охвач|задейств|присоедин|принимал|прин(ял|яли|яло)|катыс(ты|кан|ып|уда)|камтыл|тартыл|косылды)/,
  paying: /^(оплачива|оплатил|платят|платит|толейди|толеп|толе)/,
  trained: /^(обуч(ен|ил|или)|прошл(и|о)|повысил|окытыл|окыды|бидик)/,
  certified: /^(сертифицир)/,
  employed: /^(трудоустро|жумыска)/,
  registered: /^(зарегистрир|зарегистр|подал|обратил|тиркел|отиниш)/,
  held: /^(провед|прове(ли|ден)|организован|организова|состоя(лся|лись|лось)|прошел|прошла|откиз|отти|уйымдастырыл)/,
  repaired: /^(отремонтир|восстановл|жонде)/,
  planned: /^(планир|запланир|предполаг|жоспарлан)/,
} as const

const names = Object.keys(patterns) as Action[]

const cache = new Map<string, Action | null>()
const cacheLimit = 20_000

/** The action a folded word tells, `null` for any other word. */
export function actionOf(folded: string): Action | null {
  const known = cache.get(folded)
  if (known !== undefined) return known
  const found = names.find((name) => patterns[name].test(folded)) ?? null
  if (cache.size >= cacheLimit) cache.clear()
  cache.set(folded, found)
  return found
}
