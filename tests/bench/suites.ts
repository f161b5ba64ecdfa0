import { joining, killing, writing, type Duration, type Scenario, type Shape } from './scenarios.ts';

/** A scenario with the size of the house it needs. */
export interface Entry {
  readonly scenario: Scenario;
  readonly documents: number;
  /** Devices at each. */
  readonly devices: number;
}

const TABLES: Shape = { documents: 40, clients: 8, writers: 6 };
const HALL: Shape = { documents: 100, clients: 5, writers: 5 };

/** Everything that is measured. `quick`: what the ratios need, briefly. */
export function suite(quick: boolean): readonly Entry[] {
  const seconds: Duration = { warmUp: 1.5, measured: quick ? 2.5 : 3.5 };
  const at = (shape: Shape, scenario: Scenario): Entry => ({
    scenario,
    documents: shape.documents,
    devices: shape.clients,
  });
  const plenary: Shape = { documents: 1, clients: 300, writers: 50 };
  const carets: Shape = { documents: 1, clients: 100, writers: 0, echoes: true };
  const ratios: Entry[] = [
    at(
      TABLES,
      writing(
        'tables',
        'A. 40 documents × 8 clients, of whom 6 write',
        TABLES,
        [
          ...(quick ? [] : [{ name: '1,200 updates/s', writes: 5 }]),
          { name: '4,800 updates/s', writes: 20 },
          { name: '7,200 updates/s', writes: 30 },
        ],
        seconds,
      ),
    ),
    at(
      plenary,
      writing(
        'plenary',
        'B. Plenary: 1 document × 300 clients, of whom 50 write',
        plenary,
        [{ name: '100 updates/s', writes: 2 }],
        seconds,
      ),
    ),
    { scenario: joining(100, 5, 100_000), documents: 100, devices: 5 },
    at(
      carets,
      writing(
        'carets',
        'D. Carets of 100 people in 1 document',
        carets,
        [{ name: '2 Hz', writes: 0, carets: 2 }],
        seconds,
      ),
    ),
  ];
  if (quick) return ratios;
  const hundred: Shape = { documents: 1, clients: 100, writers: 100 };
  const killed: Shape = { documents: 20, clients: 5, writers: 4 };
  const stalled: Shape = { documents: 1, clients: 30, writers: 4, paste: 50_000, stalled: 20 };
  return [
    ...ratios,
    at(
      HALL,
      writing(
        'hall',
        'A. 100 documents × 5 clients, all of whom write',
        HALL,
        [1, 2, 4, 8].map((writes) => ({ name: `${500 * writes} updates/s`, writes })),
        seconds,
      ),
    ),
    at(
      hundred,
      writing(
        'hundred',
        'B. 1 document × 100 clients, all of whom write',
        hundred,
        [{ name: '100 updates/s', writes: 1 }],
        seconds,
      ),
    ),
    at(
      { ...HALL, echoes: true },
      writing(
        'hall-carets',
        'D. As A with 100 × 5, carets moving at 2 Hz',
        { ...HALL, echoes: true },
        [{ name: '1000 updates/s', writes: 2, carets: 2 }],
        seconds,
      ),
    ),
    at(
      stalled,
      writing(
        'stalled',
        'E. 1 document × 30 clients, 4 paste 50 kB at a time, 20 have stopped reading',
        stalled,
        [{ name: '12 pastes/s', writes: 6 }],
        seconds,
      ),
    ),
    at(killed, killing(killed, 10)),
  ];
}
