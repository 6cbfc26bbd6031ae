import { sayOnStderr as say } from '../../server/database/say.ts';
import { Closing, stopWhenAsked } from '../../server/stop.ts';

/** A program that runs until it is asked to end; says what its end closes, the last opened first. */
const closing = new Closing();
closing.add(() => say('closed first opened'));
closing.add(() => Promise.reject(new Error('stuck')));
closing.add(() => say('closed last opened'));
stopWhenAsked(closing);
setInterval(() => undefined, 1000);
process.stdout.write(`${process.pid}\n`);
