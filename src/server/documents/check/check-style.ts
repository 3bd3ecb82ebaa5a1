/** What the checker's page adds to the look of a report: the list beside the report, marks, filters without scripts. */
export const checkStyle = `
:root { --error: #b42318; --warning: #8a5a00; --note: #2b5d8a; --error-back: #fde3e0; --warning-back: #fdf0cf; --note-back: #e1edf8; }
@media (prefers-color-scheme: dark) { :root { --error: #ff9b8f; --warning: #f2c45a; --note: #8fc3f0; --error-back: #5a231d; --warning-back: #4d3a10; --note-back: #1f3d57; } }
.error { --mark: var(--error); --back: var(--error-back); }
.warning { --mark: var(--warning); --back: var(--warning-back); }
.note { --mark: var(--note); --back: var(--note-back); }
mark { color: inherit; background: var(--back); border-bottom: 2px solid var(--mark); }
sup a { color: var(--mark); font-weight: bold; text-decoration: none; padding: 0 .15em; }
:target { outline: 3px solid var(--link); outline-offset: 3px; scroll-margin-top: 2rem; }
.check { font-family: system-ui, sans-serif; padding: 1rem; max-width: 100rem; margin: 0 auto; }
.check h1 { text-align: left; }
.check .report { font-family: Tinos, 'Times New Roman', serif; max-width: none; padding: 0; }
.filter { position: absolute; opacity: 0; width: 1px; height: 1px; }
.filters { display: flex; flex-wrap: wrap; gap: .5rem; margin: .5rem 0 1rem; }
.filters label { min-height: 44px; display: inline-flex; align-items: center; padding: 0 1rem; border: 1px solid var(--line); border-radius: 999px; cursor: pointer; background: var(--paper); }
.filter.all:checked ~ .filters .all, .filter.error:checked ~ .filters .error, .filter.warning:checked ~ .filters .warning, .filter.note:checked ~ .filters .note { border: 2px solid var(--link); font-weight: bold; }
.filter:focus-visible ~ .filters { outline: 3px solid var(--link); outline-offset: 4px; }
.filter.error:checked ~ details .findings > ol > li:not(.error), .filter.warning:checked ~ details .findings > ol > li:not(.warning), .filter.note:checked ~ details .findings > ol > li:not(.note) { display: none; }
.filter.error:checked ~ details mark:not(.error), .filter.warning:checked ~ details mark:not(.warning):not(:has(+ sup.warning)), .filter.note:checked ~ details mark:not(.note):not(:has(+ sup.note)) { background: none; border-bottom-color: transparent; }
.filter.error:checked ~ details sup:not(.error), .filter.warning:checked ~ details sup:not(.warning), .filter.note:checked ~ details sup:not(.note) { display: none; }
.guide { max-width: 46rem; margin: 0 0 .5rem; color: var(--soft); font-size: .95rem; }
.checked { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem; align-items: start; }
@media (min-width: 70rem) { .filters { position: sticky; top: 0; z-index: 1; padding: .5rem 0; background: var(--ground); } .check :target { scroll-margin-top: 6rem; } .checked.with-report { grid-template-columns: minmax(20rem, 26rem) minmax(0, 1fr); } .checked.with-report .findings { position: sticky; top: 4.5rem; max-height: calc(100vh - 5.5rem); overflow-y: auto; } }
.findings ol { list-style: none; margin: 0; padding: 0; }
.findings > ol > li { background: var(--paper); border-left: 5px solid var(--mark); border-radius: 4px; padding: .7rem .9rem; margin: 0 0 .7rem; line-height: 1.45; font-size: .95rem; }
.findings .tag { color: var(--mark); font-weight: bold; }
.findings .settle { margin: 0.2rem 0; font-style: italic; }
.findings code { color: var(--soft); font-size: .8rem; }
.findings ul { margin: .4rem 0 0; padding-left: 1.1rem; }
.findings q { color: var(--soft); }
.findings q::before { content: '«'; }
.findings q::after { content: '»'; }
.findings ul li { margin: .15rem 0; }
.findings ul a { padding: .15rem 0; }
summary { font-size: 1.1rem; font-weight: bold; cursor: pointer; padding: .6rem 0; overflow-wrap: anywhere; min-height: 44px; }
.clean { color: var(--accent); font-weight: bold; }
.unreadable { border-left: 5px solid var(--error); background: var(--paper); padding: .7rem .9rem; }
@media print { .filters, .filter, .guide { display: none; } .checked { display: block; } .findings > ol > li { break-inside: avoid; border: 1px solid #000; } }
`
