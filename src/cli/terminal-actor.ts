import type { Actor } from '#server/context.ts'

/** Whoever works at the terminal of the installation is its administrator. */
export const terminalActor: Actor = { id: null, name: 'terminal', role: 'administrator' }
