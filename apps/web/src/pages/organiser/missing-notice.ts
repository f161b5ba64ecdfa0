import { msg } from '@lit/localize';
import type { Plan } from '@stikkord/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { notice } from '../../elements/notice.ts';
import { missingIn, type Missing } from '../../plan/row-commands.ts';

/** What has to be there before people come, each with the way to where it is done. */
export function missingNotice(plan: Plan): TemplateResult | typeof nothing {
  const missing = missingIn(plan);
  if (missing.length === 0) return nothing;
  return notice(
    'quiet',
    html`${msg('Før samlingen mangler:')}
      <ul class="sk-plain-list">
        ${missing.map((each) => html`<li><a href=${each === 'group' ? '#sk-part-groups' : '#sk-part-agenda'}>${wordFor(each)}</a></li>`)}
      </ul>`,
  );
}

function wordFor(missing: Missing): string {
  switch (missing) {
    case 'question':
      return msg('et spørsmål å svare på');
    case 'prompt':
      return msg('teksten i et spørsmål');
    case 'options':
      return msg('to alternativer eller flere, med tekst, i et valg');
    case 'statements':
      return msg('påstander med tekst i en skala');
    case 'vote-of':
      return msg('spørsmålet som en avstemning gjelder');
    case 'group':
      return msg('grupper som skal svare');
  }
}
