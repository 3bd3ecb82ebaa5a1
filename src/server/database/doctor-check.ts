import type { ProblemCode, ProblemParams } from '#server/problem.ts'

/** What one check of the doctor found; its text is the message `doctor.<id>.<state>` with these parameters. */
export interface DoctorCheck {
  readonly id:
    | 'node'
    | 'timeZones'
    | 'fonts'
    | 'dataFolder'
    | 'disk'
    | 'database'
    | 'server'
    | 'collations'
    | 'migrations'
    | 'audit'
    | 'evidence'
  readonly state: 'good' | 'warning' | 'bad'
  readonly params: ProblemParams
  /** Why the database could not be opened. */
  readonly problem?: ProblemCode
}
