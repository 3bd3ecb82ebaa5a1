import { rememberedWords } from '../../text/remembered-words.ts'
import { rootOf } from './fold.ts'

/** What is counted: things made or handed over, events, organisations and households, or people. */
export type ConceptKind = 'thing' | 'event' | 'group' | 'people' | 'anybody' | 'other'

export interface Concept {
  readonly id: string
  readonly kind: ConceptKind
  readonly words: RegExp
}

/*
 * Nouns that social projects report in numbers, Russian and Kazakh, as patterns of folded words (see fold.ts). The first
 * match wins. `anybody` are nouns that every event has its own number of.
 */
const concepts: readonly Concept[] = [
  { id: 'recommendations', kind: 'thing', words: /^(рекомендаци|усыныс|усыным)/ },
  { id: 'posts', kind: 'thing', words: /^(пост(ы|ов|а|ам|ах|тар|тарды)?$|жазба|инстапост|сторис)/ },
  { id: 'articles', kind: 'thing', words: /^(стат(ья|ьи|ей|ью|ьями)$|макала)/ },
  { id: 'broadcasts', kind: 'thing', words: /^(сюжет|телесюжет|телепередач|репортаж)/ },
  { id: 'publications', kind: 'thing', words: /^(публикаци|жарияланым)/ },
  { id: 'materials', kind: 'thing', words: /^материал/ },
  { id: 'videos', kind: 'thing', words: /^(видеоролик|ролик|видеофильм|бейнеролик|бейнебаян)/ },
  { id: 'reviews', kind: 'thing', words: /^(отзыв|видеоотзыв|пикир)/ },
  { id: 'questionnaires', kind: 'thing', words: /^(анкет(?!иров)|сауалнама)/ },
  { id: 'containers', kind: 'thing', words: /^(контейнер|экобокс|урн(а|ы|у)?$|кокыс-?жашик|жашик)/ },
  { id: 'dumps', kind: 'thing', words: /^(свал(ка|ки|ок|кам|ках|ку)$|мусоросвал|уйинди|кокыс-(ор|уй))/ },
  { id: 'schedules', kind: 'thing', words: /^(график(а|и|ов|ам)?$|кесте)/ },
  { id: 'reports', kind: 'thing', words: /^(отчет(а|ы|ов|ам)?$|есеп)/ },
  { id: 'booklets', kind: 'thing', words: /^(буклет|брошюр|листов(ка|ки|ок)|памят(ка|ки|ок)|флаер|китапша)/ },
  { id: 'guides', kind: 'thing', words: /^(пособи|методич|кулланба)/ },
  { id: 'applications', kind: 'thing', words: /^(заяв(ка|ки|ок|ку)$|отиним)/ },
  { id: 'projects', kind: 'thing', words: /^(мини-проект|стартап)/ },
  { id: 'cases', kind: 'thing', words: /^(кейс)/ },
  { id: 'certificates', kind: 'thing', words: /^(сертификат|куалик)/ },
  { id: 'centres', kind: 'thing', words: /^(центр(а|ы|ов)?$|орталык|орталыг)/ },
  { id: 'trees', kind: 'thing', words: /^(дерев(о|а|ьев)|саженц|саженец|кошет)/ },
  {
    id: 'exhibits',
    kind: 'thing',
    words:
      /^(кабинет|турник|щит(а|ы|ов)?$|баннер|плакат|билборд|книг|китап(тар)?$|костюм|теплиц|лавоч|скам|подкаст|мастерск|шеберхана|площадк)/,
  },
  { id: 'sets', kind: 'thing', words: /^(комплект)/ },
  { id: 'round-tables', kind: 'event', words: /^(круглы(й|х|е|ми|м)|донгелек)/ },
  { id: 'master-classes', kind: 'event', words: /^(мастер-?класс|шеберлик)/ },
  { id: 'seminars', kind: 'event', words: /^(семинар)/ },
  { id: 'trainings', kind: 'event', words: /^(тренинг)/ },
  { id: 'skhods', kind: 'event', words: /^(сход(а|ы|ов|ах|ам)?$|жиын)/ },
  { id: 'meetings', kind: 'event', words: /^(встреч|кездесу)/ },
  { id: 'presentations', kind: 'event', words: /^(презентаци|тусаукесер)/ },
  { id: 'lectures', kind: 'event', words: /^(лекци|дарис)/ },
  { id: 'consultations', kind: 'event', words: /^(консультаци|кенес(и|тер)?$)/ },
  { id: 'clean-ups', kind: 'event', words: /^(субботник|сенбилик)/ },
  { id: 'concerts', kind: 'event', words: /^(концерт)/ },
  { id: 'competitions', kind: 'event', words: /^(турнир|соревновани|конкурс|жарыс|байкау)/ },
  { id: 'festivals', kind: 'event', words: /^(фестивал|акци(я|и|й|ю)$)/ },
  { id: 'classes', kind: 'event', words: /^(заняти|сабак)/ },
  {
    id: 'shows',
    kind: 'event',
    words:
      /^(выставк|корме(лер|си|де)?|спектакл|койылым|ярмарк|жарменке|экскурси|олимпиад|хакатон|кинопоказ|флешмоб|рейд)/,
  },
  { id: 'briefings', kind: 'event', words: /^(брифинг|пресс-конференци)/ },
  { id: 'forums', kind: 'event', words: /^(форум|конференци)/ },
  { id: 'events', kind: 'event', words: /^(мероприяти|ис-шара)/ },
  { id: 'households', kind: 'group', words: /^(домохозяйств|подворь|шаруашылы)/ },
  { id: 'families', kind: 'group', words: /^(сем(ья|ьи|ей|ьям|ьями|ьях)$|отбас)/ },
  { id: 'ngos', kind: 'group', words: /^(нпо$|уеу|неправительственн)/ },
  { id: 'schools', kind: 'group', words: /^(школ(а|ы|ах|ам)?$|мектеп(тер|те|ке|ти)?$)/ },
  { id: 'partners', kind: 'group', words: /^(партнер|сериктес)/ },
  { id: 'entrepreneurs', kind: 'people', words: /^(предпринимател|касипкер)/ },
  { id: 'volunteers', kind: 'people', words: /^(волонтер|ерикти)/ },
  { id: 'eco-advisers', kind: 'people', words: /^(экосоветник|экокенес)/ },
  { id: 'specialists', kind: 'people', words: /^(специалист|маман)/ },
  { id: 'trainers', kind: 'people', words: /^(тренер|жаттыктыр)/ },
  { id: 'deputies', kind: 'people', words: /^(депутат)/ },
  { id: 'akims', kind: 'people', words: /^(аким(ов|ы|а|дер)$)/ },
  { id: 'beneficiaries', kind: 'people', words: /^(бенефициар|благополучател)/ },
  {
    id: 'persons',
    kind: 'people',
    words:
      /^(школьни|учащи|студент|педагог|учител|родител|подрост|спортсмен|пенсионер|ветеран|женщин|мужчин|девуш|юнош|дет(и|ей|ям)$|ребен|молод|слушател|активист|бала(лар)?(?!бак)|окушы|мугалим|ата-?ана|жас(тар|тарды|тын)?$|айел|белсенди)/,
  },
  {
    id: 'people',
    kind: 'anybody',
    words:
      /^(человек|участни(к|ц)|жител|жильц|граждан|люд(и|ей|ям)|представител|адам|катысуш|тургын|азамат|окил)/,
  },
]

/** The concept a folded word names, `null` for a word the lexicon does not know. */
export const conceptOf = rememberedWords(
  (folded: string): Concept | null => concepts.find((concept) => concept.words.test(folded)) ?? null,
)

/* Concepts of many nouns: each noun is counted by its own root. */
const manyNouns = new Set(['persons', 'exhibits', 'shows'])

/** Under what a folded noun is counted: its concept, its root within a concept of many nouns, or `word:` and its root. */
export function nounId(folded: string): string {
  const concept = conceptOf(folded)
  if (concept === null) return `word:${rootOf(folded)}`
  return manyNouns.has(concept.id) ? `${concept.id}:${rootOf(folded)}` : concept.id
}
