/**
 * How quick files are, and the server beside them: 60 groups, 2,000 points. `npm run bench:exports`. The last line has the figures
 * beside their targets; exits with 0 only where every target is reached.
 */
import { availableParallelism, loadavg } from 'node:os';
import { api, EXPORT_FORMATS, type ExportFormat, type MeetingAnswer } from '@stikkord/protocol';
import { largeMeeting } from './large-meeting.ts';
import { chromiumPdf, libreOffice } from './peers.ts';
import { openWatchedServer, type Watched } from './watched-server.ts';

const GROUPS = 60;
const POINTS = 2000;
const RUNS = 3;
/** Asked for at once, over and over. */
const AT_ONCE: readonly ExportFormat[] = ['pptx', 'docx', 'pdf', 'pdf', 'xlsx', 'html'];
const ROUNDS = 4;
const MOST = { fileMs: 2000, delayP99: 50, growth: 1.25 };
const REST_MS = 2000;

interface Timed {
  readonly format: ExportFormat;
  readonly ms: number;
  readonly bytes: number;
}

const server = await openWatchedServer();
try {
  const sent = performance.now();
  const brought = await server.during(async () => {
    const response = await fetch(server.url + api.importMeeting, {
      method: 'POST',
      headers: { ...server.headers, 'content-type': 'application/json' },
      body: largeMeeting(GROUPS, POINTS),
    });
    if (response.status !== 201) throw new Error(await response.text());
    return (await response.json()) as MeetingAnswer;
  });
  const meeting = brought.result;
  console.log(
    `${POINTS} points of ${GROUPS} groups brought in from a file in ${whole(performance.now() - sent)} ms, longest own stretch ${brought.watched.ownMax.toFixed(1)} ms\n`,
  );

  const fetched = async (format: ExportFormat): Promise<Timed & { body: ArrayBuffer }> => {
    const started = performance.now();
    const file = await fetch(server.url + api.export(meeting.id, format), { headers: server.headers });
    const body = await file.arrayBuffer();
    if (file.status !== 200) throw new Error(`${format}: ${new TextDecoder().decode(body)}`);
    return { format, ms: performance.now() - started, bytes: body.byteLength, body };
  };

  const rest = await server.during(() => new Promise((resolve) => setTimeout(resolve, REST_MS)));
  const first = new Map<ExportFormat, Timed>();
  const later = new Map<ExportFormat, Timed[]>();
  const alone = new Map<ExportFormat, Watched[]>();
  for (const format of EXPORT_FORMATS) first.set(format, await fetched(format));
  for (let run = 0; run < RUNS; run += 1) {
    for (const format of EXPORT_FORMATS) {
      const { result, watched } = await server.during(() => fetched(format));
      later.set(format, [...(later.get(format) ?? []), result]);
      alone.set(format, [...(alone.get(format) ?? []), watched]);
    }
  }
  const together: Watched[] = [];
  const waits: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    const { watched } = await server.during(() => Promise.all(AT_ONCE.map(fetched)));
    together.push(watched);
    waits.push(performance.now() - started);
  }

  const decode = async (format: ExportFormat): Promise<string> =>
    new TextDecoder().decode((await fetched(format)).body);
  const [html, csv] = [await decode('html'), await decode('csv')];
  const [office, browser] = [await libreOffice(html, csv), await chromiumPdf(html)];

  console.log(
    '| format | first, ms | then, ms | CPU of threads, ms | kB | loop delay p99, ms | own stretch p99, longest, ms | LibreOffice, ms | Chromium, ms |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const format of EXPORT_FORMATS) {
    const times = later.get(format)!;
    const of = (figure: (each: Watched) => number): number => median(alone.get(format)!.map(figure));
    const cells = [
      format,
      whole(first.get(format)!.ms),
      whole(median(times.map(({ ms }) => ms))),
      whole(of(({ threadsMs }) => threadsMs)),
      whole(times[0]!.bytes / 1024),
      of(({ delayP99 }) => delayP99).toFixed(1),
      `${of(({ ownP99 }) => ownP99).toFixed(1)}, ${of(({ ownMax }) => ownMax).toFixed(1)}`,
      whole(office?.get(format)?.ms),
      whole(browser?.get(format)?.ms),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
  console.log(`\nSix at once (${AT_ONCE.join(', ')}), ${ROUNDS} rounds:\n`);
  console.log(
    '| round | all six, ms | CPU of threads, ms | loop delay p99, longest, ms | own stretch p99, longest, ms | own thread in all, ms | peak memory, MB |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const [round, { delayP99, delayMax, ownP99, ownMax, ownMs, threadsMs, peakMb }] of together.entries())
    console.log(
      `| ${round + 1} | ${whole(waits[round])} | ${whole(threadsMs)} | ${delayP99.toFixed(1)}, ${delayMax.toFixed(1)} | ${ownP99.toFixed(1)}, ${ownMax.toFixed(1)} | ${whole(ownMs)} | ${whole(peakMb)} |`,
    );
  const { delayP99, delayMax, peakMb } = rest.watched;
  console.log(
    `\nAt rest: delay p99 ${delayP99.toFixed(1)} ms, longest ${delayMax.toFixed(1)} ms, ${whole(peakMb)} MB.`,
  );
  console.log(
    `Load ${loadavg()[0]!.toFixed(1)} on ${availableParallelism()} cores: above one a core, clocks show the others too.\n`,
  );

  const slowest = Math.max(...EXPORT_FORMATS.map((format) => median(later.get(format)!.map(({ ms }) => ms))));
  const latest = median(together.map((each) => each.delayP99));
  const growth = together.at(-1)!.peakMb / together[1]!.peakMb;
  const reached = slowest <= MOST.fileMs && latest <= MOST.delayP99 && growth <= MOST.growth;
  console.log(
    `slowest file ${whole(slowest)} of ${MOST.fileMs} ms; loop delay p99 with six at once ${latest.toFixed(1)} of ${MOST.delayP99} ms (own stretch ${median(together.map(({ ownP99 }) => ownP99)).toFixed(1)}, at rest ${delayP99.toFixed(1)}); memory of the last round against the second ${growth.toFixed(2)} of ${MOST.growth} ×; ${reached ? 'reached' : 'NOT reached'}`,
  );
  process.exitCode = reached ? 0 : 1;
} finally {
  await server.end();
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

function whole(value: number | undefined): string {
  return value === undefined ? '–' : String(Math.round(value));
}
