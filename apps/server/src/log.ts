import { destination, pino, type DestinationStream, type Logger } from 'pino';

/**
 * The server's log: JSON lines. Nothing in it leads to a person or opens a door: no addresses, codes, keys or e-mails.
 * Failed queries carry their values in their message, so those are cut off.
 */
export function createLog(level: string, destination: DestinationStream): Logger {
  return pino({ level, base: null, serializers: { err: describeError } }, destination);
}

/** Bytes that wait until they can be written; what comes beyond is not logged. */
const UNWRITTEN_MAX = 1024 * 1024;

/** To an open file, at once. Where that can't be (its disk is full), lines wait: a log must not end the service. */
export function logTo(fd: number): DestinationStream {
  const file = destination({ dest: fd, sync: true, maxLength: UNWRITTEN_MAX });
  file.on('error', () => {});
  return file;
}

interface ErrorDescription {
  readonly type: string;
  readonly code?: string;
  readonly message: string;
  readonly at: readonly string[];
  readonly cause?: ErrorDescription;
}

const FRAMES_MAX = 12;
const CAUSES_MAX = 4;

function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: '', at: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const isQuery = error.message.startsWith('Failed query:');
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(code === undefined ? {} : { code }),
    message: isQuery ? error.message.replace(/\nparams:[\s\S]*$/, '') : error.message,
    at: frames.slice(0, FRAMES_MAX).map((line) => line.trim()),
    ...(error.cause === undefined || depth === CAUSES_MAX ? {} : { cause: describeError(error.cause, depth + 1) }),
  };
}
