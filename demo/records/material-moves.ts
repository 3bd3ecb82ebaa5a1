import type { recordMaterialMove } from '#actions/outreach/record-material-move.ts'
import { demoId, own, type InputOf } from '../demo-id.ts'

type Move = InputOf<typeof recordMaterialMove>

const leaflet = { materialId: demoId('printed.leaflet') }
const manual = { materialId: demoId('printed.manual') }
const sabalak = { placeId: demoId('place.sabalak') }
const kamystybas = { placeId: demoId('place.kamystybas') }

const delivered = (key: string, on: string, quantity: number): Move => ({
  ...own(`printed.move.${key}`),
  ...(key.startsWith('leaflet') ? leaflet : manual),
  kind: 'delivered',
  on,
  quantity,
})

const handed = (
  key: string,
  on: string,
  more: Pick<Move, 'quantity' | 'toWhom' | 'placeId' | 'eventId'>,
): Move => ({
  ...own(`printed.move.${key}`),
  ...(key.startsWith('leaflet') ? leaflet : manual),
  kind: 'handed',
  on,
  ...more,
})

const toGatherings = { ru: 'участникам встреч и сходов', kk: 'кездесулер мен жиындарға қатысушыларға' }
const toHouseholds = { ru: 'домохозяйствам при обходе', kk: 'аралау кезінде үй шаруашылықтарына' }
const toSchool = { ru: 'школе, библиотекарю', kk: 'мектепке, кітапханашыға' }

/** All that was printed came and was handed out: these are the report's figures. */
export const materialMoves: readonly Move[] = [
  delivered('leaflet.1', '2023-04-18', 300),
  handed('leaflet.2', '2023-04-19', {
    quantity: 160,
    toWhom: toGatherings,
    eventId: demoId('event.1.1.2023-04-19.meeting'),
    ...sabalak,
  }),
  handed('leaflet.3', '2023-04-27', { quantity: 140, toWhom: toGatherings, ...kamystybas }),
  delivered('manual.1', '2023-06-01', 400),
  handed('manual.2', '2023-06-05', { quantity: 210, toWhom: toHouseholds, ...sabalak }),
  handed('manual.3', '2023-06-09', { quantity: 40, toWhom: toSchool, ...sabalak }),
  delivered('manual.4', '2023-06-15', 350),
  handed('manual.5', '2023-06-20', { quantity: 280, toWhom: toHouseholds, ...kamystybas }),
  handed('manual.6', '2023-09-04', { quantity: 220, toWhom: toHouseholds, ...sabalak }),
]
