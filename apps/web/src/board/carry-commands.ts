import type { BoardCommand, Lineage, ThemeId } from '@stikkord/domain';
import type { CarriableTheme } from '@stikkord/protocol';

/**
 * The commands that bring chosen themes of earlier meetings to a board. One that stands in several meetings comes once, as it was in the
 * first given; a sub-theme comes under its theme where that is chosen, or here, and else as a theme of its own. `here`: the board's.
 */
export function carryCommands(
  all: readonly CarriableTheme[],
  chosen: ReadonlySet<Lineage>,
  here: ReadonlyMap<Lineage, ThemeId>,
  newId: () => ThemeId,
): readonly BoardCommand[] {
  const made = new Map(here);
  const commands: BoardCommand[] = [];
  const carry = ({ lineage, title, hue }: CarriableTheme, parent: ThemeId | null): void => {
    if (!chosen.has(lineage) || made.has(lineage)) return;
    const id = newId();
    made.set(lineage, id);
    commands.push({ do: 'add-theme', id, title, parent, before: null, lineage });
    if (hue !== null && parent === null) commands.push({ do: 'describe-theme', id, hue });
  };
  for (const theme of all) {
    carry(theme, null);
    for (const sub of theme.themes) carry(sub, made.get(theme.lineage) ?? null);
  }
  return commands;
}
