import { z } from 'zod';

/** How long simulated groups write, in whole minutes. */
export const rehearsalBody = z.strictObject({ minutes: z.int().min(1).max(10) });
