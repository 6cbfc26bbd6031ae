import { z } from 'zod';
import { formatDay, parseDay } from '../domain/day.ts';
import { compareCodePoints } from '../domain/order.ts';
import type { EvidenceQuestion } from './matter.ts';

/** The two files of a pack that no manifest lists. */
export const MANIFEST = 'manifest.json';
export const MADE = 'made.json';

export interface ManifestFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Manifest {
  readonly question: EvidenceQuestion;
  /** By path. */
  readonly files: readonly ManifestFile[];
}

const FORMAT = 'foureyes-evidence-1';
/** Nothing outside of the pack's folder may be named, on whatever system. */
const SAFE_PATH = /^(?!.*(^|\/)\.{1,2}(\/|$))[^/\\:\u0000-\u001f][^\\:\u0000-\u001f]*$/u;
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const manifestShape = z.strictObject({
  format: z.literal(FORMAT),
  review: z.string(),
  snapshot: z.int().min(0),
  asOf: z.string().refine((text) => parseDay(text) !== undefined),
  files: z.array(z.strictObject({ path: z.string().regex(SAFE_PATH), bytes: z.int().min(0), sha256 })),
});

export function manifestText({ question, files }: Manifest): string {
  const { review, snapshot, asOf } = question;
  const sorted = files.toSorted((a, b) => compareCodePoints(a.path, b.path));
  return `${JSON.stringify({ format: FORMAT, review, snapshot, asOf: formatDay(asOf), files: sorted }, null, 2)}\n`;
}

/** Undefined for a text that is no manifest of a pack, or names a file twice. */
export function parseManifest(text: string): Manifest | undefined {
  const parsed = manifestShape.safeParse(parsedJson(text));
  if (!parsed.success) return undefined;
  const { review, snapshot, asOf, files } = parsed.data;
  if (new Set(files.map(({ path }) => path)).size < files.length) return undefined;
  return { question: { review, snapshot, asOf: parseDay(asOf) as number }, files };
}

/** What depends on when and by whom a pack was made. */
export interface Made {
  readonly madeAt: string;
  readonly madeBy: string;
  readonly authentication: string;
  /** SHA-256 of the manifest. */
  readonly manifest: string;
  /** Where the audit log ended before the pack's own entry; null where it was empty. */
  readonly auditLog: { readonly sequence: number; readonly hash: string } | null;
}

const madeShape = z.strictObject({
  madeAt: z.string(),
  madeBy: z.string(),
  authentication: z.string(),
  manifest: sha256,
  auditLog: z.strictObject({ sequence: z.int(), hash: sha256 }).nullable(),
});

export function madeText(made: Made): string {
  return `${JSON.stringify(made, null, 2)}\n`;
}

export function parseMade(text: string): Made | undefined {
  return madeShape.safeParse(parsedJson(text)).data;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
