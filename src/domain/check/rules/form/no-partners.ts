import type { ReportModel } from '../../../report/model.ts'
import { cellText } from '../../reading/cell-lines.ts'

const none =
  /партн[её]р\p{L}*\s+(?:\p{L}+\s+){0,2}(?:нет|не было|не привлекал\p{L}*|отсутств\p{L}*)|(?:нет|без)\s+партн[её]р|^\s*(?:нет|жоқ)[.\s]*$|серіктес\p{L}*\s+(?:\p{L}+\s+){0,2}(?:жоқ|болған жоқ|болмады|тартылған жоқ|тартылмады)/iu

/** Whether section 6 says that the project had no partners. */
export const saysNoPartners = (model: ReportModel): boolean =>
  none.test(cellText(model.fields.partnerAnalysis))
