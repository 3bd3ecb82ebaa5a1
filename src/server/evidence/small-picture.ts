import sharp from 'sharp'
import { Problem } from '../problem.ts'
import { thumbnail } from './thumbnail.ts'

/** The small copy of a stored picture with its size in pixels, for paper. Throws as `thumbnail` does. */
export async function smallPicture(
  dataFolder: string,
  sha256: string,
): Promise<{ readonly bytes: Uint8Array; readonly width: number; readonly height: number }> {
  const bytes = await thumbnail(dataFolder, sha256, 'small')
  const { width, height } = await sharp(bytes).metadata()
  return { bytes: new Uint8Array(bytes), width, height }
}

/** A picture, or null where its stored file cannot be read. */
export async function readable<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (caught) {
    if (caught instanceof Problem) return null
    throw caught
  }
}
