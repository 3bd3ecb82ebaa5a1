/** Headings as authors retype them: shorter, without numbers or with other ones. */
export type HeadingId =
  | 'activities'
  | 'about'
  | 'goal'
  | 'achieved'
  | 'effects'
  | 'deviations'
  | 'goalFacts'
  | 'changes'
  | 'story'
  | 'statistics'
  | 'gender'
  | 'social'
  | 'age'
  | 'results'
  | 'concreteResults'
  | 'longTermEffect'
  | 'sustainability'
  | 'socialEffect'
  | 'partnerAnalysis'
  | 'partners'
  | 'proposals'
  | 'recommendations'
  | 'attachments'

export const rewordedHeadings: { readonly [lang in 'ru' | 'kk']: { readonly [id in HeadingId]: string } } = {
  ru: {
    activities: '1. Описание мероприятий социального проекта',
    about: 'Общие сведения о проекте',
    goal: 'Цель проекта',
    achieved: 'Достигнутый результат проекта',
    effects: 'Социальный и экономический эффект проекта (таблица)',
    deviations: 'Обоснование отклонений от плана:',
    goalFacts: '2. Достижение цели проекта',
    changes: '3. Измерение социальных изменений, произошедших в ходе реализации проекта',
    story: 'ИСТОРИЯ УСПЕХА',
    statistics: '4. Статистическая информация по участникам проекта',
    gender: 'Гендерный показатель',
    social: 'Социальный статус',
    age: 'Возрастной показатель',
    results: '5. Результаты проекта',
    concreteResults: '1) Конкретные результаты, полученные целевыми группами:',
    longTermEffect: '2) Долговременное влияние проекта на проблему:',
    sustainability: '3) Устойчивость проекта:',
    socialEffect: '4) Социально-экономический эффект проекта:',
    partnerAnalysis: '6. Анализ вклада партнеров и органов власти',
    partners: 'Партнеры проекта',
    proposals: '7. Предложения в перечень приоритетных направлений государственных грантов',
    recommendations: '8. Практические рекомендации для государственных органов',
    attachments: 'Приложения:',
  },
  kk: {
    activities: '1. Әлеуметтік жоба іс-шараларының сипаттамасы',
    about: 'Жоба туралы жалпы мәлімет',
    goal: 'Жоба мақсаты',
    achieved: 'Жобаның қол жеткізілген нәтижесі',
    effects: 'Жобаның әлеуметтік және экономикалық әсері',
    deviations: 'Жоспардан ауытқулардың негіздемесі:',
    goalFacts: '2. Жоба мақсатына қол жеткізу',
    changes: '3. Жобаны іске асыру барысында болған әлеуметтік өзгерістерді өлшеу',
    story: 'ТАБЫС ТАРИХЫ',
    statistics: '4. Жобаға қатысушылар туралы статистикалық ақпарат',
    gender: 'Гендерлік көрсеткіш',
    social: 'Әлеуметтік мәртебе',
    age: 'Жас көрсеткіші',
    results: '5. Жоба нәтижелері',
    concreteResults: '1) Нысаналы топтар алған нақты нәтижелер:',
    longTermEffect: '2) Жобаның проблемаға ұзақ мерзімді ықпалы:',
    sustainability: '3) Жобаның тұрақтылығы:',
    socialEffect: '4) Жобаның әлеуметтік-экономикалық әсері:',
    partnerAnalysis: '6. Серіктестер мен билік органдарының үлесін талдау',
    partners: 'Жоба серіктестері',
    proposals: '7. Мемлекеттік гранттардың басым бағыттары бойынша ұсыныстар',
    recommendations: '8. Мемлекеттік органдарға арналған практикалық ұсынымдар',
    attachments: 'Қосымшалар:',
  },
}
