import { describe, expect, test } from 'vitest';
import wordList from '../fixtures/word-list.html.txt?raw';
import { parsedHtml } from '../testing-html.ts';
import { richOfHtml } from './rich-of-html.ts';
import { docOf, richTextOf } from './rich-schema.ts';

const read = (source: string) => richOfHtml(parsedHtml(source));

describe('rich text', () => {
  test('RT1 a text comes back from the editor as it went in, but for empty blocks', () => {
    const text = read(
      '<h2>Bakgrunn</h2><p>Les <b>dette <i>først</i></b>: <a href="https://example.org/a">rapporten</a></p><ol><li>Én</li></ol>',
    );
    expect(richTextOf(docOf(text))).toEqual(text);
    expect(richTextOf(docOf([{ kind: 'item', runs: [] }, ...text]))).toEqual(text);
    expect(richTextOf(docOf([]))).toEqual([]);
  });

  test('RT2 from Word: bold, italic, headings, lists and links stay, and nothing else', () => {
    expect(
      read(
        `<h1 style='color:red'>Undersøkelsen<o:p></o:p></h1><p class=MsoNormal style='font-size:20pt'><b>Viktig</b> og <span style='font-weight:700;color:blue'>synlig</span>
         <i>her</i><img src="file:///x.png"><script>x</script></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span>Et punkt</p>
         <ul><li><p>To</p></li></ul><p><a href="javascript:alert(1)">nei</a> <a href="https://example.org">ja</a></p>`,
      ),
    ).toEqual([
      { kind: 'heading', runs: [{ text: 'Undersøkelsen' }] },
      {
        kind: 'paragraph',
        runs: [
          { text: 'Viktig', bold: true },
          { text: ' og ' },
          { text: 'synlig', bold: true },
          { text: ' ' },
          { text: 'her', italic: true },
        ],
      },
      { kind: 'item', runs: [{ text: 'Et punkt' }] },
      { kind: 'item', runs: [{ text: 'To' }] },
      { kind: 'paragraph', runs: [{ text: 'nei ' }, { text: 'ja', href: 'https://example.org' }] },
    ]);
    expect(read(wordList).map(({ kind }) => kind)).toEqual(['paragraph', 'step', 'step', 'step']);
  });

  test('RT2 a web page’s bold wrapper isn’t bold, and line breaks end paragraphs', () => {
    expect(read('<b style="font-weight:normal"><p>En<br>To</p></b>')).toEqual([
      { kind: 'paragraph', runs: [{ text: 'En' }] },
      { kind: 'paragraph', runs: [{ text: 'To' }] },
    ]);
  });
});
