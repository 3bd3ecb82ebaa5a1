import { readFileSync } from 'node:fs'
const { loggedIn, ask, site } = await import('/work/h-api/bench/office/served-site.ts')
const { recordedEvent } = await import('/work/h-api/bench/office/pages.ts')
const { timesOf, p95, ratePerSecond } = await import('/work/h-api/bench/office/load.ts')
const p = JSON.parse(readFileSync('/tmp/hapi/bench.json', 'utf8'))
const cookie = await loggedIn(p)
const start = `${site}/projects/${p.code}`
const get = (u = start) => ask(u, { headers: { cookie, 'accept-encoding': 'gzip' } })
const f = await get(); console.log('first', f.status, f.ms, f.body.length)
const pid = readFileSync('/tmp/hapi/serve.pid', 'utf8').trim()
const cpu = () => { const f = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' '); return (Number(f[11]) + Number(f[12])) * 10 }
const mode = process.argv[2]
for (const path of process.argv.slice(4)) { await get(`${site}${path}`); const b = cpu(); for (let i = 0; i < 100; i += 1) await get(`${site}${path}`); console.log(path, 'cpu ms per page', (cpu() - b) / 100) }
if (mode === 'cpu') { await get(); const b = cpu(); for (let i = 0; i < 1000; i += 1) await get(); console.log('cpu ms per cached page', (cpu() - b) / 1000); const d = cpu(); for (let i = 0; i < 8; i += 1) { await recordedEvent(p, p.token); await get() } console.log('cpu ms per write and page', (cpu() - d) / 8); process.exit() }
if (mode !== 'w') { const c = await timesOf(100, () => get()); console.log('cached p95', p95(c), 'median', c.toSorted((a: number, b: number) => a - b)[50]); console.log('rate', await ratePerSecond({ workers: 8, seconds: 5, atMost: 5000 }, () => get())) }
if (mode !== 'c') { const w = await timesOf(15, async () => { const r = await recordedEvent(p, process.argv[3] === '2' ? p.token2 : p.token); if (r.status !== 200) console.log(r.body); return get() }); console.log('afterwrite p95', p95(w), w.map(Math.round).join(' ')) }
