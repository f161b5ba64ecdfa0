import { readBoard, readPoints } from '@stikkord/documents';
import { entryPoints, questionRun, sectionsOf, standing } from '@stikkord/domain';
import { wholeMeeting, type WholeMeeting, type WholeQuestionInput } from '@stikkord/exports';
import { documentName } from '@stikkord/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { wholeMeetings } from '../testing/whole-meetings.ts';
import { keywords } from '../testing/whole-polls.ts';
import { bringIn, type BroughtIn } from './bring-in.ts';

function brought(whole: WholeMeeting, known: ReadonlySet<string> = new Set()): BroughtIn {
  let made = 0;
  const next = () => `${(made += 1)}`.padStart(6, '0');
  return bringIn(whole, { newId: () => `ny${next()}`, newKey: next, known });
}

/** What the house reads of it. */
function readAgain({ plan, run, documents, followUps, rounds, entries }: BroughtIn): WholeMeeting {
  const docs = new Map(documents.map(({ name, update }) => [name, docOf(update)]));
  const questions = standing(plan.questions).map(({ id: question, poll }): [string, WholeQuestionInput] => {
    const sections = sectionsOf(plan, question).map(({ id }) => id);
    const board = readBoard(docs.get(documentName({ kind: 'board', question }))!);
    const { round, polling } = questionRun(run, question);
    const past = rounds.filter((each) => each.question === question);
    if (poll !== null) {
      const own = entries.find((each) => each.question === question)!;
      const points = entryPoints(poll, own.entries, polling);
      const breakdown = own.breakdown ?? null;
      return [
        question,
        { points, board, round, rounds: past, poll: { poll, polling, entries: own.entries, breakdown } },
      ];
    }
    const points = standing(plan.groups).flatMap(({ id: group }) =>
      readPoints(docs.get(documentName({ kind: 'response', question, group }))!, group, sections),
    );
    return [question, { points, board, round, rounds: past }];
  });
  return wholeMeeting({ plan, questions: new Map(questions), followUps });
}

function docOf(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc;
}

/** Places beside each other in no order but their points'; what nobody can tell any more is empty. */
function comparable(whole: WholeMeeting): unknown {
  return {
    ...whole,
    questions: whole.questions.map((question) => ({
      ...question,
      places: question.places.toSorted((a, b) => (a.point < b.point ? -1 : 1)),
    })),
  };
}

test('IM1 what a file brings is read from its documents as the file says it, and a second time the very same', () => {
  fc.assert(
    fc.property(wholeMeetings(), (whole) => {
      const once = readAgain(brought(whole));
      expect(comparable(once)).toEqual(comparable(whole));
      expect(readAgain(brought(once))).toEqual(once);
    }),
    { numRuns: 150, seed: 5 },
  );
});

test('IM6 as many people stand behind every word as the file says, joined or hidden words or not', () => {
  const head = {
    prompt: '',
    agendaItem: null,
    sections: [],
    answers: [],
    themes: [],
    places: [],
    round: 1,
    rounds: [],
  };
  const meeting = { title: '', date: '2031-03-14', language: 'nb' as const, groups: [], agenda: [] };
  let fewer = 0;
  fc.assert(
    fc.property(keywords(), (poll) => {
      const whole: WholeMeeting = { ...meeting, questions: [{ ...head, followUps: [], poll }] };
      expect(readAgain(brought(whole))).toEqual(whole);
      fewer += poll.people.length;
    }),
    { numRuns: 300, seed: 6 },
  );
  expect(fewer).toBeGreaterThan(10);
});
