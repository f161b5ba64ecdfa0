/** What a participant's page shows of the room beside the question, in one piece: few of these come alone. */
import '../elements/sk-countdown.ts';
import './sk-beside.ts';
import './sk-call.ts';
import './sk-room-top.ts';
