import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { build, defineConfig, type Plugin, type Rolldown } from 'vite'

const browsers = ['chrome87', 'firefox83', 'safari14']
/** Below this path a file keeps its name only as long as its content, so browsers keep it for good. */
const immutable = '_app/immutable/script'

/**
 * Pages are made on the server alone, so the framework bundles nothing for the browser. What makes forms better there
 * (`src/client`) is built beside it into the static files; the pages know its address as `OFFICE_SCRIPT`.
 */
function browserScripts(): Plugin {
  return {
    name: 'esep-browser-scripts',
    async config(_, { command }) {
      const address = command === 'build' ? await builtScript() : '/src/client/office.ts'
      return { define: { OFFICE_SCRIPT: JSON.stringify(address) } }
    },
  }
}

async function builtScript(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: browsers,
      outDir: `static/${immutable}`,
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: {
        input: 'src/client/office.ts',
        output: { entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })) as Rolldown.RolldownOutput
  const entry = output.output.find((file) => file.type === 'chunk' && file.isEntry)
  if (!entry) throw new Error('src/client/office.ts was not built')
  return `/${immutable}/${entry.fileName}`
}

export default defineConfig({
  plugins: [
    browserScripts(),
    sveltekit({
      adapter: adapter({ precompress: true }),
      // Stands at every element of a page: short, it is a tenth of a long table less.
      compilerOptions: { cssHash: ({ hash, css }) => `s${hash(css).slice(0, 5)}` },
      // Every write of a page is held against its origin by the site's own hook; a program of Open311 posts a form and has none.
      csrf: { trustedOrigins: ['*'] },
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'img-src': ['self', 'data:', 'blob:'],
          'style-src': ['self'],
          // Widths of bars and the like; what is written there cannot reach beyond its element.
          'style-src-attr': ['unsafe-inline'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  // What runs here is not rewritten for old browsers.
  build: { cssTarget: browsers },
  environments: { client: { build: { target: browsers } }, ssr: { build: { target: 'node24' } } },
})
