import { html, type TemplateResult } from 'lit';
import { ActivityBook } from '../pages/groups/activity-book.ts';
import { groupTiles } from '../pages/groups/group-tiles.ts';
import '../pages/groups/sk-group-tiles.ts';
import { exampleGroupSlices, exampleNow } from './example-groups.ts';
import type { GalleryEntry } from './sk-gallery.ts';

function view(options: { readonly roomy: boolean; readonly alone?: boolean }): TemplateResult {
  const book = new ActivityBook();
  for (const { id } of exampleGroupSlices.groups!)
    for (let change = 0; change < 12; change += 1) book.note(id, exampleNow - ((change * change) % 11) * 50_000);
  return html`<sk-group-tiles
    .tiles=${groupTiles(exampleGroupSlices, 'q', exampleNow, book)}
    .open=${'g2'}
    ?roomy=${options.roomy}
    ?alone=${options.alone ?? false}
    waited
    .now=${exampleNow}
  ></sk-group-tiles>`;
}

const entry: GalleryEntry = {
  name: 'sk-group-tiles',
  use: 'All groups at once: who is there and how it goes. What asks for a look is said in words, and in the warm colour.',
  states: [
    { name: 'few groups', view: () => view({ roomy: true }) },
    { name: 'many groups', view: () => view({ roomy: false }) },
    { name: 'a poll, where each answers alone', view: () => view({ roomy: true, alone: true }) },
  ],
};
export default entry;
