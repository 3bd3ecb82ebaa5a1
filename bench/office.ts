import type { Measured, Suite } from './measure.ts'
import { benchFirstLoad } from './office/first-load.ts'
import { benchBesideDirectus } from './office/beside-directus.ts'
import { largeProject } from './office/large-project.ts'
import { benchPages } from './office/pages.ts'
import { loggedIn, servedSite } from './office/served-site.ts'

/** The office over a project of ten thousand events: at the server, over the network, and on a slow phone. */
export async function benchOffice(): Promise<Suite> {
  const project = await largeProject()
  const rows: Measured[] = []
  try {
    const served = await servedSite(project)
    try {
      const cookie = await loggedIn(project)
      rows.push(...(await benchPages(project, cookie)))
      rows.push(...(await benchFirstLoad(project.code, cookie)))
      rows.push(...(await benchBesideDirectus(project, cookie)))
    } finally {
      await served.stop()
    }
  } finally {
    await project.remove()
  }
  return { title: 'The office', rows }
}
