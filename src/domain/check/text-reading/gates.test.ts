/*
 * Before a pattern is tried, words and signs of the line are asked whether it can match. The rules must find the same as
 * when every pattern is tried everywhere, on clean reports and on lines made of what the rules look for.
 */
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { checkReport } from '../check-report.ts'
import { withField } from '../fixtures/spoil.ts'
import { cleanReports } from './fixtures/topic-reports.ts'

vi.resetModules()
vi.doMock('./passage-words.ts', async (original) => ({
  ...(await original<object>()),
  mayHold: () => true,
  hasSign: () => true,
}))
const { checkReport: checkEverywhere } = await import('../check-report.ts')

test.each(cleanReports)('a clean report: %s', (_, model) => {
  expect(checkReport(model)).toEqual(checkEverywhere(model))
})

const fragments = (
  'все|всех|барлығы|свалки убраны|тазартылды|остается|остались|не решен|не удалось|мне удалось|али де|калды|еще не ' +
  '|по 2 контейнера|по два в каждом селе|на 4 участках|әр ауылда|әрбір|балалар 5-тен|всего 12|из них|из которых 52|5 из 3 семей' +
  '|в том числе|в т.ч. 90|оның 74-і|40 человек,|48 жасөспірім|: волейбол – 90, теннис – 60|(60 по плану' +
  '|3 раза в неделю|аптасына екі рет|каждый вторник и субботу|дүйсенбі|60 домохозяйств – 1000 человек|отбасы|12 семей' +
  '|планируется провести|будет открыт|состоятся|ашатын болады|жоспарлануда|получат' +
  '|БИН 123456789012|ИИН: 990101300123|тел. 8 7242 99 99|сотрудник 87001112233|fond@mail|@fond|моб:+7 700 111 22' +
  '|указать|(впишите)|[дата]|<имя>|ФИО|Ф.И.О.|______|…………|............|Ошибка! Закладка|текст текст|ххх|дд.мм.гггг' +
  '|отчет по проекту «Чужой проект»|«Басқа» жобасының есебі|настоящий промежуточный отчет|осы аралық есеп' +
  '|село Аксу|селоАксу|с.Камыстыбас|с. Камсытыбас|г.Кызылорда|аул Камыстыбас|Камыстыбас ауылы|дачный массив Сабалак|посёлок' +
  '|круглый стол «Чистое село начинается с меня»|«Таза ауыл біздің қолымызда» дөңгелек үстел|Иванов А.|А. Иваноф|А.Ивановым|Петрова Анна|Петрава Анна' +
  '|ОО «Тазалык-Кызылорда»|ОО «Қызылорда Тазалығы»|кентаТасбогет|графикивывоза|Кызылорда.были|30ноября|СOVID|прямых бенефициаров 40, включая'
).split('|')
const fragment = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...fragments) },
  { weight: 2, arbitrary: fc.constantFrom(...fragments).map((one) => one.toUpperCase()) },
  { weight: 1, arbitrary: fc.constantFrom('é', '\u00ad', 'K', '😀', 'i', '\n', '«', '»', '.', ', ') },
)
const line = fc
  .array(fc.tuple(fragment, fc.constantFrom(' ', ' ', ' ', '. ', '', ', ')), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.flat().join(''))

test('lines of what the rules look for', () => {
  const [[, model] = []] = cleanReports
  if (model === undefined) throw new Error('no clean report')
  fc.assert(
    fc.property(line, line, (about, concrete) => {
      const spoiled = withField(withField(model, 'about', about), 'concreteResults', concrete)
      expect(checkReport(spoiled)).toEqual(checkEverywhere(spoiled))
    }),
    { numRuns: 60 },
  )
})
