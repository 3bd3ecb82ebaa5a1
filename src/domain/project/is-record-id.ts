/** Whether a text of an address can be a record's id: the database takes nothing else. */
export const isRecordId = (text: string): boolean =>
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
