/** By title, compared by code unit as the domain does; then by id. */
export function byTitle(
  a: { readonly title: string; readonly id: string },
  b: { readonly title: string; readonly id: string },
): number {
  return a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1;
}
