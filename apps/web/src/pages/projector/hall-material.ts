import { msg } from '@lit/localize';
import type { MaterialSlice, ProjectorSlices } from '@stikkord/protocol';
import { html, type TemplateResult } from 'lit';
import { richText } from '../../material/rich-text.ts';
import '../../material/sk-material.ts';
import './hall-material.css';
import './sk-fitted.ts';

/** Material for the hall: a text as large as it fits, an image or a PDF's first page in all the room there is, an address to write down. */
export function hallMaterial(material: MaterialSlice, { meeting }: ProjectorSlices): TemplateResult {
  const title = material.title.trim() || msg('Bakgrunn');
  const { content } = material;
  return html`<h1 class="sk-hall-asked sk-hall-material-title">${title}</h1>
    ${
      content.kind === 'text'
        ? html`<sk-fitted
            class="sk-hall-text"
            .sizes=${[1.9, 1.7, 1.5, 1.35, 1.2, 1.1, 1]}
            .content=${richText(content.text, 2)}
          ></sk-fitted>`
        : html`<sk-material
            class="sk-hall-material"
            size="hall"
            .material=${material}
            .meeting=${meeting.id}
            as="projector"
          ></sk-material>`
    }`;
}
