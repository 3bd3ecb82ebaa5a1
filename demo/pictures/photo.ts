import sharp from 'sharp'
import { drawing, label, rect } from './svg.ts'
import { useShippedFont } from './shipped-font.ts'

/** What a phone writes into a picture: local time `YYYY-MM-DDTHH:MM:SS` and WGS84 degrees. */
export interface Shot {
  readonly takenAt: string
  readonly lat: number
  readonly lon: number
}

/** A drawn scene as a phone's JPEG: a caption in the picture, time and place in its metadata. */
export async function photo(scene: readonly string[], caption: string, shot: Shot): Promise<Uint8Array> {
  await useShippedFont()
  const parts = [...scene, rect(0, 562, 800, 38, '#000000a8'), label(16, 588, 20, caption, 'fill="#ffffff"')]
  return sharp(Buffer.from(drawing(800, 600, parts)))
    .jpeg({ quality: 74 })
    .withExif({
      IFD0: { Make: 'Esep', Model: 'Demo' },
      IFD2: { DateTimeOriginal: exifTime(shot.takenAt) },
      IFD3: {
        GPSLatitudeRef: shot.lat < 0 ? 'S' : 'N',
        GPSLatitude: degrees(shot.lat),
        GPSLongitudeRef: shot.lon < 0 ? 'W' : 'E',
        GPSLongitude: degrees(shot.lon),
      },
    })
    .toBuffer()
}

const exifTime = (takenAt: string): string =>
  `${takenAt.slice(0, 10).replaceAll('-', ':')} ${takenAt.slice(11)}`

/** Degrees, minutes and hundredths of seconds as EXIF writes them. */
function degrees(value: number): string {
  const hundredths = Math.round(Math.abs(value) * 360_000)
  const whole = Math.floor(hundredths / 360_000)
  const minutes = Math.floor((hundredths % 360_000) / 6000)
  return `${whole}/1 ${minutes}/1 ${hundredths % 6000}/100`
}
