/* What residents said of the project on two days of filming, and once in writing. Words and people are invented. */
import type { nameTestimonial } from '#actions/testimonial/name-testimonial.ts'
import type { recordTestimonial } from '#actions/testimonial/record-testimonial.ts'
import { demoId, own, type InputOf } from '../demo-id.ts'
import { organisation } from './passport.ts'

type Testimonial = InputOf<typeof recordTestimonial>
type Said = readonly [saidIn: 'ru' | 'kk', role: Testimonial['role'], ru: string, kk: string]

const filmed: { readonly [village: string]: { readonly on: string; readonly said: readonly Said[] } } = {
  sabalak: {
    on: '2023-08-17',
    said: [
      [
        'kk',
        'resident',
        'Машина приходит в свой день, и мешки у ворот больше не лежат неделями.',
        'Көлік өз күнінде келеді, қақпа алдында қап апталап жатпайтын болды.',
      ],
      [
        'ru',
        'teacher',
        'Дети сами показали родителям, куда класть пластик, а куда стекло.',
        'Пластикті қайда, шыныны қайда салу керегін балалар ата-анасына өздері көрсетті.',
      ],
      [
        'kk',
        'resident',
        'Раньше не знали, за что платим. Теперь расчёт висит в магазине, всё видно.',
        'Бұрын не үшін төлейтінімізді білмейтінбіз. Енді есеп дүкенде ілулі тұр, бәрі көрінеді.',
      ],
      [
        'kk',
        'pupil',
        'После субботника на нашем пустыре можно играть в мяч.',
        'Сенбіліктен кейін біздің бос алаңда доп ойнауға болады.',
      ],
      [
        'ru',
        'entrepreneur',
        'Картон из магазина я теперь отдаю отдельно, это проще, чем жечь.',
        'Дүкендегі картонды енді бөлек тапсырамын, өртегеннен оңай.',
      ],
    ],
  },
  kamystybas: {
    on: '2023-09-30',
    said: [
      [
        'kk',
        'resident',
        'На сходе нас выслушали, и график переделали под вторник.',
        'Жиында бізді тыңдады, кестені сейсенбіге ауыстырды.',
      ],
      ['kk', 'resident', 'Рыбьи отходы больше не везут к озеру.', 'Балық қалдығын енді көлге апармайды.'],
      [
        'ru',
        'volunteer',
        'Я думала, придут трое, а на улицу вышли целыми семьями.',
        'Үш адам келер деп едім, көшеге отбасымен шықты.',
      ],
      [
        'kk',
        'teacher',
        'Экосоветники ведут урок лучше взрослых: их слушают.',
        'Экокеңесшілер сабақты үлкендерден жақсы жүргізеді: оларды тыңдайды.',
      ],
      [
        'ru',
        'resident',
        'Контейнер стоит рядом, бабушке не надо нести мешок через дорогу.',
        'Контейнер жақын тұр, әжеме қапты жолдан асырып апарудың қажеті жоқ.',
      ],
    ],
  },
}

const videos = Object.entries(filmed).flatMap(([village, { on, said }]) =>
  said.map(([saidIn, role, ru, kk], at): Testimonial => ({
    ...own(`testimonial.${village}.${at + 1}`),
    kind: 'video',
    saidIn,
    words: { ru, kk },
    saidOn: on,
    placeId: demoId(`place.${village}`),
    activityId: demoId('activity.2.1'),
    eventId: demoId(`event.2.1.${on}.testimonial`),
    role,
  })),
)

export const testimonials: readonly Testimonial[] = [
  ...videos,
  {
    ...own('testimonial.note'),
    kind: 'words',
    saidIn: 'ru',
    words: { ru: 'Спасибо, что объявления пишут и по-русски, и по-казахски: читает вся улица.' },
    saidOn: '2023-10-24',
    placeId: demoId('place.sabalak'),
    activityId: demoId('activity.2.3'),
    role: 'resident',
  },
]

const agreed = {
  isMinor: false,
  givenBy: 'person' as const,
  givenHow: 'paper' as const,
  operatorName: organisation.name.ru ?? '',
  operatorBin: organisation.bin ?? '',
  isSentAbroad: false,
  data: ['name', 'words', 'image', 'voice'] as ('name' | 'words' | 'image' | 'voice')[],
}

/** Two of them agreed to be named: one to publication, the other in the office alone. */
export const testimonialNames: readonly InputOf<typeof nameTestimonial>[] = [
  {
    ...agreed,
    id: demoId('testimonial.consent.1'),
    testimonialId: demoId('testimonial.sabalak.2'),
    name: 'Тлеубаева Гульмира',
    givenOn: '2023-08-17',
    keptUntil: '2033-08-17',
    isPublished: true,
  },
  {
    ...agreed,
    id: demoId('testimonial.consent.2'),
    testimonialId: demoId('testimonial.kamystybas.1'),
    name: 'Сейтмуратов Аскар',
    givenOn: '2023-09-30',
    keptUntil: '2033-09-30',
    isPublished: false,
  },
]
