// Looks over an installation and repairs nothing. Every check gives data; the texts are `doctor.<id>.<state>`.
import { statfs, writeFile, rm, mkdir } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { Problem } from '#server/problem.ts'
import { openDatabase, type Database } from './connect.ts'
import type { DoctorCheck } from './doctor-check.ts'
import { evidenceCheck } from './doctor-evidence.ts'
import { migrationsFolder, pendingMigrations, readMigrations } from './migrate.ts'
import type { DatabaseSettings } from './settings.ts'
import { verifyAudit } from './verify-audit.ts'

const megabyte = 1024 * 1024
const littleRoom = 1024
const noRoom = 100
const oldestNode = 24
const oldestServer = 15
const fontFiles = [
  '400Regular/Tinos_400Regular',
  '700Bold/Tinos_700Bold',
  '400Regular_Italic/Tinos_400Regular_Italic',
]

/** All checks in order; those of the rows only where the database opens and its schema is the program's. */
export async function doctor(settings: DatabaseSettings): Promise<DoctorCheck[]> {
  const checks = [nodeCheck(), timeZoneCheck(), fontCheck(), await folderCheck(settings.dataFolder)]
  checks.push(await diskCheck(settings.dataFolder))
  let database: Database
  try {
    database = await openDatabase({ ...settings, migrate: false })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return [...checks, { id: 'database', state: 'bad', params: error.params, problem: error.code }]
  }
  try {
    return [...checks, ...(await databaseChecks(database, settings.migrations ?? migrationsFolder))]
  } finally {
    await database.close()
  }
}

async function databaseChecks(database: Database, folder: string): Promise<DoctorCheck[]> {
  const migrations = await migrationCheck(database, folder)
  const always = [await serverCheck(database), await collationCheck(database), migrations]
  if (migrations.state !== 'good') return always
  return [...always, await auditCheck(database), await evidenceCheck(database)]
}

function nodeCheck(): DoctorCheck {
  const isNewEnough = Number(process.versions.node.split('.')[0]) >= oldestNode
  const params = { version: process.versions.node, needed: oldestNode }
  return { id: 'node', state: isNewEnough ? 'good' : 'bad', params }
}

/** Kazakhstan went over to one time, UTC+5, on 1 March 2024: tzdata from 2024a knows it. */
function timeZoneCheck(): DoctorCheck {
  const hour = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Almaty',
    hour: '2-digit',
    hourCycle: 'h23',
  })
  const isKnown = hour.format(new Date('2024-06-01T00:00:00Z')) === '05'
  return {
    id: 'timeZones',
    state: isKnown ? 'good' : 'bad',
    params: { version: process.versions['tz'] ?? '?' },
  }
}

function fontCheck(): DoctorCheck {
  const isThere = fontFiles.every((name) => {
    try {
      return existsSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${name}.ttf`)))
    } catch {
      return false
    }
  })
  return { id: 'fonts', state: isThere ? 'good' : 'bad', params: {} }
}

async function folderCheck(dataFolder: string): Promise<DoctorCheck> {
  const probe = path.join(dataFolder, `.doctor-${randomBytes(4).toString('hex')}`)
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o711 })
    await writeFile(probe, 'x')
    await rm(probe)
    return { id: 'dataFolder', state: 'good', params: { folder: dataFolder } }
  } catch {
    return { id: 'dataFolder', state: 'bad', params: { folder: dataFolder } }
  }
}

async function diskCheck(dataFolder: string): Promise<DoctorCheck> {
  const found = await statfs(dataFolder).catch(() => ({ bavail: 0, bsize: 1 }))
  const free = Math.floor((found.bavail * found.bsize) / megabyte)
  return {
    id: 'disk',
    state: free < noRoom ? 'bad' : free < littleRoom ? 'warning' : 'good',
    params: { free },
  }
}

async function serverCheck({ admin }: Database): Promise<DoctorCheck> {
  const { rows } = await sql<{
    version: string
  }>`select current_setting('server_version') as version`.execute(admin)
  const version = rows[0]?.version ?? '?'
  const isNewEnough = Number.parseInt(version, 10) >= oldestServer
  return { id: 'server', state: isNewEnough ? 'good' : 'bad', params: { version, needed: oldestServer } }
}

async function collationCheck({ admin }: Database): Promise<DoctorCheck> {
  const { rows } = await sql`select 1 from pg_collation where collname in ('ru-x-icu', 'kk-x-icu')`.execute(
    admin,
  )
  return { id: 'collations', state: rows.length === 2 ? 'good' : 'bad', params: {} }
}

async function migrationCheck({ admin }: Database, folder: string): Promise<DoctorCheck> {
  try {
    const pending = await pendingMigrations(admin, await readMigrations(folder))
    return {
      id: 'migrations',
      state: pending.length === 0 ? 'good' : 'warning',
      params: { count: pending.length },
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { id: 'migrations', state: 'bad', params: { count: 0 }, problem: error.code }
  }
}

async function auditCheck({ admin }: Database): Promise<DoctorCheck> {
  const organisations = await admin.selectFrom('organisation').select('id').orderBy('id').execute()
  let lines = 0
  let faults = 0
  for (const { id } of organisations) {
    const verdict = await verifyAudit(admin, id)
    lines += verdict.lines
    faults += verdict.faults.length
  }
  return { id: 'audit', state: faults === 0 ? 'good' : 'bad', params: { lines, faults } }
}
