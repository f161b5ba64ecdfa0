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
        const { text, labels } = inline(item.firstChild!);
        const section = labels.find((label) => label.startsWith('('));
        const under = labels.find((label) => label.startsWith('under «'));
        const said = labels.length === 0 ? text : text.slice(0, -labels.length);
        meeting.point(said, section?.slice(1, -1) ?? null, under?.slice('under «'.length, -1) ?? null);
      }
    }
  }
  return meeting;
}

/** The text of a heading or paragraph, and beside it the emphasised words at its end, each behind a space, which are the exporter's own. */
function inline(block: Node): { text: string; ours: string | null; labels: string[] } {
  let text = '';
  const labels: string[] = [];
  for (const node of children(block)) {
    if (node.type === 'emph') labels.push(inline(node).text);
    else if (node.type === 'softbreak' || node.type === 'linebreak') text += '\n';
    else text += node.literal ?? '';
  }
  return { text, ours: labels.at(-1) ?? null, labels };
}

function* children(node: Node): Generator<Node> {
  for (let child = node.firstChild; child !== null; child = child.next) yield child;
}
