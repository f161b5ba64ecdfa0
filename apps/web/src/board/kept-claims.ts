import { NO_CLAIMS, readClaims, type Claims } from './presence.ts';

const KEY = 'stikkord-claims ';

/** What this tab claimed at a board: a reload, or a way over the run page and back, keeps it. */
export function keptClaims(board: string): Claims {
  try {
    const kept = sessionStorage.getItem(KEY + board);
    return kept === null ? NO_CLAIMS : readClaims(JSON.parse(kept));
  } catch {
    return NO_CLAIMS;
  }
}

/** Where the tab keeps nothing, a claim lasts as long as the page. */
export function keepClaims(board: string, claims: Claims): void {
  try {
    sessionStorage.setItem(KEY + board, JSON.stringify(claims));
  } catch {
    // Not kept.
  }
}
