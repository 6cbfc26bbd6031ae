import { hostname, userInfo } from 'node:os';
import type { Actor } from './domain/audit.ts';
import { BadInput } from './domain/fault.ts';

/**
 * Who acts. There is no sign-in yet: a request says itself who acts, and is believed; what it does is recorded as
 * `unauthenticated`. Sign-in replaces this function and nothing else: it then takes the identity from the request and
 * refuses another one in the argument.
 *
 * @param _request the request, which will carry the session
 * @param claimed id of the identity that the request says acts
 */
export function actingIdentity(_request: Request, claimed: string): Actor {
  if (claimed.trim() === '') {
    throw new BadInput('actor', 'Who acts? Until there is a sign-in, actor must be the id of a person.');
  }
  return { id: claimed, authentication: 'unauthenticated' };
}

/** Who runs a command, as far as the operating system says: its account and machine. */
export function actingCommand(): Actor {
  return { id: `os:${accountName()}@${hostname()}`, authentication: 'unauthenticated' };
}

/** The system may not know a name for the account, as in some containers. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}
