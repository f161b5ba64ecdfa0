import { readableOn } from './colour.ts';

/** Number of theme hues; the theme after the last begins again. The number beside tells them apart, never the hue alone. */
export const THEME_HUES = 8;

const LIGHT = ['#0072b2', '#d55e00', '#00795c', '#a83279', '#8a6d00', '#5b4bb3', '#2f7f9e', '#7a4a2b'];
const DARK = ['#6cb8ea', '#f2995a', '#4fc7a3', '#e58bc0', '#d9bd4f', '#aaa0f0', '#7cc7e0', '#d0a184'];
const [PAPER, NIGHT] = ['#fbfaf7', '#121a1b'];
/** Fjord blue-green, where the organiser has no colour. */
const OURS = { brand: '#0a5360', light: '#0a5360', dark: '#86cbd6' };

/**
 * EX11, EX25. Paper and ink, hairlines, generous lines; the people's words are the largest thing after the headings. The organiser's
 * colour (`#rrggbb`) is a band as it is, and letters in the nearest shade that can be read.
 */
export function htmlStyle(colour: string | null): string {
  const brand =
    colour === null || !/^#[\da-f]{6}$/i.test(colour)
      ? OURS
      : { brand: colour, light: readableOn(colour, PAPER!, 5), dark: readableOn(colour, NIGHT!, 5) };
  return `
:root {
  color-scheme: light dark;
  --paper: ${PAPER}; --ink: #1a2322; --quiet: #55605e; --line: #d8d9d3;
  --brand: ${brand.brand}; --accent: ${brand.light}; --hue: var(--line);
}
${hues(LIGHT)}
@media (prefers-color-scheme: dark) {
  :root { --paper: ${NIGHT}; --ink: #e8ece9; --quiet: #a5b1ae; --line: #344042; --accent: ${brand.dark} }
${hues(DARK)}
}
${STYLE}@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --accent: ${brand.light}; color-scheme: light }
${hues(LIGHT)}
${PRINT}}
`;
}

function hues(colours: readonly string[]): string {
  return colours.map((colour, index) => `.hue-${index} { --hue: ${colour} }`).join('\n');
}

const STYLE = `* { box-sizing: border-box }
html { border-block-start: 6px solid var(--brand); print-color-adjust: exact; -webkit-print-color-adjust: exact }
body {
  margin: 0 auto; padding: 2.5rem 1.5rem 6rem; max-width: 46rem;
  background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: anywhere;
}
html { background: var(--paper) }
h1, h2, h3, h4, p, ol, ul { margin: 0 }
h1, h2, h3, h4 { line-height: 1.25; font-weight: 650; text-wrap: pretty }
h1 { font-size: 2.25rem; letter-spacing: -0.02em }
h2 { font-size: 1.625rem; letter-spacing: -0.01em }
h3 { font-size: 1.25rem }
h4 { font-size: 1.0625rem }
.title, .text, .what, .beside, .wrote, .said, .became, .caption, .label, .help, .about-chart, td { white-space: pre-wrap; unicode-bidi: isolate }
.masthead { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem; margin-bottom: 2rem; font-weight: 600 }
.masthead img { max-height: 3.5rem; max-width: 12rem; background: #fff; padding: 0.25rem; border-radius: 0.25rem }
.kicker { color: var(--accent); font-size: 0.9375rem; font-weight: 600; margin-bottom: 0.5rem }
.counts, .sections, .note, .beside, .published, footer { color: var(--quiet); font-size: 0.9375rem }
.published, header .note { margin-top: 0.75rem }
.unreadable { font-weight: 600 }
a { color: var(--accent); text-underline-offset: 0.2em }
a:focus-visible, .wide:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px }
nav { margin-top: 2rem; padding: 1rem 0; border-block: 1px solid var(--line) }
nav ol, nav ul { padding-inline-start: 1.5rem }
nav ul { list-style: none; padding-inline-start: 0.25rem; font-size: 0.9375rem }
nav li { padding-block: 0.25rem }
nav ul li { display: flex; gap: 1rem; justify-content: space-between }
nav ul a { text-decoration-color: var(--line) }
nav em, h2 em, h3 em, h4 em { font-weight: 500 }
.tally { color: var(--quiet); font-variant-numeric: tabular-nums }
.question, .agenda, .follow-up-table { margin-top: 4rem }
.question > .counts { margin-top: 0.75rem }
.sections { margin-top: 0.75rem }
.theme, .unsorted, .parked, .gone { margin-top: 2.5rem; padding-inline-start: 1.25rem; border-inline-start: 3px solid var(--hue) }
.sub-theme { margin-top: 1.5rem }
.sub-theme[class*='hue-'] { padding-inline-start: 1rem; border-inline-start: 2px solid var(--hue) }
.heard { margin-top: 0.25rem; font-weight: 600 }
.heard + .counts { margin-top: 0.25rem }
.said { font-weight: 400 }
.number { color: var(--quiet); font-variant-numeric: tabular-nums; font-weight: 500; margin-inline-end: 0.25rem }
.note { margin-top: 2rem }
.points { margin-top: 0.75rem; padding-inline-start: 1.25rem }
.points li { padding-block: 0.2rem }
.points li::marker { color: var(--quiet) }
.section, .under, .goes-to, .quote, .group { color: var(--quiet); font-size: 0.875rem; margin-inline-start: 0.375rem }
.count { font-variant-numeric: tabular-nums; color: var(--quiet); margin-inline-start: 0.25rem }
.quote { color: var(--accent); font-weight: 600 }
.part-of, .wording-of { color: var(--quiet); font-size: 0.9375rem }
.same { margin-top: 0.2rem; padding-inline-start: 1.25rem; list-style: circle; font-size: 0.9375rem }
.follow-ups { margin-top: 0.75rem; padding: 0; list-style: none; font-size: 0.9375rem }
.follow-ups li { padding: 0.5rem 0.75rem; border: 1px solid var(--line); border-radius: 0.375rem }
.follow-ups li + li { margin-top: 0.375rem }
.follow-ups .state { font-weight: 650; color: var(--accent); margin-inline-end: 0.375rem }
.follow-ups .due { display: inline-block }
td.due { white-space: nowrap }
.role, .about, .follow-ups .due { color: var(--quiet); margin-inline-start: 0.375rem }
.wide { overflow-x: auto; margin-top: 1rem }
.result { margin-top: 2.5rem }
.result h3 { font-weight: 600 }
.about-chart { margin-top: 0.5rem; color: var(--quiet); font-size: 0.9375rem }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; margin-top: 0.75rem; padding: 0; list-style: none; font-size: 0.875rem }
.legend li::before { content: ''; display: inline-block; inline-size: 0.875rem; block-size: 0.875rem; margin-inline-end: 0.375rem; vertical-align: -0.1em; border: 1px solid var(--quiet); background: var(--bar); print-color-adjust: exact; -webkit-print-color-adjust: exact }
.legend li, .bars span { --bar: color-mix(in oklab, var(--accent) var(--step, 100%), var(--paper)) }
.bars[class*='hue-'] span { --bar: color-mix(in oklab, var(--hue) var(--step, 100%), var(--paper)) }
.bars { display: flex; gap: 1px; block-size: 0.75rem; margin-top: 0.375rem; background: color-mix(in oklab, var(--line) 45%, var(--paper)); forced-color-adjust: none; print-color-adjust: exact; -webkit-print-color-adjust: exact }
.bars span { background: var(--bar); min-inline-size: 1px; box-shadow: inset 0 0 0 1px color-mix(in oklab, var(--ink) 25%, transparent) }
.label, .help { display: block }
.rank { float: inline-start; color: var(--accent); font-weight: 650; font-variant-numeric: tabular-nums; margin-inline-end: 0.5rem }
.field { max-inline-size: 26rem; margin-top: 0.75rem; break-inside: avoid }
.field svg { display: block; inline-size: 100%; direction: ltr; print-color-adjust: exact; -webkit-print-color-adjust: exact }
.field path { stroke: var(--line); fill: none }
.field text { fill: var(--quiet); font: 13px system-ui, sans-serif; text-anchor: middle }
.field rect { fill: var(--accent); stroke: var(--paper) }
.field .mark { fill: var(--paper); font-weight: 650 }
.axis { color: var(--quiet); font-size: 0.9375rem }
.axis:last-child { text-align: end }
.help { color: var(--quiet); font-weight: 400; font-size: 0.875rem }
table { width: 100%; min-width: 36rem; border-collapse: collapse; font-size: 0.9375rem }
th, td { overflow-wrap: break-word; padding: 0.5rem 1rem 0.5rem 0; text-align: start; vertical-align: top; border-top: 1px solid var(--line) }
th:last-child, td:last-child { padding-inline-end: 0 }
thead th { border-top: 0; border-bottom: 2px solid var(--line); color: var(--quiet); font-weight: 600 }
tbody th { font-weight: 600 }
table.chart { min-width: 0 }
table.wide-chart { min-width: 40rem }
.chart tbody th { min-inline-size: 11rem; inline-size: 60%; font-weight: 500 }
.wide-chart tbody th { inline-size: 40% }
.number:is(th, td) { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; padding-inline: 0.5rem }
thead .number { white-space: normal }
.chart td { color: var(--ink); font-size: 1rem }
.chart thead th { vertical-align: bottom }
.chart td { vertical-align: bottom }
.follow-up-table td:nth-child(2) { width: 36% }
td.due { font-variant-numeric: tabular-nums }
.agenda ol { list-style: none; padding: 0; margin-top: 1rem }
.agenda li { display: flex; gap: 1.5rem; padding-block: 0.75rem; border-top: 1px solid var(--line) }
.time { flex: none; min-width: 7rem; font-variant-numeric: tabular-nums; color: var(--quiet) }
.what { font-weight: 600 }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line) }
@media (max-width: 30rem) {
  body { padding: 2rem 1rem 4rem }
  h1 { font-size: 1.75rem }
  .agenda li { flex-direction: column; gap: 0 }
}
@page { size: A4; margin: 20mm 18mm }
`;

const PRINT = `  body { max-width: none; padding: 0; font-size: 10.5pt }
  html { border-block-start-width: 0 }
  header { border-block-start: 4px solid var(--brand); padding-block-start: 8mm }
  h1 { font-size: 22pt } h2 { font-size: 16pt } h3 { font-size: 12.5pt } h4 { font-size: 11pt }
  nav, .download { display: none }
  .question, .agenda, .follow-up-table { margin-top: 2rem }
  .result { margin-top: 1.25rem }
  .theme, .sub-theme, .unsorted, .parked, .gone { margin-top: 1.5rem; print-color-adjust: exact; -webkit-print-color-adjust: exact }
  h2, h3, h4, .kicker, .counts, .legend { break-after: avoid }
  li, tr { break-inside: avoid }
  .wide { overflow: visible } table { min-width: 0 }
`;
