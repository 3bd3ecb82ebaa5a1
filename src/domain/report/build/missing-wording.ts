/** What is to be recorded where a part of the report has nothing behind it; `what` is quoted as people recorded it. */
export interface MissingWording {
  readonly text: (heading: string) => string
  readonly passport: (label: string) => string
  readonly inLanguage: (what: string) => string
  readonly reference: (name: string, heading: string) => string
  readonly tasks: string
  readonly activityDate: (activity: string) => string
  readonly activityPlace: (activity: string) => string
  readonly activityPeople: (activity: string) => string
  readonly activityResult: (activity: string) => string
  readonly activityEffect: (activity: string) => string
  readonly activityIndicators: (activity: string) => string
  readonly indicatorFact: (indicator: string, activity: string) => string
  readonly effectPlan: (indicator: string) => string
  readonly effectFact: (indicator: string) => string
  readonly deviations: string
  readonly statistics: string
  readonly story: string
  readonly storyConsent: (story: string) => string
  readonly storyPart: (part: string, story: string) => string
  readonly partners: string
  readonly partnerRole: (partner: string) => string
  readonly partnerContact: (partner: string) => string
  readonly proposals: string
  readonly recommendations: string
  readonly letter: (recommendation: string) => string
}

export const missingRu: MissingWording = {
  text: (heading) => `Напишите текст раздела: ${heading}`,
  passport: (label) => `Заполните паспорт проекта: ${label}`,
  inLanguage: (what) => `Запишите на русском языке: ${what}`,
  reference: (name, heading) => `Уточните показатель ${name}: такого нет в проекте. Раздел: ${heading}`,
  tasks: 'Запишите задачи и мероприятия проекта',
  activityDate: (activity) => `Внесите события с датами. Мероприятие: ${activity}`,
  activityPlace: (activity) => `Укажите место проведения. Мероприятие: ${activity}`,
  activityPeople: (activity) => `Внесите число участников. Мероприятие: ${activity}`,
  activityResult: (activity) => `Опишите достигнутый результат. Мероприятие: ${activity}`,
  activityEffect: (activity) => `Опишите эффект. Мероприятие: ${activity}`,
  activityIndicators: (activity) => `Запишите индикаторы с планом. Мероприятие: ${activity}`,
  indicatorFact: (indicator, activity) =>
    `Внесите записи, из которых считается факт. Индикатор: ${indicator}. Мероприятие: ${activity}`,
  effectPlan: (indicator) => `Запишите планируемый уровень. Показатель: ${indicator}`,
  effectFact: (indicator) => `Внесите записи, из которых считается факт. Показатель: ${indicator}`,
  deviations: 'Обоснуйте отклонения: факт отличается от плана',
  statistics: 'Внесите группы участников с разбивкой по полу, социальному статусу и возрасту',
  story: 'Запишите историю успеха с согласием человека на публикацию',
  storyConsent: (story) => `Получите согласие на публикацию. История успеха: ${story}`,
  storyPart: (part, story) => `Дополните историю успеха: ${part} ${story}`,
  partners: 'Запишите партнеров проекта с ролью и контактами',
  partnerRole: (partner) => `Укажите роль в проекте. Партнер: ${partner}`,
  partnerContact: (partner) => `Укажите контакты. Партнер: ${partner}`,
  proposals: 'Запишите предложения в перечень приоритетных направлений грантов',
  recommendations: 'Запишите рекомендации государственным органам',
  letter: (recommendation) => `Внесите номер и дату письма. Рекомендация: ${recommendation}`,
}

export const missingKk: MissingWording = {
  text: (heading) => `Бөлімнің мәтінін жазыңыз: ${heading}`,
  passport: (label) => `Жоба паспортын толтырыңыз: ${label}`,
  inLanguage: (what) => `Қазақ тілінде жазыңыз: ${what}`,
  reference: (name, heading) =>
    `Көрсеткішті нақтылаңыз: ${name} – жобада мұндай көрсеткіш жоқ. Бөлім: ${heading}`,
  tasks: 'Жобаның міндеттері мен іс-шараларын жазыңыз',
  activityDate: (activity) => `Өткізілген күндерін енгізіңіз. Іс-шара: ${activity}`,
  activityPlace: (activity) => `Өткізілген орнын көрсетіңіз. Іс-шара: ${activity}`,
  activityPeople: (activity) => `Қатысушылар санын енгізіңіз. Іс-шара: ${activity}`,
  activityResult: (activity) => `Қол жеткізілген нәтижені сипаттаңыз. Іс-шара: ${activity}`,
  activityEffect: (activity) => `Әсерін сипаттаңыз. Іс-шара: ${activity}`,
  activityIndicators: (activity) => `Индикаторларды жоспарымен бірге жазыңыз. Іс-шара: ${activity}`,
  indicatorFact: (indicator, activity) =>
    `Нақты мән есептелетін жазбаларды енгізіңіз. Индикатор: ${indicator}. Іс-шара: ${activity}`,
  effectPlan: (indicator) => `Жоспарланған деңгейді жазыңыз. Көрсеткіш: ${indicator}`,
  effectFact: (indicator) => `Нақты мән есептелетін жазбаларды енгізіңіз. Көрсеткіш: ${indicator}`,
  deviations: 'Ауытқуларды негіздеңіз: нақты мән жоспардан өзгеше',
  statistics: 'Қатысушылар топтарын жынысы, әлеуметтік мәртебесі және жасы бойынша енгізіңіз',
  story: 'Адамның жариялауға келісімі бар табыс тарихын жазыңыз',
  storyConsent: (story) => `Жариялауға келісім алыңыз. Табыс тарихы: ${story}`,
  storyPart: (part, story) => `Табыс тарихын толықтырыңыз: ${part} ${story}`,
  partners: 'Жоба серіктестерін рөлімен және байланыс деректерімен жазыңыз',
  partnerRole: (partner) => `Жобадағы рөлін көрсетіңіз. Серіктес: ${partner}`,
  partnerContact: (partner) => `Байланыс деректерін көрсетіңіз. Серіктес: ${partner}`,
  proposals: 'Гранттардың басым бағыттарының тізбесіне ұсыныстарды жазыңыз',
  recommendations: 'Мемлекеттік органдарға арналған ұсынымдарды жазыңыз',
  letter: (recommendation) => `Хаттың нөмірі мен күнін енгізіңіз. Ұсыным: ${recommendation}`,
}
