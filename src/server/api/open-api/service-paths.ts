import { serviceListNames } from '../service-lists.ts'
import { jsonResponse, ref } from './answers.ts'
import type { JsonSchema } from './input-schema.ts'
import { get, list, object } from './path-parts.ts'

/** Name of the schema of a list's records: `Service.dumps`. */
export const serviceRecordName = (name: string): string => `Service.${name}`

/** A path for each list of the service, so that a program knows the fields of what it gets. */
export const servicePaths = (): JsonSchema =>
  Object.fromEntries(
    serviceListNames.map((name) => [
      `/service/${name}`,
      get(
        `service.${name}`,
        `All ${name} that the person may read`,
        [],
        jsonResponse(
          'Without names of private people.',
          object({ items: list(ref(serviceRecordName(name))) }),
          true,
        ),
        401,
        403,
        429,
      ),
    ]),
  )
