import type { Role } from '../account/account.ts'
import type { Evidence } from './evidence.ts'

/** Pictures that we can decode, and so show without their metadata. */
const decoded = ['image/jpeg', 'image/png', 'image/webp']

/** Whether a stripped copy of this file can be made. A photo of an iPhone (HEIC) is kept as it is: nothing here decodes it. */
export const isShownPicture = (file: Pick<Evidence, 'mediaType'>): boolean => decoded.includes(file.mediaType)

const staff: readonly Role[] = ['administrator', 'manager', 'accountant', 'activist', 'teacher']

/**
 * Whether this role may have the bytes as they came. A picture's original says where and when it was taken and by which
 * telephone; a sheet holds names and signatures.
 */
export const mayHaveOriginal = (role: Role): boolean => staff.includes(role)

/** Whether this role may see the file at all: who is not of the staff sees pictures of events, never lists of people. */
export const maySeeFile = (role: Role, file: Pick<Evidence, 'kind' | 'mediaType'>): boolean =>
  mayHaveOriginal(role) || (file.kind === 'photo' && isShownPicture(file))
