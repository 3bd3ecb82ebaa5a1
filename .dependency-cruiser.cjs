/*
 * The import table of ARCHITECTURE.md. A layer imports what its row names and nothing else of the project.
 */
const layer = (name, from, never, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.ts$' },
  to: { path: never },
})
const outside = (name, from, packages, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.ts$' },
  to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: packages },
})
const packages = (...names) => names.map((name) => `(^|node_modules/)${name}(/|$)`)

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(\\$(app|env|service-worker)|\\./\\$types)' },
    },
    layer(
      'domain-is-pure',
      '^src/domain/',
      ['^src/(?!domain/)', '^messages/', '^demo/', '^tests/'],
      'domain imports domain alone',
    ),
    outside(
      'domain-packages',
      '^src/domain/',
      packages('valibot', 'temporal-polyfill'),
      'no Node, no clock, no drivers in domain',
    ),
    layer('i18n', '^src/i18n/', ['^src/(?!i18n/|domain/)'], 'i18n knows domain types and messages'),
    layer(
      'store',
      '^src/server/store/',
      ['^src/server/(actions|documents|interchange|jobs)/', '^src/(routes|ui|field|cli|i18n)/'],
      'all SQL, nothing else',
    ),
    layer(
      'documents',
      '^src/server/documents/',
      ['^src/server/(store|actions|database|jobs|interchange)/', '^src/(routes|ui|field|cli)/'],
      'renderers are handed complete models',
    ),
    layer(
      'interchange',
      '^src/server/interchange/',
      ['^src/server/(store|actions|database|jobs|documents)/', '^src/(routes|ui|field|cli)/'],
      'readers know no database',
    ),
    layer(
      'actions',
      '^src/server/actions/',
      ['^src/server/(documents|interchange|jobs)/', '^src/(routes|ui|field|cli|i18n)/'],
      'actions decide and write; texts are made at the edge',
    ),
    layer('jobs', '^src/server/jobs/', ['^src/(routes|ui|field|cli)/'], 'jobs know no routes'),
    layer('cli', '^src/cli/', ['^src/(routes|ui|field)/'], 'the command line uses actions and reads'),
    layer('field', '^src/field/', ['^src/(server|routes|ui|cli)/'], 'works offline'),
    layer('ui', '^src/ui/', ['^src/(server|routes|field|client|cli)/'], 'components are handed plain data'),
    layer(
      'client',
      '^src/client/',
      ['^src/(?!client/|domain/)'],
      'scripts of pages have no texts and know no server',
    ),
    {
      name: 'sql-stays-in-store',
      comment: 'actions hand transactions on; nothing else meets the driver or the query builder',
      severity: 'error',
      from: {
        path: '^src/(?!server/(store|database)/)',
        pathNot: '^src/server/(actions/|context\\.ts)|\\.test\\.ts$',
      },
      to: { path: packages('kysely', 'pg') },
    },
    {
      name: 'driver-stays-in-database',
      severity: 'error',
      from: { path: '^src/server/actions/' },
      to: { path: packages('pg') },
    },
    {
      name: 'framework-stays-in-routes',
      severity: 'error',
      from: { path: '^src/(?!routes/|hooks|app\\.|ui/)' },
      to: { path: [...packages('@sveltejs/kit', 'svelte'), '^\\$app/'] },
    },
    {
      name: 'formats-stay-at-their-place',
      comment: 'format libraries are for documents, interchange and evidence',
      severity: 'error',
      from: { path: '^src/(?!server/(documents|interchange|evidence)/)', pathNot: '\\.test\\.ts$' },
      to: { path: packages('docx', 'pdfmake', 'fflate', 'saxes', 'sharp', 'exifr', 'hucre') },
    },
    layer('nothing-imports-routes', '^src/(?!routes/|hooks\\.)', ['^src/routes/'], 'routes are the edge'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.svelte-kit|build)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
}
