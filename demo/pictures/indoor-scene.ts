import { seated, standing } from './people.ts'
import { label, randomOf, rect, wrapped, type Random } from './svg.ts'

const walls = ['#e9e2d0', '#d3dfe6', '#dbe5d2', '#efe0dc', '#c9cfd6', '#b8c4bd']

/** A room seen from its last row: board with the subject, speaker, listeners; 800 by 600. */
export function indoorScene(seed: string, subject: string, people: number, isSchool = false): string[] {
  const random = randomOf(seed)
  const wall = walls[Math.floor(random(0, walls.length))] ?? ''
  const board = { x: random(60, 420), y: random(50, 110), width: random(230, 330), height: random(140, 190) }
  const isDark = random(0, 1) > 0.5
  return [
    rect(0, 0, 800, 420, wall),
    rect(0, 400, 800, 200, random(0, 1) > 0.5 ? '#a9845c' : '#8b8f93'),
    ...windows(random, board),
    rect(board.x - 8, board.y - 8, board.width + 16, board.height + 16, '#6b5138'),
    rect(board.x, board.y, board.width, board.height, isDark ? '#1f4d3d' : '#f8fafb'),
    ...wrapped(subject, 24)
      .slice(0, 5)
      .map((line, row) =>
        label(board.x + 16, board.y + 36 + row * 30, 22, line, `fill="${isDark ? '#eef5ee' : '#233'}"`),
      ),
    standing(random, board.x > 240 ? board.x - 60 : board.x + board.width + 70, 420, random(210, 250)),
    ...furniture(random),
    ...listeners(random, people, isSchool),
  ]
}

function windows(random: Random, board: { readonly x: number; readonly width: number }): string[] {
  const free = board.x > 260 ? random(10, board.x - 230) : random(board.x + board.width + 120, 690)
  const light = random(0, 1) > 0.5 ? '#bfe0f2' : '#37475a'
  const [width, height] = [random(90, 150), random(150, 240)]
  return [
    rect(free, 40, width, height, '#f7f7f4'),
    rect(free + 8, 48, width / 2 - 12, height - 16, light),
    rect(free + width / 2 + 4, 48, width / 2 - 12, height - 16, light),
  ]
}

function furniture(random: Random): string[] {
  const x = random(30, 560)
  return [
    rect(x, 372, random(150, 240), 16, '#5a3e28'),
    rect(x + 10, 388, 10, 50, '#4a3220'),
    rect(x + 130, 388, 10, 50, '#4a3220'),
  ]
}

function listeners(random: Random, people: number, isSchool: boolean): string[] {
  const rows = people > 24 ? 3 : people > 9 ? 2 : 1
  return Array.from({ length: rows }, (_, row) => {
    const size = 40 + row * 12
    const count = Math.min(Math.ceil(people / rows), Math.floor(760 / (size * 1.4)))
    const step = 760 / count
    return Array.from({ length: count }, (__, seat) =>
      seated(
        random,
        20 + step * (seat + 0.5) + random(-12, 12),
        470 + row * 50 + random(-8, 8),
        size,
        isSchool,
      ),
    ).join('')
  })
}
