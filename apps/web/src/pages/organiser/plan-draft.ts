import { plannedAll, type Plan, type PlanCommand, type PlanRefusal } from '@stikkord/domain';

/** What one act or one stretch of typing changes: one request, one step of undo. */
export interface Batch {
  readonly commands: readonly PlanCommand[];
  readonly kind: 'edit' | 'undo' | 'redo';
  /** Typing in the same field goes on in the same batch; null: an act of its own. */
  readonly field: string | null;
}

/**
 * A plan being edited: what the server has, what is under way to it and what waits. What is shown is all three, so that an
 * answer of the server never takes away what was typed meanwhile.
 */
export interface PlanDraft {
  readonly saved: Plan;
  readonly sending: Batch | null;
  readonly waiting: readonly Batch[];
}

export function newDraft(plan: Plan): PlanDraft {
  return { saved: plan, sending: null, waiting: [] };
}

/** What to show. */
export function shownPlan(draft: PlanDraft): Plan {
  const batches = draft.sending ? [draft.sending, ...draft.waiting] : draft.waiting;
  return batches.reduce((plan, batch) => {
    const decision = plannedAll(plan, batch.commands);
    return decision.ok ? decision.plan : plan;
  }, draft.saved);
}

/** Takes an edit in, or says which rule forbids it; then nothing is changed. */
export function edited(
  draft: PlanDraft,
  batch: Batch,
): { readonly ok: true; readonly draft: PlanDraft } | { readonly ok: false; readonly reason: PlanRefusal } {
  const decision = plannedAll(shownPlan(draft), batch.commands);
  if (!decision.ok) return { ok: false, reason: decision.reason };
  const last = draft.waiting.at(-1);
  const goesOn = last !== undefined && last.field !== null && last.field === batch.field && last.kind === batch.kind;
  const waiting = goesOn ? [...draft.waiting.slice(0, -1), batch] : [...draft.waiting, batch];
  return { ok: true, draft: { ...draft, waiting } };
}

/** The next batch is under way. */
export function sent(draft: PlanDraft): PlanDraft {
  const [next, ...waiting] = draft.waiting;
  return draft.sending || !next ? draft : { ...draft, sending: next, waiting };
}

/** The server took what was under way. */
export function answered(draft: PlanDraft, plan: Plan): PlanDraft {
  return { ...draft, saved: plan, sending: null };
}

/** The server could not be reached: what was under way waits again, first. */
export function failed(draft: PlanDraft): PlanDraft {
  return draft.sending ? { ...draft, sending: null, waiting: [draft.sending, ...draft.waiting] } : draft;
}

/**
 * The server refused, because the plan is another than was thought: what still fits the plan as it is waits again;
 * what no longer fits is handed back, to be shown.
 */
export function rebased(draft: PlanDraft, plan: Plan): { readonly draft: PlanDraft; readonly lost: readonly Batch[] } {
  let shown = plan;
  const waiting: Batch[] = [];
  const lost: Batch[] = [];
  for (const batch of failed(draft).waiting) {
    const decision = plannedAll(shown, batch.commands);
    if (decision.ok) {
      waiting.push(batch);
      shown = decision.plan;
    } else lost.push(batch);
  }
  return { draft: { saved: plan, sending: null, waiting }, lost };
}

export function isSaved(draft: PlanDraft): boolean {
  return draft.sending === null && draft.waiting.length === 0;
}
