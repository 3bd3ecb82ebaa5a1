import type { answerRemark } from '#actions/review/answer-remark.ts'
import type { makeRemark } from '#actions/review/make-remark.ts'
import type { submitReport } from '#actions/review/submit-report.ts'
import { demoId, type InputOf } from '../demo-id.ts'

/** The interim report, handed in at the end of summer; the operator's monitor has read it and waits to settle a remark. */
export const submission: InputOf<typeof submitReport> = {
  id: demoId('submission.interim'),
  projectId: demoId('project'),
  kind: 'interim',
  from: null,
  to: '2023-08-31',
  note: 'Промежуточный отчет за период до 31 августа, на двух языках.',
}

export const remark: InputOf<typeof makeRemark> = {
  id: demoId('remark.deviations'),
  submissionId: demoId('submission.interim'),
  lang: 'ru',
  place: { section: '1.deviations', column: 'deviations', paragraph: 1 },
  text: 'Уточните, в каком месяце обучение пройдут остальные экосоветники.',
}

export const answer: InputOf<typeof answerRemark> = {
  id: demoId('answer.deviations'),
  remarkId: demoId('remark.deviations'),
  text: 'Тренинги второй половины группы стоят в календарном плане на сентябрь, они войдут в заключительный отчет.',
}
