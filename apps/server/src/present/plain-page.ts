import type { Language } from '@stikkord/domain';
import type { ProblemId } from '@stikkord/protocol';
import { PROBLEM_TEXTS } from '../problems/texts.ts';

/** For documents that the server writes for anybody: nothing is fetched, nothing runs, nothing is framed. */
export const DOCUMENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const STYLE = `:root{color-scheme:light dark}*{box-sizing:border-box}body{margin:0;min-height:100vh;display:grid;place-content:center;padding:1.5rem;background:#fbfaf7;color:#1a2322;font:1.125rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}main{max-width:34rem}h1{margin:0 0 .75rem;font-size:1.75rem;line-height:1.25;letter-spacing:-.01em;text-wrap:balance}p{margin:0;color:#55605e}@media(prefers-color-scheme:dark){body{background:#121a1b;color:#e8ece9}p{color:#a5b1ae}}`;

/** A problem as a page, for people who followed a link. */
export function plainPage(problem: ProblemId, language: Language): string {
  const { title, detail } = PROBLEM_TEXTS[language][problem];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${detail}</p>
</main>
</body>
</html>
`;
}
