import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { checkClaims } from '../../src/check/check-claims.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import type { EvidenceBase, Pack } from '../../src/model/pack.ts';
import type { CheckResult, Verdict } from '../../src/model/verdict.ts';
import { evidenceOf } from '../../src/pack/evidence.ts';
import { excludeDocument } from '../../src/pack/exclude.ts';
import { loadPack } from '../../src/pack/load-pack.ts';
import { readDocument } from '../../src/read/read-document.ts';
import { packFiles } from '../packs/read-files.ts';
import { claimsWith } from './match.ts';

export const PACK_DIR = resolve(import.meta.dirname, '../../packs/auto-cities');

export function openAutoCities(): Pack {
  return loadPack(packFiles(PACK_DIR));
}

/** A sample article of the pack's corpus: front matter to fields, the rest is the text. */
export function sample(name: string): SourceDocument {
  const raw = readFileSync(join(PACK_DIR, 'corpus', name), 'utf8');
  const end = raw.indexOf('\n---\n', 4);
  const head = parse(raw.slice(4, end)) as Record<string, string>;
  return {
    id: name,
    text: raw.slice(end + 5),
    language: name.endsWith('.zh.md') ? 'zh' : 'en',
    ...(head.title ? { title: head.title } : {}),
    ...(head.publisher ? { publisher: head.publisher } : {}),
    ...(head.published ? { published: String(head.published) } : {}),
    ...(head.url ? { url: head.url } : {}),
  };
}

export const NO_EVIDENCE: EvidenceBase = {
  observations: [],
  claims: [],
  events: [],
  relations: [],
  targets: [],
  closedTables: [],
};

export interface Checked {
  readonly result: CheckResult;
  /** The verdict on the first claim that carries the fields and restates no other. */
  verdictOn(fields: Readonly<Record<string, unknown>>): Verdict;
}

/** Reads and checks a document; with the pack's evidence, or by the text alone. */
export function check(document: SourceDocument, pack: Pack, against: 'ledger' | 'text'): Checked {
  const { claims, notes } = readDocument(document, pack);
  const evidence =
    against === 'ledger' ? excludeDocument(evidenceOf(pack), document, { text: document.text }) : NO_EVIDENCE;
  const { text: _text, ...info } = document;
  const result = checkClaims({ document: info, claims, pack, evidence, notes });
  return {
    result,
    verdictOn(fields) {
      const found = claimsWith(claims, fields);
      const claim = found.find((c) => !c.sameAs) ?? found[0];
      if (!claim) throw new Error(`no claim with ${JSON.stringify(fields)}`);
      const verdict = result.verdicts.find((v) => v.claim === claim.id);
      if (!verdict) throw new Error(`no verdict on ${claim.id}`);
      return verdict;
    },
  };
}
