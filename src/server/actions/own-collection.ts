/* Sites as their writers may reach them: an activist's are those of own villages, others are as if not there. */
import { isInScope } from '#domain/account/place-scope.ts'
import type { Container, Fraction, SiteCard } from '#domain/collection/collection.ts'
import { grams, kilograms, movesOf } from '#domain/collection/fraction-balance.ts'
import { balanceOn, firstShortfall, mostThatCanGo } from '#domain/ledger/running-balance.ts'
import { Problem, type FieldProblem } from '#server/problem.ts'
import { containerTable, emptyingsOf, handOversOf, lockFraction, lockSite } from '#store/collection.ts'
import { recordById } from '#store/record-table.ts'
import type { Step } from './action.ts'
import { scopeOf } from './own-places.ts'

type Part = Pick<Step<unknown>, 'trx' | 'context'>

/** The site with all that was recorded of it, locked. Throws `record.notFound` where it is another village's. */
export async function ownSite({ trx, context }: Part, id: string): Promise<SiteCard> {
  const site = await lockSite(trx, id)
  if (site && isInScope(await scopeOf(trx, context.actor), site.placeId)) return site
  throw new Problem('record.notFound', { id })
}

/** A container with its site, locked. Throws `record.notFound`. */
export async function ownContainer(
  part: Part,
  id: string,
): Promise<{ readonly site: SiteCard; readonly container: Container }> {
  const container = await recordById(part.trx, containerTable, id)
  if (!container) throw new Problem('record.notFound', { id })
  return { site: await ownSite(part, container.siteId), container }
}

interface OfVillage {
  readonly placeId: string
  readonly fraction: Fraction
}

/** What is wrong with handing so much over: more than was collected and weighed until then, or is needed later. */
export async function wrongHandOver(
  { trx }: Pick<Part, 'trx'>,
  { on, kg, ...of }: OfVillage & { readonly on: string; readonly kg: number },
): Promise<FieldProblem[]> {
  await lockFraction(trx, of)
  const moves = movesOf(of, await emptyingsOf(trx, of), await handOversOf(trx, of))
  const most = mostThatCanGo(moves, on)
  if (grams(kg) <= most) return []
  const isNeededLater = grams(kg) <= balanceOn(moves, on)
  const key = isNeededLater ? 'input.handedLater' : 'input.handedAbove'
  return [{ path: 'kg', key, params: { limit: kilograms(most) } }]
}

/** What is wrong with taking an emptying back: its waste was handed over. */
export async function wrongWithdrawal(
  { trx }: Pick<Part, 'trx'>,
  { id, ...of }: OfVillage & { readonly id: string },
): Promise<FieldProblem[]> {
  await lockFraction(trx, of)
  const rest = (await emptyingsOf(trx, of)).filter((each) => each.id !== id)
  const short = firstShortfall(movesOf(of, rest, await handOversOf(trx, of)))
  return short === null ? [] : [{ path: 'id', key: 'input.emptyingHanded' }]
}
