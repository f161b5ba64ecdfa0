import { wellFormed } from './well-formed.ts';

/**
 * EX7. Text as CommonMark that reads back as the very same text. `indent`: what following lines begin with, where a line
 * break may stay a line break; null inside a heading, which has one line only.
 */
export function markdownText(text: string, indent: string | null): string {
  const lines = wellFormed(text).split('\n').map(markdownLine);
  if (indent === null) return lines.join('&#10;');
  return lines
    .map((line, index) => {
      if (index === 0) return line;
      // A hard break needs words on both sides of it; an empty line would end the paragraph.
      return line === '' || lines[index - 1] === '' ? `&#10;${line}` : `\\\n${indent}${line}`;
    })
    .join('');
}

function markdownLine(line: string): string {
  return (
    line
      .replace(/[\\`*_[\]<#~|$]/g, '\\$&')
      .replace(/&(?=[#a-z])/gi, '\\&')
      // What would begin a list, a quote, a heading's underline or a table at the start of a line.
      .replace(/^([-+=>:])/, '\\$1')
      .replace(/^(\d{1,9})([.)])/, '$1\\$2')
      // Control characters, and white space at the ends, where parsers trim.
      .replace(/[\t\v\f\r]/g, reference)
      .replace(/^[\s\ufeff]+|[\s\ufeff]+$/g, (run) => Array.from(run, reference).join(''))
  );
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
