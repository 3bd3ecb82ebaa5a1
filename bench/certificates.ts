/* A certificate printed as PDF and as Word, in both languages. */
import { certificatePaper } from '#documents/school/certificate-paper.ts'
import { paperDocx } from '#documents/paper/paper-docx.ts'
import { paperPdf } from '#documents/paper/paper-pdf.ts'
import { organisation } from '#demo/records/passport.ts'
import { medianMs, type Suite } from './measure.ts'

const printed: Parameters<typeof certificatePaper>[0] = {
  certificate: {
    id: 'c',
    trainingId: 't',
    adviserId: 'a',
    year: 2023,
    number: 17,
    code: 'ABCDEFGHJKMNPQRS',
    issuedOn: '2023-05-16',
    revokedOn: null,
    revokedWhy: null,
  },
  training: {
    id: 't',
    centreId: 's',
    eventId: 'e',
    title: { ru: 'Тренинг для экосоветников', kk: 'Экокеңесшілерге арналған тренинг' },
    on: '2023-05-15',
    isCancelled: false,
    adviserIds: ['a'],
  },
  centre: {
    id: 's',
    placeId: 'p',
    name: { ru: 'Центр экосоветников', kk: 'Экокеңесшілер орталығы' },
    openedOn: '2023-04-27',
    materials: null,
  },
  adviser: {
    id: 'a',
    centreId: 's',
    number: 1,
    className: '8А',
    since: '2023-04-27',
    leftOn: null,
    consentOn: null,
    name: null,
    isPublished: false,
  },
  organisation: {
    id: 'o',
    code: organisation.code,
    name: { ru: organisation.name.ru ?? '', kk: organisation.name.kk ?? '' },
    bin: null,
    address: {},
    phone: null,
    email: null,
    head: {},
  },
  origin: 'http://localhost',
}

/** Prints one certificate in both languages, over and over. */
export async function benchCertificates(): Promise<Suite> {
  const papers = [certificatePaper(printed, 'kk'), certificatePaper(printed, 'ru')] as const
  return {
    title: 'Certificates',
    rows: [
      {
        name: 'a certificate in two languages as PDF',
        value: await medianMs(() => paperPdf(papers)),
        unit: 'ms',
        limit: 200,
      },
      { name: 'the same as Word', value: await medianMs(() => paperDocx(papers)), unit: 'ms', limit: 200 },
    ],
  }
}
