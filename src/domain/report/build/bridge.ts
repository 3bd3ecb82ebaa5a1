import { textIn } from '../../text/local-text.ts'
import type { Line, Lines, Span } from '../model.ts'
import { figureLine, type BuildContext } from './build-context.ts'

/** How attendances lead to direct beneficiaries, in computed words: one sentence in all and a line a group of people. */
export function bridgeField(context: BuildContext): { readonly bridge?: Lines } {
  const { bridge } = context.figures
  if (!bridge) return {}
  const { attendances, people, repeats } = context.words.bridge
  const total: Span[] = []
  const say = ([before, after]: readonly [string, string], id: string): number =>
    total.push({ text: before }, ...figureLine(context, id), { text: after })
  if (bridge.counted.length > 0) say(attendances(bridge.counted.length), 'bridge:attendances')
  say(people, 'effect:directBeneficiaries')
  if (bridge.repeats !== null) say(repeats, 'bridge:repeats')
  return { bridge: [trimmed(total), ...bridge.groups.map((group) => groupLine(context, group))] }
}

function groupLine(
  context: BuildContext,
  group: NonNullable<BuildContext['figures']['bridge']>['groups'][number],
): Line {
  const name = textIn(group.name, context.lang) ?? ''
  const { group: basisOf, counted } = context.words.bridge
  const basis = textIn(group.basis, context.lang) ?? counted[group.counting]
  return [{ text: `${name}: ` }, ...figureLine(context, `group:${group.id}`), { text: basisOf(basis) }]
}

function trimmed(line: readonly Span[]): Line {
  return line.map((span, index) => (index === 0 ? { ...span, text: span.text.trimStart() } : span))
}
