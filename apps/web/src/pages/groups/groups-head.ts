import { msg } from '@lit/localize';
import type { RoomClock } from '@stikkord/domain';
import { page, type MeetingSlice } from '@stikkord/protocol';
import arrowLeft from '@navikt/aksel-icons/svg/ArrowLeft.svg?raw';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../elements/icon.ts';
import { pageBar } from '../../elements/page-bar.ts';
import '../../elements/sk-countdown.ts';
import '../../elements/sk-join-code.ts';

/** The bar: the way back, what it is about, the room's clock and the code. `now`: the server's clock. */
export function groupsHead(
  key: string,
  meeting: MeetingSlice,
  clock: RoomClock | null,
  now: () => number,
): TemplateResult {
  return pageBar({
    start: html`<a class="sk-quiet-button" href=${page.run(key)}
        >${icon(arrowLeft)}<span>${msg('Gjennomføring')}</span></a
      >
      <h1>${msg('Grupper')}<span class="sk-groups-title">${meeting.title}</span></h1>`,
    end: html`${clock ? html`<sk-countdown brief .clock=${clock} .now=${now}></sk-countdown>` : nothing}
      <span class="sk-groups-code"
        ><span class="sk-quiet sk-small">${msg('Kode')}</span> <b><sk-join-code .code=${meeting.code}></sk-join-code></b
      ></span>`,
  });
}
