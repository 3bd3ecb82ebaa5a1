import { standing } from './people.ts'
import { circle, polygon, randomOf, rect, type Random } from './svg.ts'

/** What stands on the ground of the picture. */
export type Outdoors = 'cleanUp' | 'dump' | 'containers' | 'street'

const skies = ['#8fbfe8', '#b9d7ea', '#f0c58d', '#7fa6c9', '#d8dfe3', '#a9c7b8']
const grounds = ['#c9b27a', '#b79c66', '#a8a06a', '#d3c091', '#94855c']

/** A village street or the steppe beside it, with people; 800 by 600. */
export function outdoorScene(seed: string, what: Outdoors, people: number): string[] {
  const random = randomOf(seed)
  const horizon = random(210, 330)
  const sky = skies[Math.floor(random(0, skies.length))] ?? ''
  const ground = grounds[Math.floor(random(0, grounds.length))] ?? ''
  return [
    rect(0, 0, 800, horizon, sky),
    circle(random(60, 740), random(50, horizon - 80), random(26, 44), '#fff3c4'),
    ...clouds(random, horizon),
    ...hills(random, horizon),
    rect(0, horizon, 800, 600 - horizon, ground),
    road(random, horizon),
    ...houses(random, horizon, what === 'dump' ? 1 : 3),
    ...(what === 'containers' ? [] : stuff(random, what)),
    ...crowd(random, people, horizon, what === 'containers' ? 430 : 560),
    ...(what === 'containers' ? stuff(random, what) : []),
  ]
}

function clouds(random: Random, horizon: number): string[] {
  return Array.from({ length: 3 }, () => {
    const [x, y, size] = [random(40, 760), random(30, horizon - 60), random(18, 40)]
    return [0, 1, 2]
      .map((part) => circle(x + part * size, y + (part % 2) * 6, size * 0.8, '#ffffffb0'))
      .join('')
  })
}

function hills(random: Random, horizon: number): string[] {
  const shades = ['#8f8a6f', '#6f7a63', '#a39a7c']
  return [0, 1].map((row) => {
    const [left, peak, right] = [random(-100, 300), random(200, 600), random(500, 900)]
    return polygon(
      [
        [left, horizon],
        [peak, horizon - random(30, 110) + row * 20],
        [right, horizon],
      ],
      shades[row] ?? '',
    )
  })
}

function road(random: Random, horizon: number): string {
  const [far, near] = [random(150, 650), random(50, 700)]
  return polygon(
    [
      [far, horizon],
      [far + 24, horizon],
      [near + 260, 600],
      [near, 600],
    ],
    '#8d8577',
  )
}

function houses(random: Random, horizon: number, count: number): string[] {
  const walls = ['#f2eee3', '#d9e4ea', '#e8d3b5', '#59656e', '#f7f7f2']
  const roofs = ['#7b3f32', '#3d5a6c', '#4f6b45', '#2f2f33']
  return Array.from({ length: count }, () => {
    const [x, width] = [random(0, 640), random(90, 190)]
    const height = width * random(0.45, 0.65)
    const y = horizon + random(0, 30)
    const wall = walls[Math.floor(random(0, walls.length))] ?? ''
    const roof = roofs[Math.floor(random(0, roofs.length))] ?? ''
    const panes = [0.14, 0.42, 0.7].map((at) =>
      rect(x + width * at, y - height * 0.65, width * 0.16, height * 0.3, '#5b87a6'),
    )
    const top = polygon(
      [
        [x - 10, y - height],
        [x + width / 2, y - height * 1.55],
        [x + width + 10, y - height],
      ],
      roof,
    )
    return rect(x, y - height, width, height, wall) + top + panes.join('')
  })
}

function stuff(random: Random, what: Outdoors): string[] {
  if (what === 'containers') {
    const colours = ['#2e8b57', '#d9a514', '#2f6fb0', '#7a7f85']
    const x = random(60, 360)
    return colours.flatMap((colour, index) => [
      rect(x + index * 98, 400, 86, 104, colour, 'rx="8"'),
      rect(x + index * 98 - 5, 386, 96, 20, '#3b3f45', 'rx="6"'),
      circle(x + index * 98 + 43, 452, 17, '#ffffffd0'),
    ])
  }
  if (what === 'street') return []
  const [x, y] = [random(80, 460), random(440, 500)]
  const rubbish = ['#5d5b57', '#8a8f94', '#b7b2a5', '#3f6d8e', '#9c4f3f', '#e4e1d8']
  const heap = Array.from({ length: what === 'dump' ? 120 : 45 }, () => {
    const [dx, dy] = [random(-150, 150), random(-60, 10)]
    const shade = rubbish[Math.floor(random(0, rubbish.length))] ?? ''
    return rect(
      x + 140 + dx * (1 + dy / 90),
      y + dy,
      random(10, 34),
      random(8, 22),
      shade,
      `transform="rotate(${random(-30, 30).toFixed(0)} ${x + 140} ${y})"`,
    )
  })
  const bags = Array.from({ length: what === 'cleanUp' ? 9 : 0 }, () => {
    const [bx, by] = [random(60, 740), random(500, 560)]
    return circle(bx, by, 20, '#23262b') + rect(bx - 5, by - 28, 10, 12, '#23262b')
  })
  return [...heap, ...bags]
}

/** Nobody stands nearer than `nearest`: what the picture is about must be seen. */
function crowd(random: Random, people: number, horizon: number, nearest: number): string[] {
  const shown = Math.min(Math.max(people, 2), 12)
  return Array.from({ length: shown }, () => ({
    x: random(40, 760),
    y: random(Math.min(horizon + 110, nearest - 20), nearest),
  }))
    .toSorted((a, b) => a.y - b.y)
    .map(({ x, y }) => standing(random, x, y, 60 + (y - horizon) * 0.35))
}
