import { createResponseDocument, PointsBinding } from '@stikkord/documents';
import { html } from 'lit';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { newPointKey } from '../editor/new-point-key.ts';
import '../editor/sk-point-editor.ts';
import type { GalleryEntry } from './sk-gallery.ts';

interface Device {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
}

function device(): Device {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createResponseDocument());
  return { doc, awareness: new Awareness(doc) };
}

/** Two devices in the same group, without a server. */
function pair(...texts: string[]): [Device, Device] {
  const [here, there] = [device(), device()];
  for (const [from, to] of [
    [here, there],
    [there, here],
  ] as const) {
    from.doc.on('update', (update, origin) => origin === to || Y.applyUpdate(to.doc, update, from));
    from.awareness.on('update', ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
      const clients = [...added, ...updated, ...removed].filter((client) => client === from.doc.clientID);
      if (clients.length > 0) {
        applyAwarenessUpdate(to.awareness, encodeAwarenessUpdate(from.awareness, clients), from);
      }
    });
  }
  const binding = new PointsBinding({ doc: here.doc, section: 'a', newKey: newPointKey });
  const points = texts.map((text) => ({ key: newPointKey(), text }));
  binding.edit([{ do: 'insert', after: null, points }]);
  binding.destroy();
  return [here, there];
}

const [here, there] = pair(
  'Be om ønsker før planen lages, ikke etter',
  'Et kvarter overlapp, så rapporten kan gis i ro og uten at noen må gå midt i en setning',
  'Samme plan i seks uker',
);
const [empty] = pair();

const view = ({ doc, awareness }: Device, label: string, readonly = false) =>
  html`<sk-point-editor
    .doc=${doc}
    .awareness=${awareness}
    section="a"
    .label=${label}
    ?readonly=${readonly}
  ></sk-point-editor>`;

const entry: GalleryEntry = {
  name: 'sk-point-editor',
  use: 'One section of a group’s answer: points that several people write at once.',
  states: [
    { name: 'one device', view: () => view(here, 'Gruppe 3, denne enheten') },
    { name: 'another device in the same group', view: () => view(there, 'Gruppe 3, en annen enhet') },
    { name: 'empty', view: () => view(empty, 'Tom') },
    { name: 'closed', view: () => view(there, 'Lukket', true) },
  ],
};
export default entry;
