import type { Cents } from '../money/cents.js';
import type { CodaMovement } from './coda-types.js';
import { findReferenceProposals, findStructuredReferences } from './structured-reference.js';

/** What matching needs to know of a line of a statement. */
export type MatchableMovement = Pick<
  CodaMovement,
  | 'amountCents'
  | 'returned'
  | 'structuredReference'
  | 'communication'
  | 'information'
  | 'counterpartyIban'
  | 'counterpartyName'
>;

/** A tenancy money may be for, and what it is known by. */
export interface MatchCandidate {
  tenancyId: string;
  /** Structured communications of the tenancy and its plans, twelve digits each. */
  references: string[];
  /** Accounts that paid before. An administrator's or an OCMW's is marked third-party. */
  ibans: { iban: string; thirdParty: boolean }[];
  tenantNames: string[];
  monthlyCents: Cents;
  openCents: Cents;
}

export type MatchResult =
  | { kind: 'matched'; tenancyId: string; ground: 'structured_reference' | 'known_iban' }
  /** For a person to confirm; never booked by itself. */
  | { kind: 'suggested'; tenancyIds: string[]; ground: SuggestionGround }
  | { kind: 'unmatched'; reason: UnmatchedReason };

export type SuggestionGround =
  | 'iban_of_several'
  | 'third_party_iban'
  | 'iban_beside_unknown_reference'
  | 'bare_digits'
  | 'name_and_amount'
  | 'name'
  | 'amount';

export type UnmatchedReason =
  | 'not_a_credit'
  | 'returned'
  | 'ambiguous_references'
  | 'reference_of_several'
  | 'unknown_reference'
  | 'nothing_known';

/**
 * Whose money a movement is: by a valid structured communication, then by an account that pays for
 * one tenancy only, then a suggestion by twelve bare digits, by name or by amount (facts §4.2).
 * An account of two tenancies or of a third party never matches alone (facts §13.4); two
 * communications in one text are a matter for a person; one with a wrong check is passed over.
 */
export function matchMovement(
  movement: MatchableMovement,
  candidates: readonly MatchCandidate[],
): MatchResult {
  if (movement.returned) return { kind: 'unmatched', reason: 'returned' };
  if (movement.amountCents <= 0) return { kind: 'unmatched', reason: 'not_a_credit' };

  const [reference, second] = referencesOf(movement);
  if (second !== undefined) return { kind: 'unmatched', reason: 'ambiguous_references' };
  const known = reference === undefined ? [] : ofReference(reference, candidates);
  if (known.length > 1) return { kind: 'unmatched', reason: 'reference_of_several' };
  const [tenancyId] = known;
  if (tenancyId !== undefined)
    return { kind: 'matched', tenancyId, ground: 'structured_reference' };

  const isUnknown = reference !== undefined;
  return (
    byIban(movement, candidates, isUnknown) ??
    byLikeness(movement, candidates) ?? {
      kind: 'unmatched',
      reason: isUnknown ? 'unknown_reference' : 'nothing_known',
    }
  );
}

function referencesOf(movement: MatchableMovement): string[] {
  const structured = movement.structuredReference?.value;
  const written = findStructuredReferences(textOf(movement));
  return [...new Set(structured === undefined ? written : [structured, ...written])];
}

function textOf({ communication, information }: MatchableMovement): string {
  return `${communication}\n${information}`;
}

function ofReference(reference: string, candidates: readonly MatchCandidate[]): string[] {
  return candidates
    .filter(({ references }) => references.includes(reference))
    .map(({ tenancyId }) => tenancyId);
}

function byIban(
  movement: MatchableMovement,
  candidates: readonly MatchCandidate[],
  besideUnknown: boolean,
): MatchResult | undefined {
  const iban = plainIban(movement.counterpartyIban ?? '');
  const owners = candidates.filter(({ ibans }) =>
    ibans.some((own) => plainIban(own.iban) === iban),
  );
  const [owner] = owners;
  if (iban === '' || !owner) return undefined;

  const tenancyIds = owners.map(({ tenancyId }) => tenancyId);
  const suggest = (ground: SuggestionGround): MatchResult => {
    return { kind: 'suggested', tenancyIds, ground };
  };
  if (owners.length > 1) return suggest('iban_of_several');
  const isThirdParty = owner.ibans.some((own) => own.thirdParty && plainIban(own.iban) === iban);
  if (isThirdParty) return suggest('third_party_iban');
  if (besideUnknown) return suggest('iban_beside_unknown_reference');
  return { kind: 'matched', tenancyId: owner.tenancyId, ground: 'known_iban' };
}

function byLikeness(
  movement: MatchableMovement,
  candidates: readonly MatchCandidate[],
): MatchResult | undefined {
  const proposals = findReferenceProposals(textOf(movement));
  const payer = wordsOf(movement.counterpartyName ?? '');
  const hasDigits = (one: MatchCandidate): boolean =>
    one.references.some((reference) => proposals.includes(reference));
  const hasName = (one: MatchCandidate): boolean =>
    one.tenantNames.some((name) => isNameIn(wordsOf(name), payer));
  const hasAmount = ({ monthlyCents, openCents }: MatchCandidate): boolean =>
    [monthlyCents, openCents].includes(movement.amountCents);

  const tries: [SuggestionGround, (one: MatchCandidate) => boolean][] = [
    ['bare_digits', hasDigits],
    ['name_and_amount', (one) => hasName(one) && hasAmount(one)],
    ['name', hasName],
    ['amount', hasAmount],
  ];
  for (const [ground, isLike] of tries) {
    const tenancyIds = candidates.filter(isLike).map(({ tenancyId }) => tenancyId);
    if (tenancyIds.length > 0) return { kind: 'suggested', tenancyIds, ground };
  }
  return undefined;
}

function isNameIn(name: string[], payer: string[]): boolean {
  return name.length > 0 && name.every((word) => payer.includes(word));
}

/** The words of a name without accents, case or signs. */
function wordsOf(name: string): string[] {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  return plain.split(/[^\p{L}\d]+/u).filter((word) => word !== '');
}

function plainIban(iban: string): string {
  return iban.replace(/\s/g, '').toUpperCase();
}
