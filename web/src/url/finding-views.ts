import { readAmount, readList, readText, readWhole, type Params } from './params.ts';

/** What the reader has chosen in the picture of a finding. */
export interface PictureChoices {
  /** Other ways chosen for single steps: `2.STEP` is the second of that step. */
  readonly ways?: readonly string[];
  /** Keys of the groups that are open. */
  readonly opened?: readonly string[];
}

/** A finding as a story, one page after the other. */
export interface WalkthroughView {
  readonly page: 'walkthrough';
  readonly identity: string;
  readonly workflow: string;
  readonly scope: string | undefined;
  readonly amount: number | undefined;
  /** Which page, from 1. */
  readonly step: number;
}

export function readPictureChoices(params: URLSearchParams): PictureChoices {
  const ways = readList(params, 'way');
  const opened = readList(params, 'open');
  return { ...(ways.length > 0 ? { ways } : {}), ...(opened.length > 0 ? { opened } : {}) };
}

export function pictureParams({ ways, opened }: PictureChoices): Params {
  return { way: ways, open: opened };
}

export function readWalkthrough(
  params: URLSearchParams,
  identity: string,
  workflow: string,
): WalkthroughView {
  return {
    page: 'walkthrough',
    identity,
    workflow,
    scope: readText(params, 'scope'),
    amount: readAmount(params, 'amount'),
    step: readWhole(params, 'step') ?? 1,
  };
}

export function walkthroughParams({ identity, workflow, scope, amount, step }: WalkthroughView): Params {
  return { identity, workflow, scope, amount, step: step === 1 ? undefined : step };
}
