import sharp from 'sharp'
import { Problem } from '#server/problem.ts'
import { evidenceLimits } from './evidence-limits.ts'

const pixelLimit = evidenceLimits().pixels

/** Longest side of a public copy, in pixels. */
const publicSide = 2048

// A photo cut off on its way fails; a harmless oddity of a phone's encoder does not.
const open = (bytes: Uint8Array) => sharp(bytes, { limitInputPixels: pixelLimit, failOn: 'error' })

/**
 * The difference hash of a picture, 64 bits as 16 hex digits: each bit says whether a pixel of its 9 × 8 grey copy is
 * darker than its right neighbour. Re-saved and resized copies differ in a few bits. Throws `file.tooManyPixels` for more
 * than `pixelLimit` pixels and `file.unreadable` for a damaged picture.
 */
export async function perceptualHash(bytes: Uint8Array, file = ''): Promise<string> {
  const grey = await orRefused(bytes, file, () =>
    open(bytes)
      .autoOrient()
      .flatten({ background: '#fff' })
      .greyscale()
      .resize(9, 8, { fit: 'fill' })
      .raw()
      .toBuffer(),
  )
  let bits = 0n
  for (let row = 0; row < 8; row++) {
    for (let column = 0; column < 8; column++) {
      const at = row * 9 + column
      bits = (bits << 1n) | (grey.readUInt8(at) < grey.readUInt8(at + 1) ? 1n : 0n)
    }
  }
  return bits.toString(16).padStart(16, '0')
}

/**
 * A copy of a picture for anyone but the staff: turned upright, at most `side` pixels a side, re-encoded as JPEG without
 * any metadata: no place, no time, no camera, no thumbnail. Throws as `perceptualHash` does.
 */
export async function publicPicture(
  bytes: Uint8Array,
  file = '',
  side: number = publicSide,
): Promise<{ bytes: Buffer; mediaType: 'image/jpeg' }> {
  const copy = await orRefused(bytes, file, () =>
    open(bytes)
      .autoOrient()
      .flatten({ background: '#fff' })
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 82, mozjpeg: true })
      .toBuffer(),
  )
  return { bytes: copy, mediaType: 'image/jpeg' }
}

async function orRefused<T>(bytes: Uint8Array, file: string, work: () => Promise<T>): Promise<T> {
  let size: { width: number; height: number }
  try {
    size = await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch {
    throw new Problem('file.unreadable', { file })
  }
  if (size.width * size.height > pixelLimit) {
    throw new Problem('file.tooManyPixels', { file, limit: pixelLimit / 1_000_000 })
  }
  try {
    return await work()
  } catch {
    throw new Problem('file.unreadable', { file })
  }
}
