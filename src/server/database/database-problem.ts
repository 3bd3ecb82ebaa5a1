// What the operating system and PostgreSQL say, as Problems of the closed list. Violated constraints of rows are
// not here: the store turns them into Problems.
import { statfsSync } from 'node:fs'
import { Problem } from '#server/problem.ts'

const diskFullCodes = new Set(['ENOSPC', 'EDQUOT', '53100'])
const forbiddenCodes = new Set(['EACCES', 'EPERM', 'EROFS'])
/** SQLSTATEs and socket errors of a server that went away or is not there. */
const lostCodes = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
])
const lostMessages = /Connection terminated|connection error and is not queryable|Client was closed/

/**
 * Below this many free bytes a lost server is put down to the full disk: it gives up when it finds no room for the
 * next 16 MB of its write-ahead log, and gives back what it had taken of them.
 */
const exhaustedBytes = 20 * 1024 * 1024

/** The Problem an error of the database or of its folder means, or the error itself where it means none. */
export function databaseProblem(error: unknown, folder: string): unknown {
  if (error instanceof Problem || !(error instanceof Error)) return error
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (diskFullCodes.has(code) || /No space left on device/.test(error.message)) {
    return new Problem('database.diskFull', { folder })
  }
  if (forbiddenCodes.has(code)) return new Problem('database.forbidden', { folder })
  if (isConnectionLost(error))
    return new Problem(isExhausted(folder) ? 'database.diskFull' : 'database.lost', { folder })
  return error
}

/** The Problem behind the output of initdb or pg_ctl. */
export function outputProblem(output: string, folder: string): Problem {
  if (/No space left on device|Disk quota exceeded/.test(output) || isExhausted(folder)) {
    return new Problem('database.diskFull', { folder })
  }
  if (/Permission denied|Operation not permitted/.test(output))
    return new Problem('database.forbidden', { folder })
  return new Problem('database.notStarted', { folder, reason: lastLines(output) })
}

/** Whether the error says that the server went away, is starting or stopping, or cannot be reached. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return lostCodes.has((error as NodeJS.ErrnoException).code ?? '') || lostMessages.test(error.message)
}

function isExhausted(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize < exhaustedBytes
  } catch {
    return false
  }
}

function lastLines(output: string): string {
  return output.trim().split('\n').slice(-3).join(' ').slice(-400)
}
