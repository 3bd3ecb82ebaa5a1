import * as v from 'valibot'
import { day } from '../calendar/day-input.ts'
import { newRecord, position } from '../project/record-input.ts'
import { localName, localText } from '../text/text-input.ts'

export const partnerInput = v.strictObject({
  ...newRecord,
  position,
  kind: v.picklist(['organisation', 'person', 'stateBody']),
  name: localName,
  role: localText,
  contact: localText,
  note: localText,
  since: day,
})
