import { publications } from '../records/outreach.ts'
import { screenshot } from '../pictures/screenshot.ts'
import { shortDay, type DemoFile } from './demo-file.ts'

/** What proves publications: how their pages looked. */
export const publicationFiles = (): DemoFile[] =>
  publications.map(({ id = '', outlet, title, language, publishedOn, url }, index) => {
    const seed = `publication-${String(index + 1).padStart(2, '0')}`
    const lang = language === 'kk' ? 'kk' : 'ru'
    return {
      key: seed,
      kind: 'scan',
      subject: 'publication',
      subjectId: id,
      draw: () =>
        screenshot({
          seed,
          address: url ?? '',
          outlet: outlet[lang] ?? '',
          day: shortDay(publishedOn),
          title: title[lang] ?? '',
        }),
    }
  })
