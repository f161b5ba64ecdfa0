import { type Node, Parser } from 'commonmark';
import { ReadMeetingBuilder, type ReadMeeting } from './read-meeting.ts';

/** Goes by CommonMark's own tree: headings, lists, text. */
export function readMarkdown(body: string): ReadMeeting {
  const meeting = new ReadMeetingBuilder();
  let inQuestion = false;
  for (const block of children(new Parser().parse(body))) {
    if (block.type === 'heading') {
      const { text, ours } = inline(block);
      const numbered = /^\d+(?:\.\d+)?\. /.exec(text);
      if (block.level === 1) meeting.title = ours ?? text;
      else if (block.level === 2) {
        const prompt = /^\p{L}+ \d+: /u.exec(text);
        inQuestion = prompt !== null;
        if (prompt) meeting.question(text.slice(prompt[0].length));
        else meeting.elsewhere();
      } else if (numbered) meeting.theme(text.slice(numbered[0].length), block.level === 3 ? 1 : 2);
      else meeting.tray(/^Park(ert|ed)$/.test(text) ? 'parked' : 'unsorted');
    } else if (block.type === 'list' && inQuestion) {
      for (const item of children(block)) {
        const { text, ours } = inline(item.firstChild!);
        meeting.point(
          ours === null ? text : text.replace(/ $/, ''),
          ours === null ? null : ours.replace(/^\(|\)$/g, ''),
        );
      }
    }
  }
  return meeting;
}

/** The text of a heading or paragraph, and beside it the emphasised words at its end, which are the exporter's own. */
function inline(block: Node): { text: string; ours: string | null } {
  let text = '';
  let ours: string | null = null;
  for (const node of children(block)) {
    if (node.type === 'emph') ours = inline(node).text;
    else if (node.type === 'softbreak' || node.type === 'linebreak') text += '\n';
    else text += node.literal ?? '';
  }
  return { text, ours };
}

function* children(node: Node): Generator<Node> {
  for (let child = node.firstChild; child !== null; child = child.next) yield child;
}
