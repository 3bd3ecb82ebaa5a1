/** The look of an exported page: one serif, light and dark, wide tables scroll in their frame, prints on A4. */
export const pageStyle = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1b1f24; --soft: #57606a; --line: #8c959f; --head: #eef1f4; --ground: #f3f4f6; --link: #0b5c9c; --accent: #2f7d5b; --plan: #c4ccd4; --fact: #2f6b4f; }
@media (prefers-color-scheme: dark) { :root { --paper: #1c2128; --ink: #e6e9ed; --soft: #a3adb8; --line: #5b6570; --head: #272e37; --ground: #12161b; --link: #7cc0ff; --accent: #6cc7a0; --plan: #4d5864; --fact: #6cc7a0; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.5 Tinos, 'Times New Roman', 'Liberation Serif', serif; overflow-wrap: break-word; }
a { color: var(--link); }
a:focus-visible, .frame:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.report { max-width: 76rem; margin: 0 auto; padding: 1rem; }
.sheet { background: var(--paper); padding: clamp(1rem, 4vw, 3rem); margin: 0 0 1rem; border-radius: 4px; }
.sheet.portrait > * { max-width: 46rem; margin-left: auto; margin-right: auto; }
h1 { font-size: 1.45rem; line-height: 1.3; text-align: center; margin: 0 auto 1.5rem; }
h2 { font-size: 1.15rem; line-height: 1.35; margin: 1.6rem auto .5rem; }
h3 { font-size: 1.08rem; line-height: 1.35; margin: 1.2rem auto .4rem; }
h4 { font-size: 1.05rem; font-style: italic; margin: 1rem 0 .3rem; }
p { margin: .35rem auto; }
.sheet.landscape { padding-left: clamp(.75rem, 2vw, 1.5rem); padding-right: clamp(.75rem, 2vw, 1.5rem); }
.passport { padding-left: 1.1em; text-indent: -1.1em; }
.instruction { font-style: italic; font-size: .9rem; color: var(--soft); }
.missing, .box { border: 1px solid var(--line); padding: .5rem .8rem; margin: .6rem auto; }
.missing { border-width: 2px; }
.missing ul { margin: .3rem 0; padding-left: 1.2rem; }
.frame { overflow-x: auto; margin: .6rem auto 1rem; max-width: 100%; }
table.grid { border-collapse: collapse; width: 100%; font-size: .95rem; line-height: 1.35; }
table.wide { min-width: 70rem; table-layout: fixed; font-size: .875rem; }
.wide th { font-size: .8rem; padding: .25rem .15rem; }
.grid th, .grid td { border: 1px solid var(--line); padding: .25rem .4rem; vertical-align: top; text-align: left; }
.grid th { background: var(--head); text-align: center; vertical-align: middle; }
.grid td.centre { text-align: center; }
.grid ol { margin: 0; padding-left: 1.3em; }
a.figure { text-decoration-style: dotted; text-underline-offset: .15em; }
.signature { margin: 2rem auto 1rem; break-inside: avoid; }
.marks { display: flex; gap: 1.5rem; margin-top: 1.5rem; }
.marks div { flex: 1; text-align: center; display: flex; flex-direction: column; }
.marks div:last-child { flex: .5; }
.marks span { min-height: 1.5em; border-bottom: 1px solid var(--ink); }
.marks div:last-child span { border: 0; }
small { font-size: .85rem; color: var(--soft); }
.annex { border-collapse: collapse; width: 100%; margin: 1rem auto; font-size: .95rem; line-height: 1.3; }
.annex th, .annex td { border-bottom: 1px solid var(--line); padding: .3rem .35rem; font-weight: normal; text-align: left; }
.annex td + td, .annex thead th { text-align: right; white-space: nowrap; }
.annex thead th { font-weight: bold; }
.annex tbody td:nth-child(2) { width: 30%; }
.annex svg { display: block; width: 100%; height: 13px; }
.annex .plan { fill: var(--plan); background: var(--plan); }
.annex .fact { fill: var(--fact); background: var(--fact); color: var(--paper); }
.evidence { max-width: 46rem; margin: 0 auto; }
.evidence article { border-top: 1px solid var(--line); padding: .6rem 0; scroll-margin-top: 1rem; }
.evidence article:target { outline: 3px solid var(--accent); outline-offset: 4px; }
.evidence ul { margin: .3rem 0; padding-left: 1.2rem; }
.evidence .value { font-weight: bold; font-size: 1.15rem; }
@media print {
  @page { size: A4 portrait; margin: 20mm 15mm 18mm 25mm; }
  @page wide { size: A4 landscape; margin: 15mm; }
  :root { --paper: #fff; --ink: #000; --soft: #333; --line: #000; --head: #eee; --ground: #fff; --link: #000; --plan: #c4ccd4; --fact: #2f6b4f; }
  body { font-size: 11pt; }
  .report, .sheet, .sheet.portrait > * { max-width: none; padding: 0; margin-bottom: 0; border-radius: 0; }
  .sheet { break-after: page; }
  .sheet.landscape { page: wide; }
  .frame { overflow: visible; }
  table.grid { font-size: 9pt; }
  table.wide { min-width: 0; font-size: 8pt; }
  tr { break-inside: avoid; }
  a.figure { text-decoration: none; }
  .annex { font-size: 9pt; }
  .annex .plan, .annex .fact { print-color-adjust: exact; }
  h2, h3, h4 { break-after: avoid; }
}
`
