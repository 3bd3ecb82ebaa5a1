// What the village's service asks of the terminal: a bank's statement comes in, old positions go.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { emptyInstallation, esep, temporaryFolder, type CommandRun } from '#tests/support/command-line.ts'

const folder = await temporaryFolder()
const home = await emptyInstallation()
const here = (...args: string[]): Promise<CommandRun> => esep(args, home)
const of = ['--organisation', 'tan']
const iban = 'KZ86125KZT5004100100'

async function record(action: string, input: object): Promise<CommandRun> {
  const file = path.join(folder, `${action}.json`)
  await writeFile(file, JSON.stringify(input))
  return here('record', action, file, ...of)
}

const statement = (closing = '1300') => `1CClientBankExchange
ВерсияФормата=2.0
Отправитель=Банк
ДатаНачала=01.06.2023
ДатаКонца=30.06.2023
РасчСчет=${iban}
СекцияРасчСчет
ДатаНачала=01.06.2023
ДатаКонца=30.06.2023
РасчСчет=${iban}
НачальныйОстаток=1000
ВсегоПоступило=500.50
ВсегоСписано=200.50
КонечныйОстаток=${closing}
КонецРасчСчет
СекцияДокумент=Выписка
НомерДокумента=17
ДатаОперации=15.06.2023
СуммаПриход=500.50
Валюта=KZT
ПлательщикНаименование=Жители
ПлательщикИИК=KZ11
НазначениеПлатежа=За вывоз
КонецДокумента
СекцияДокумент=Выписка
НомерДокумента=18
ДатаДокумента=16.06.2023
Сумма=200.50
ПлательщикИИК=${iban}
ПолучательИИК=KZ22
НазначениеПлатежа=Перевозчику
КонецДокумента
КонецФайла
`
async function brought(text: string): Promise<CommandRun> {
  const file = path.join(folder, 'statement.txt')
  await writeFile(file, text)
  return here('bank', 'import', file, ...of)
}

beforeAll(async () => {
  await here('organisation', 'add', '--code', 'tan', '--name', 'Фонд «Таң»')
})

test('a statement of an own account is taken over once; what is wrong is told with its line', async () => {
  const strange = await brought(statement())
  expect(strange.status).toBe(1)
  expect(strange.err).toContain(iban)
  expect((await record('add-bank-account', { iban, bank: 'Банк' })).err).toBe('')
  expect((await brought(statement('1300.01'))).status).toBe(1)
  const first = await brought(statement())
  expect(first).toMatchObject({ status: 0, err: '' })
  expect(first.out).toContain('Ждут решения: 1')
  expect(first.out).toContain('500,50')
  const second = await brought(statement())
  expect(second.out).toContain('Ждут решения: 0')
  expect(await brought('не выписка')).toMatchObject({ status: 1, out: '' })
})

test('a statement needs its file and an organisation', async () => {
  expect((await here('bank', 'import', ...of)).status).toBe(2)
  expect((await here('bank', 'import', path.join(folder, 'none.txt'), ...of)).status).toBe(2)
  const file = path.join(folder, 'statement.txt')
  expect((await here('bank', 'import', file)).status).toBe(2)
  expect((await here('bank', 'import', file, '--organisation', 'nobody')).status).toBe(1)
})

test('positions that are older than the term are deleted, others stay', async () => {
  const place = JSON.parse((await record('add-place', { name: { ru: 'Сабалак' }, kind: 'village' })).out) as {
    id: string
  }
  const tracker = {
    kind: 'phone',
    vehicle: 'КамАЗ',
    placeIds: [place.id],
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    fromTime: '00:00',
    toTime: '23:59',
  }
  const { id } = JSON.parse((await record('add-tracker', tracker)).out) as { id: string }
  const at = (daysAgo: number) => ({
    at: Date.now() - daysAgo * 86_400_000,
    lat: 44.7,
    lon: 65.6,
    accuracyM: 8,
  })
  const track = { trackerId: id, source: 'a.gpx', fixes: [at(60), at(45), at(2)] }
  expect((await record('import-track', track)).err).toBe('')
  const first = await here('tracking', 'forget')
  expect(first).toMatchObject({ status: 0, err: '' })
  expect(first.out).toContain('удалено отметок: 2')
  expect(first.out).toContain('30')
  expect((await here('tracking', 'forget', ...of)).out).toContain('удалено отметок: 0')
  expect((await here('tracking', 'forget', '--organisation', 'nobody')).status).toBe(1)
  expect((await here('tracking', 'forget', 'all')).status).toBe(2)
})
