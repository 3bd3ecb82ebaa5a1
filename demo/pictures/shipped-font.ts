import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const fontFolder = dirname(
  dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'))),
)
let ready: Promise<void> | null = null

/**
 * Makes the drawing library use the font that comes with the program, so that captions hold Kazakh letters on a machine
 * without any fonts and look the same everywhere. The library reads its font settings once, at its first text.
 */
export function useShippedFont(): Promise<void> {
  ready ??= loadFont()
  return ready
}

async function loadFont(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'esep-fonts-'))
  const settings = join(folder, 'fonts.conf')
  const before = process.env['FONTCONFIG_FILE']
  try {
    await writeFile(
      settings,
      `<?xml version="1.0"?><fontconfig><dir>${fontFolder}</dir><cachedir>${folder}</cachedir></fontconfig>`,
    )
    process.env['FONTCONFIG_FILE'] = settings
    await sharp(
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="9" font-family="Tinos">Ә</text></svg>',
      ),
    )
      .raw()
      .toBuffer()
  } finally {
    if (before === undefined) delete process.env['FONTCONFIG_FILE']
    else process.env['FONTCONFIG_FILE'] = before
    await rm(folder, { recursive: true, force: true })
  }
}
