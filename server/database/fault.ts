/** Something on this machine is in the way; the message says what it is and what to do about it. */
export class MachineFault extends Error {
  override readonly name = 'MachineFault';
}
