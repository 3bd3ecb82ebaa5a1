import { reportedServices, type ReportedService } from '#domain/dump/dump-report.ts'
import { serviceNames } from '#domain/dump/service-requests.ts'
import { answer, listAnswer, nodesOf, type Format } from './render.ts'

const specification = 'http://wiki.open311.org/GeoReport_v2'
/** When what is offered here changed last. */
const changeset = '2026-11-28T00:00:00+05:00'

/** Where the endpoint stands and what it speaks. */
export function discovery(format: Format, url: string): Response {
  const about = {
    changeset,
    contact: 'The organisation that runs this installation.',
    key_service:
      'A key is a token of the API: it is issued in the settings, under API keys, with the right to write.',
  }
  const endpoint = { specification, url, changeset, type: 'production' }
  const formats = ['text/xml', 'application/json']
  const xml = [
    ...nodesOf(endpoint),
    { name: 'formats', value: formats.map((value) => ({ name: 'format', value })) },
  ]
  return answer(
    format,
    { ...about, endpoints: [{ ...endpoint, formats }] },
    {
      name: 'discovery',
      value: [...nodesOf(about), { name: 'endpoints', value: [{ name: 'endpoint', value: xml }] }],
    },
  )
}

const about: { readonly [service in ReportedService]: readonly [description: string, keywords: string] } = {
  dump: ['Waste that lies where none may lie.', 'waste,dump,litter,свалка,мусор,қоқыс'],
  container_full: [
    'A container of separate collection has no more room.',
    'waste,container,bin,full,контейнер,толы',
  ],
  container_broken: [
    'A container of separate collection is broken or gone.',
    'waste,container,bin,broken,контейнер,сынған',
  ],
  missed_pickup: [
    'The truck did not come, or left the waste of an address.',
    'waste,collection,missed,вывоз,шығару',
  ],
}

/** What can be reported. */
export const services = (format: Format): Response =>
  listAnswer(
    format,
    'services',
    'service',
    reportedServices.map((service) => ({
      service_code: service,
      service_name: serviceNames[service],
      description: about[service][0],
      metadata: false,
      type: 'realtime',
      keywords: about[service][1],
      group: 'Waste',
    })),
  )
