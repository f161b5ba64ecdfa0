import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { PastedNode } from './cells-of-html.ts';

/** HTML as a browser would read it, for tests: the same tree, under the names that a browser's nodes have. */
export function parsedHtml(source: string): PastedNode {
  return asNode(parse(source));
}

function asNode(node: DefaultTreeAdapterTypes.Node): PastedNode {
  const attributes = 'attrs' in node ? new Map(node.attrs.map(({ name, value }) => [name, value])) : null;
  return {
    nodeName: node.nodeName.startsWith('#') ? node.nodeName : node.nodeName.toUpperCase(),
    nodeValue: 'value' in node ? node.value : null,
    childNodes: 'childNodes' in node ? node.childNodes.map(asNode) : [],
    getAttribute: (name) => attributes?.get(name) ?? null,
  };
}
