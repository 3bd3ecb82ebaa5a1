import { circle, rect, type Random } from './svg.ts'

const clothes = ['#2f5d8a', '#8a3b3b', '#3f7a4f', '#6b4c8a', '#b5793a', '#4a4f57', '#a34d6f', '#2d7f80']
const skins = ['#d9a77c', '#c68f63', '#e0b48c']
const youngHairs = ['#1f1a17', '#2b221c', '#3a2d24']
const hairs = [...youngHairs, '#5b5048', '#ece6dd']

const pick = <T>(random: Random, items: readonly [T, ...T[]] | readonly T[]): T =>
  items[Math.floor(random(0, items.length - 0.001))] as T

/** A standing person: feet at `y`. */
export function standing(random: Random, x: number, y: number, height: number): string {
  const head = height * 0.13
  const body = pick(random, clothes)
  return [
    rect(x - height * 0.1, y - height * 0.45, height * 0.08, height * 0.45, '#2c2f36'),
    rect(x + height * 0.02, y - height * 0.45, height * 0.08, height * 0.45, '#24272d'),
    rect(x - height * 0.15, y - height * 0.76, height * 0.3, height * 0.36, body, `rx="${height * 0.06}"`),
    circle(x, y - height * 0.87, head, pick(random, hairs)),
    circle(x, y - height * 0.84, head * 0.86, pick(random, skins)),
  ].join('')
}

/** A seated person from behind: shoulders and hair, as a camera at the back of a room sees them. */
export function seated(random: Random, x: number, y: number, size: number, isYoung: boolean): string {
  return [
    rect(
      x - size * 0.62,
      y - size * 0.35,
      size * 1.24,
      size * 1.2,
      pick(random, clothes),
      `rx="${size * 0.4}"`,
    ),
    circle(x, y - size * 0.75, size * 0.46, pick(random, isYoung ? youngHairs : hairs)),
  ].join('')
}
