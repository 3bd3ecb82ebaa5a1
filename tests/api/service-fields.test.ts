// The description of the service's lists names the very fields that the example's records have.
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { loadDemo } from '#demo/load-demo.ts'
import type { Person } from '#domain/account/account.ts'
import { apiJson } from '#server/api/json-answer.ts'
import { openApi } from '#server/api/open-api/open-api.ts'
import { serviceSchemas } from '#server/api/open-api/service-schemas.ts'
import { serviceListNames, serviceLists } from '#server/api/service-lists.ts'
import { allOrganisations } from '#store/organisations.ts'
import { testDatabase } from '#tests/support/database.ts'

describe('a record of the list', async () => {
  const database = await testDatabase()
  await loadDemo(database)
  const organisations = await allOrganisations(database.kysely)
  const manager: Person = { role: 'manager' }
  const ajv = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: true })
  formats.default(ajv)
  ajv.addSchema({ $id: 'esep', ...(JSON.parse(JSON.stringify(openApi())) as object) })

  test.each(serviceListNames)('%s is as its schema says, field by field', async (name) => {
    const validate = ajv.compile({ $ref: `esep#/components/schemas/Service.${name}` })
    const found: object[] = []
    for (const { id } of organisations) {
      const read = await database.read(id, (db) => serviceLists[name].read(db, manager))
      found.push(...read.map((item) => JSON.parse(apiJson(item)) as object))
    }
    const named = Object.keys((serviceSchemas[name] as { readonly properties: object }).properties)
    for (const item of found) {
      expect([validate(item), validate.errors]).toEqual([true, null])
      expect(Object.keys(item).toSorted()).toEqual(named.toSorted())
    }
    // The example has no bank.
    if (name !== 'bank-statements') expect(found.length).toBeGreaterThan(0)
  })
})
