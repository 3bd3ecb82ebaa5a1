import type { AuthoredReport, OwnSpoilers } from './authored-report.ts'
import { aitysKk, aitysKkSpoilers } from './reports/aitys-kk.ts'
import { craftsKk, craftsKkSpoilers } from './reports/crafts-kk.ts'
import { eldersRu, eldersRuSpoilers } from './reports/elders-ru.ts'
import { familiesRu, familiesRuSpoilers } from './reports/families-ru.ts'
import { inclusionRu, inclusionRuSpoilers } from './reports/inclusion-ru.ts'
import { psychologyKk, psychologyKkSpoilers } from './reports/psychology-kk.ts'
import { roadKk, roadKkSpoilers } from './reports/road-kk.ts'
import { roboticsRu, roboticsRuSpoilers } from './reports/robotics-ru.ts'
import { sportRu, sportRuSpoilers } from './reports/sport-ru.ts'
import { tourismRu, tourismRuSpoilers } from './reports/tourism-ru.ts'
import { volunteeringRu, volunteeringRuSpoilers } from './reports/volunteering-ru.ts'
import { wasteRu, wasteRuSpoilers } from './reports/waste-ru.ts'
import { waterKk, waterKkSpoilers } from './reports/water-kk.ts'

/** The clean reports, each with the defects that only its own text can carry. */
export const corpus: readonly { readonly report: AuthoredReport; readonly own: OwnSpoilers }[] = [
  { report: wasteRu, own: wasteRuSpoilers },
  { report: sportRu, own: sportRuSpoilers },
  { report: inclusionRu, own: inclusionRuSpoilers },
  { report: eldersRu, own: eldersRuSpoilers },
  { report: tourismRu, own: tourismRuSpoilers },
  { report: roboticsRu, own: roboticsRuSpoilers },
  { report: volunteeringRu, own: volunteeringRuSpoilers },
  { report: familiesRu, own: familiesRuSpoilers },
  { report: craftsKk, own: craftsKkSpoilers },
  { report: roadKk, own: roadKkSpoilers },
  { report: waterKk, own: waterKkSpoilers },
  { report: aitysKk, own: aitysKkSpoilers },
  { report: psychologyKk, own: psychologyKkSpoilers },
]
