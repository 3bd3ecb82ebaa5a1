import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { medianMs } from './measure.ts'

/** How long LibreOffice takes to make a PDF of a Word file; null where it is not installed. */
export async function libreOfficeMs(docx: Uint8Array): Promise<number | null> {
  if (spawnSync('libreoffice', ['--version']).status !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'esep-bench-'))
  const file = join(folder, 'document.docx')
  writeFileSync(file, docx)
  const convert = (): unknown =>
    spawnSync('libreoffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      file,
    ])
  const ms = await medianMs(convert, 3)
  rmSync(folder, { recursive: true, force: true })
  return ms
}
