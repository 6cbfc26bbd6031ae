import type { Context } from '../context.ts';
import { Unavailable } from '../domain/fault.ts';
import type { Work } from '../work.ts';

/** What can be done here beside asking; refused where the server was put together to answer questions alone. */
export function workOf({ work }: Context): Work {
  if (work !== null) return work;
  throw new Unavailable('This server answers questions about access alone: nothing is worked on here.');
}
