import { ROOM_TEXTS } from './texts-room.ts';
import type { ProblemTexts } from './texts.ts';

export const en: ProblemTexts = {
  ...ROOM_TEXTS.en,
  'unknown-code': {
    title: 'No such code',
    detail: 'No meeting has that code. Check the digits on the screen or in the chat.',
  },
  'unknown-link': {
    title: 'The link does not work',
    detail: 'The link is no longer valid, or part of it is missing. Ask for it to be sent again.',
  },
  'meeting-gone': {
    title: 'The meeting has been deleted',
    detail: 'The meeting has been deleted. What you wrote is still on this device. Ask whoever invited you.',
  },
  'group-gone': {
    title: 'The group is gone',
    detail: 'The group has been removed. Choose another group. What you wrote is still on this device.',
  },
  'not-signed-in': {
    title: 'You are not signed in',
    detail: 'You are not signed in. Sign in and try again.',
  },
  'not-in-meeting': {
    title: 'You are not in the meeting',
    detail: 'This device is not in the meeting now. Type the code or open the link again.',
  },
  forbidden: {
    title: 'You do not have access',
    detail: 'You do not have access to this. Open the link you were given, or sign in with another account.',
  },
  'not-found': {
    title: 'Not found',
    detail: 'What you asked for does not exist. Go back and reload the page.',
  },
  malformed: {
    title: 'The request could not be read',
    detail: 'The request could not be read, and nothing was changed. Reload the page and try again.',
  },
  invalid: {
    title: 'Something is not filled in correctly',
    detail: 'Something is not filled in correctly, and nothing was changed. Correct what is marked and try again.',
  },
  'too-large': {
    title: 'Too much at once',
    detail: 'That was too much at once, and nothing was changed. Split it up and try again.',
  },
  'set-up-done': {
    title: 'Stikkord is already set up',
    detail: 'The first organiser already has an account. Sign in instead.',
  },
  'wrong-sign-in': {
    title: 'Wrong e-mail or password',
    detail: 'The e-mail or the password is not right. Check both and try again.',
  },
  'too-many-tries': {
    title: 'Too many attempts',
    detail: 'There have been too many attempts. Wait a minute and try again.',
  },
  'wrong-origin': {
    title: 'The request came from another site',
    detail: 'The request came from another site, and nothing was changed. Open Stikkord in a new tab and try there.',
  },
  'storage-away': {
    title: 'Cannot save right now',
    detail: 'The storage does not answer, and nothing was changed. Wait a little and try again.',
  },
  unexpected: {
    title: 'Something went wrong on our side',
    detail: 'Something went wrong on the server. Try again. If it still fails, tell whoever runs Stikkord.',
  },
  'unknown-row': {
    title: 'The row is gone',
    detail: 'The row has been removed or changed by someone else. Reload the page and try again.',
  },
  'id-taken': {
    title: 'Already there',
    detail: 'The row already exists. Reload the page to see it.',
  },
  'too-many': {
    title: 'No room for more',
    detail: 'There is no room for more here, and nothing was changed. Delete something first.',
  },
  'text-too-long': {
    title: 'The text is too long',
    detail: 'The text is too long, and nothing was changed. Shorten it and try again.',
  },
  'invalid-date': {
    title: 'The date is not right',
    detail: 'There is no such date. Write it as day, month and year.',
  },
  'invalid-time': {
    title: 'The time is not right',
    detail: 'The time cannot be read. Write times as 09:30 and durations in whole minutes.',
  },
  'invalid-language': {
    title: 'The language is not available',
    detail: 'The language is not available. Choose Bokmål, Nynorsk or English.',
  },
  'question-answered': {
    title: 'Somebody has answered',
    detail: 'A question that somebody has answered has to stay of the kind it is. Make a new question instead.',
  },
  'last-section': {
    title: 'A question needs one section',
    detail:
      'This is the last section of the question, and without it nobody can answer. Delete the whole question instead.',
  },
  'unknown-question': {
    title: 'The question is gone',
    detail: 'The question has been deleted or does not exist. Reload the page.',
  },
  'unknown-group': {
    title: 'The group is gone',
    detail: 'The group has been removed or does not exist. Reload the page.',
  },
  'not-open': {
    title: 'The question is not open',
    detail: 'The question is not open now. Open it first.',
  },
  'meeting-over': {
    title: 'The meeting is over',
    detail: 'The meeting is over. Reopen it to open questions again.',
  },
  'time-passed': {
    title: 'The time has passed',
    detail: 'That time has already passed. Choose a later one.',
  },
  'not-closed': {
    title: 'The question is not closed',
    detail: 'A new round begins when the question is closed. Close it first.',
  },
  'first-round': {
    title: 'This is the first round',
    detail: 'The question has only had one round, so there is none to join it with.',
  },
  'not-published': {
    title: 'The summary is not published',
    detail: 'The board is private until a facilitator shows it. Choose Show summary first.',
  },
  'drafts-off': {
    title: 'The service is not turned on',
    detail: 'Suggestions from a language model are not turned on here. Use the ones made on this machine.',
  },
  'drafts-failed': {
    title: 'No suggestions came',
    detail:
      'The service that suggests themes did not answer as it should. Nothing has changed. Use the suggestions made on this machine.',
  },
  'drafts-slow': {
    title: 'The suggestions took too long',
    detail:
      'The service that suggests themes took too long. Nothing has changed. Use the suggestions made on this machine.',
  },
  'board-unreadable': {
    title: 'The board can’t be read',
    detail: 'The themes can’t be read, so they are not shown to the hall. Those who run Stikkord can repair the board.',
  },
  'unknown-target': {
    title: 'The theme or point is gone',
    detail: 'The theme or point has been taken off the board. Reload the page and choose another.',
  },
  'ends-before-start': {
    title: 'The end comes before the start',
    detail: 'The last day is before the first. Correct one of them.',
  },
  'address-taken': {
    title: 'The address is taken',
    detail: 'Another meeting uses this address. Choose another one.',
  },
  'page-withdrawn': {
    title: 'The page has been withdrawn',
    detail: 'The page has been withdrawn by those who published it. Ask whoever gave you the address.',
  },
  'logo-refused': {
    title: 'The logo cannot be used',
    detail: 'The logo cannot be read, or it is too large. Choose a PNG or JPEG file of at most 1 MB.',
  },
  'no-series': {
    title: 'The series does not exist',
    detail: 'The series has been deleted or does not exist. Choose another series.',
  },
  'import-refused': {
    title: 'The file cannot be imported',
    detail: 'The file is not a whole meeting from Stikkord, and nothing was imported. Get it again from where it came.',
  },
  'file-failed': {
    title: 'The file was not made',
    detail:
      'The file became too large for the server, or something stopped on the way. Nothing has changed. Try again, or get one question at a time.',
  },
  'invalid-number': {
    title: 'That number can’t be used',
    detail: 'One of the question’s numbers is too small or too large. Correct it and try again.',
  },
  'nothing-published': {
    title: 'There are no themes to vote on yet',
    detail:
      'The vote is on the themes of another board. Show that board’s summary to the hall first, then open the vote.',
  },
  'no-poll': {
    title: 'This question has nothing of the kind',
    detail: 'The question isn’t of a kind that this can be done with. Reload the page.',
  },
  'still-open': {
    title: 'The question is open',
    detail: 'Answers can be shown by role once the question is closed. Close it first.',
  },
  'no-role-question': {
    title: 'Nobody has been asked for a role',
    detail:
      'Answers can be shown by role where the meeting has a choice that asks for it. Add such a question to the plan.',
  },
  'poll-closed': {
    title: 'Too late: the question is closed',
    detail: 'The question was closed when your answer arrived, so the answer was not saved.',
  },
  'wrong-kind': {
    title: 'The question has changed',
    detail: 'The question is of another kind than the answer. Reload the page and answer again.',
  },
  'nothing-said': {
    title: 'The answer is empty',
    detail: 'Write or choose something before you send the answer.',
  },
  'said-twice': {
    title: 'You have already said this',
    detail: 'Two of your answers are the same. Change one of them.',
  },
  'too-many-answers': {
    title: 'Too many answers',
    detail: 'The question takes fewer answers from each person. Remove some of them.',
  },
  'answer-too-long': {
    title: 'The answer is too long',
    detail: 'One of the answers is longer than the question takes. Make it shorter.',
  },
  'unknown-choice': {
    title: 'What you chose is no longer there',
    detail: 'The question has changed since you opened it. Look at the choices and answer again.',
  },
  'too-many-choices': {
    title: 'Too many choices',
    detail: 'You have chosen more than the question takes. Remove some of them.',
  },
  'out-of-scale': {
    title: 'That number isn’t on the scale',
    detail: 'The question has another scale than the answer. Reload the page and answer again.',
  },
  'too-many-dots': {
    title: 'Too many dots',
    detail: 'You have given away more dots than you have. Take some of them back.',
  },
  'poll-full': {
    title: 'The question takes no more answers',
    detail: 'As many answers have come in as the question can take. Tell those who run the meeting.',
  },
  'nothing-to-choose': {
    title: 'There is nothing to choose between',
    detail: 'The question has no answers to choose. Add them in the plan, then open the question.',
  },
  'no-board': {
    title: 'The question has no board',
    detail: 'Only group work, keywords and short answers have a board that can be shown to the hall.',
  },
  'only-group-work': {
    title: 'This is for group work only',
    detail: 'The question is answered by each person, and has neither rounds nor groups that are done.',
  },
};
