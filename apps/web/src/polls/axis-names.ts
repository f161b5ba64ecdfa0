import { msg } from '@lit/localize';

/** What the axes of a vote ask, where the poll doesn't say it: how important it is, and how easy. */
export function axisNames(of: { readonly x: string; readonly y: string } | null): { x: string; y: string } {
  return { x: of?.x || msg('Viktig'), y: of?.y || msg('Lett å få til') };
}
