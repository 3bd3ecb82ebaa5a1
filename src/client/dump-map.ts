/*
 * The map of dumps. It takes the place of the picture that the page came with; without a base map the positions lie on a
 * plain grid, and nothing is asked of anybody.
 */
import { GridLayer, map as leafletMap, circleMarker, control, latLngBounds, tileLayer } from 'leaflet'

interface Given {
  readonly points: readonly {
    readonly kind: 'dump' | 'village'
    readonly id: string
    readonly lat: number
    readonly lon: number
    readonly label: string
    readonly tone: string
  }[]
  readonly tiles: { readonly url: string; readonly attribution: string } | null
  readonly texts: { readonly in: string; readonly out: string }
}

class PlainGrid extends GridLayer {
  override createTile(): HTMLElement {
    const tile = document.createElement('div')
    tile.className = 'grid-tile'
    return tile
  }
}

/** Draws the maps of a page that are not drawn yet. */
export function drawMaps(page: HTMLElement): void {
  for (const place of page.querySelectorAll<HTMLElement>('[data-map]')) {
    const given = JSON.parse(place.dataset['map'] ?? 'null') as Given | null
    delete place.dataset['map']
    if (given) draw(place, given)
  }
}

function draw(place: HTMLElement, { points, tiles, texts }: Given): void {
  place.replaceChildren()
  const map = leafletMap(place, { zoomControl: false, attributionControl: tiles !== null })
  map.attributionControl?.setPrefix(false)
  control.zoom({ zoomInTitle: texts.in, zoomOutTitle: texts.out }).addTo(map)
  control.scale({ imperial: false }).addTo(map)
  if (tiles) tileLayer(tiles.url, { attribution: withoutMarks(tiles.attribution), maxZoom: 19 }).addTo(map)
  else new PlainGrid().addTo(map)
  for (const { kind, id, lat, lon, label, tone } of points) {
    const isVillage = kind === 'village'
    const marker = circleMarker([lat, lon], {
      radius: isVillage ? 6 : 10,
      weight: 2,
      fillOpacity: 1,
      className: `${kind} ${tone}`.trim(),
      interactive: !isVillage,
    }).addTo(map)
    marker.bindTooltip(textElement(label), { permanent: isVillage, direction: isVillage ? 'right' : 'top' })
    if (!isVillage) marker.on('click', () => location.assign(`/dumps/${id}`))
  }
  const bounds = latLngBounds(points.map(({ lat, lon }) => [lat, lon]))
  map.fitBounds(bounds.pad(0.15), { maxZoom: 16 })
}

// The library takes texts for HTML; what people wrote is shown as they wrote it.
function textElement(text: string): HTMLElement {
  const element = document.createElement('span')
  element.textContent = text
  return element
}
const withoutMarks = (text: string): string => text.replace(/[<>&]/g, ' ')
