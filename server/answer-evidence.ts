import type { ServerResponse } from 'node:http';
import type { EvidenceOffice } from './evidence/office.ts';

const PATH = /^\/evidence\/([A-Za-z0-9_-]{20,64})\.zip$/;

/** Hands out a pack that somebody made at the page; false where the path is no pack's, or it is gone. */
export function answerEvidence(
  response: ServerResponse,
  path: string,
  office: EvidenceOffice | undefined,
): boolean {
  const token = PATH.exec(path)?.[1];
  const pack = token === undefined ? undefined : office?.fetch(token);
  if (!pack) return false;
  response.writeHead(200, {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="${pack.name}"`,
    'content-length': pack.content.length,
    'cache-control': 'no-store',
  });
  response.end(pack.content);
  return true;
}
