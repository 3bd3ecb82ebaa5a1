const minutes = 60_000

/** Failed attempts to log in are counted over this time; then one may try again. */
export const attemptWindow_ms = 15 * minutes

/** Failures within the window after which nobody may try: of one name, from one address, in the whole installation. */
export const failureLimits = {
  login: 10,
  // A school's computers share one address.
  address: 50,
  all: 500,
} as const
export type FailureLimit = keyof typeof failureLimits

/** A session ends when nobody used it for three days, and after two weeks in any case. */
export const sessionIdle_ms = 3 * 24 * 60 * minutes
export const sessionLife_ms = 14 * 24 * 60 * minutes
/** Between the password and the code. */
export const codeWait_ms = 10 * minutes
/** How exactly it is known when a session was used last. */
export const lastSeenStep_ms = 10 * minutes

/**
 * The address that attempts are counted by: an IPv4 as it is, an IPv6 by its first 64 bits, since every household gets
 * that many: `2001:db8:1:2:3:4:5:6` is `2001:db8:1:2::/64`.
 */
export function attemptAddress(address: string): string {
  const mapped = /^(?:::ffff:)(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  if (!/^[\da-f:]+(?:%.*)?$/i.test(address) || !address.includes(':')) return address
  const bare = address.toLowerCase().replace(/%.*$/, '')
  const [head = '', tail] = bare.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  const groups = [...left, ...zeros, ...right].map((group) => group.replace(/^0+(?=.)/, ''))
  return `${groups.slice(0, 4).join(':')}::/64`
}
