import type { Access } from './access.ts';
import type { Target } from './definitions.ts';
import { Everybody } from './population/everybody.ts';

/**
 * Who could complete a target if every scope and limit and control were ignored: a necessary condition that rules almost
 * everybody out before the exact question is asked.
 */
export class Screen {
  readonly #everybody: Everybody;

  constructor(access: Access) {
    this.#everybody = new Everybody(access);
  }

  /** Numbers of the identities that may complete the target. */
  candidates(target: Target): number[] {
    return [...this.#everybody.candidates(target)];
  }
}
