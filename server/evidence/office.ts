import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zip, type AsyncZippable } from 'fflate';
import { LRUCache } from 'lru-cache';
import type { Actor } from '../domain/audit.ts';
import { BadInput } from '../domain/fault.ts';
import { MADE, MANIFEST } from './manifest.ts';
import { makePack, type EvidenceSources, type MadePack } from './make-pack.ts';
import type { EvidenceQuestion } from './matter.ts';

/** Packs for whoever sits at the page: made and recorded like those of the command, and kept for a while to be fetched. */
export interface EvidenceOffice {
  make(question: EvidenceQuestion, actor: Actor, signal: AbortSignal): Promise<FetchablePack>;
  /** Undefined where there is none of that token, or not any more. */
  fetch(token: string): PackArchive | undefined;
}

export interface FetchablePack extends MadePack {
  /** Nobody guesses it, so whoever has it was given it. */
  readonly token: string;
  /** Of the archive. */
  readonly bytes: number;
}

export interface PackArchive {
  /** Name of the file, with nothing in it but letters, digits, dots and dashes. */
  readonly name: string;
  readonly content: Uint8Array;
}

const KEPT = { max: 4, ttl: 600_000 };
/** What the server holds in memory for a pack; a larger one is made by the command, which needs little. */
const LARGEST = 200_000_000;
/** An archive needs some time; this one says nothing about when it was made. */
const NO_TIME = new Date(1980, 0, 1);

export function createEvidenceOffice(sources: EvidenceSources): EvidenceOffice {
  const kept = new LRUCache<string, PackArchive>(KEPT);
  return {
    fetch: (token) => kept.get(token),
    async make(question, actor, signal) {
      const folder = mkdtempSync(join(tmpdir(), 'foureyes-evidence-'));
      try {
        const name = `evidence-${plain(question.review)}-snapshot-${question.snapshot}`;
        const made = await makePack(sources, question, actor, join(folder, name), signal);
        const content = await archived(join(folder, name), name, made);
        const token = randomBytes(24).toString('base64url');
        kept.set(token, { name: `${name}.zip`, content });
        return { ...made, token, bytes: content.length };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

function plain(id: string): string {
  return id.replaceAll(/[^A-Za-z0-9.-]+/g, '-').slice(0, 60);
}

function archived(folder: string, name: string, { files }: MadePack): Promise<Uint8Array> {
  if (files.reduce((sum, { bytes }) => sum + bytes, 0) > LARGEST) {
    throw new BadInput(
      'review',
      'The pack is too large to be fetched from the page. It is recorded; make one with: npm run evidence -- --review ID --out DIR',
    );
  }
  const paths = [...files.map(({ path }) => path), MANIFEST, MADE];
  const content: AsyncZippable = Object.fromEntries(
    paths.map((path) => [`${name}/${path}`, new Uint8Array(readFileSync(join(folder, path)))]),
  );
  return new Promise((resolve, reject) => {
    zip(content, { level: 6, mtime: NO_TIME }, (error, bytes) => (error ? reject(error) : resolve(bytes)));
  });
}
