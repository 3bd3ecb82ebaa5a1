/*
 * What a container is on a day follows from what was recorded of it until then: no status stands beside it. A container
 * that was emptied after it was seen full is full no more; broken or missing it stays until somebody sees otherwise.
 */
import { isWithin, type PlainDate } from '../calendar/day.ts'
import type { Container, ContainerState, SiteCard } from './collection.ts'

type Recorded = Pick<SiteCard, 'observations' | 'emptyings'>

/** Whether it stands at its site on a day. */
export const standsOn = ({ since, until }: Pick<Container, 'since' | 'until'>, day: PlainDate): boolean =>
  isWithin(day, since, until)

/** What a container is at the end of a day; null where it does not stand there. */
export function containerStateOn(
  container: Pick<Container, 'id' | 'since' | 'until'>,
  { observations, emptyings }: Recorded,
  day: PlainDate,
): ContainerState | null {
  if (!standsOn(container, day)) return null
  const last = observations.findLast(
    (seen) => seen.containerId === container.id && seen.withdrawnWhy === null && seen.on <= day,
  )
  if (!last) return 'ok'
  const isEmptied = emptyings.some(
    (each) =>
      each.withdrawnWhy === null &&
      each.containerIds.includes(container.id) &&
      each.on >= last.on &&
      each.on <= day,
  )
  return last.state === 'full' && isEmptied ? 'ok' : last.state
}

export interface ContainerCounts {
  readonly sites: number
  readonly containers: number
  readonly full: number
  readonly broken: number
  readonly missing: number
}

/** Sites with a container on a day, and the containers that stand on them by state. */
export function containerCountsOn(sites: readonly SiteCard[], day: PlainDate): ContainerCounts {
  const states = sites.flatMap((site) =>
    site.containers.flatMap((container) => containerStateOn(container, site, day) ?? []),
  )
  const ofState = (wanted: ContainerState): number => states.filter((state) => state === wanted).length
  return {
    sites: sites.filter(({ containers }) => containers.some((each) => standsOn(each, day))).length,
    containers: states.length,
    full: ofState('full'),
    broken: ofState('broken'),
    missing: ofState('missing'),
  }
}
