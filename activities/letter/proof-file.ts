import type { ProofFact, ProofPiece } from '../../domain/trajectory/proof.js';
import { documentToMake } from '../../domain/trajectory/documents.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import { formatDate } from '../../infra/texts/format.js';
import { heading, labelled, paragraph } from './blocks.js';
import { evaluationName, left, partyName, roleName } from './document-blocks.js';
import { DocumentDataMissing, type DocumentDesk } from './document-data.js';
import type { LetterBlock } from './letter-content.js';

/**
 * What was agreed and what happened, with dates and a list of proofs, for the justice of the peace (S2, complaint about
 * proof). It says itself that it is uncertain whether such a notice holds (facts §1.2), and gives no legal advice.
 */
export function proofFile(desk: DocumentDesk): LetterBlock[] {
  const { data, say } = desk;
  const { proof } = data;
  if (!proof) throw new DocumentDataMissing(data.make.rule.code, 'proof');
  const held = data.view.file.evaluations.filter(({ conclusion }) => conclusion !== undefined);
  return [
    paragraph(say('proof.intro')),
    heading(say('proof.warning_title')),
    paragraph(say('proof.warning')),
    {
      type: 'facts',
      title: say('proof.facts_title'),
      rows: [
        labelled(say('proof.until'), formatDate(brusselsDateOf(proof.until), 'no_weekday')),
        labelled(say('proof.visits'), String(proof.visits)),
        labelled(say('proof.missed'), String(proof.missed)),
        labelled(say('proof.evaluations'), String(held.length)),
      ],
    },
    {
      type: 'table',
      title: say('proof.course_title'),
      columns: [left(say('proof.on')), left(say('proof.what'))],
      rows: proof.facts.map((fact) => [formatDate(fact.on, 'no_weekday'), sentence(desk, fact)]),
    },
    ...pieceBlocks(desk, proof.pieces),
  ];
}

/** The codes among the parameters as words; names, numbers and dates stay. */
function sentence(desk: DocumentDesk, { code, params }: ProofFact): string {
  const { say, texts } = desk;
  const word = (name: string, place: (value: string) => string): Record<string, string> =>
    params[name] === undefined ? {} : { [name]: place(String(params[name])) };
  const outcomes = code === 'notice_received' ? 'proof.receipt' : 'contact_outcome';
  return say(`proof.fact.${code}`, {
    ...params,
    unit: 'month',
    ...word('role', (role) => roleName(desk, role)),
    ...word('by', (by) => partyName(desk, by)),
    ...word('kind', (kind) =>
      texts.has('nl', `trajectories.contact.${kind}`)
        ? texts.t('nl', `trajectories.contact.${kind}`)
        : kind,
    ),
    ...word('outcome', (outcome) =>
      outcomes === 'proof.receipt'
        ? say(`${outcomes}.${outcome}`)
        : texts.t('nl', `trajectories.${outcomes}.${outcome}`).toLowerCase(),
    ),
    evaluation: evaluationOf(desk, params),
  });
}

function evaluationOf(desk: DocumentDesk, { kind, n }: ProofFact['params']): string {
  const name = `trajectories.evaluation.${String(kind)}`;
  return desk.texts.has('nl', name) ? desk.texts.t('nl', name, { n: Number(n) }) : '';
}

/** The papers, numbered in the order in which they were made. */
function pieceBlocks(desk: DocumentDesk, pieces: readonly ProofPiece[]): LetterBlock[] {
  const { say } = desk;
  const title = say('proof.pieces_title');
  if (pieces.length === 0) return [heading(title), paragraph(say('proof.no_pieces'))];
  return [
    {
      type: 'table',
      title,
      columns: [
        left(say('proof.piece_number')),
        left(say('proof.on')),
        left(say('proof.piece')),
        left(say('proof.signed')),
      ],
      rows: pieces.map((piece, index) => [
        String(index + 1),
        formatDate(piece.on, 'no_weekday'),
        pieceName(desk, piece),
        signedLine(desk, piece),
      ]),
    },
  ];
}

function pieceName(desk: DocumentDesk, { code, evaluation }: ProofPiece): string {
  const { programme } = desk.data.view;
  const label = documentToMake(programme, code)?.rule.label ?? code;
  if (!evaluation) return label;
  return desk.say('proof.about', { label, evaluation: evaluationName(desk, evaluation) });
}

function signedLine(desk: DocumentDesk, { code, signed }: ProofPiece): string {
  const { say, data } = desk;
  const { signedBy = [] } = documentToMake(data.view.programme, code)?.rule ?? {};
  if (signedBy.length === 0) return say('evaluation.no_score');
  if (signed.length === 0) return say('proof.unsigned');
  return signed
    .map(({ by, on }) => say('proof.signed_by', { who: partyName(desk, by), on }))
    .join('; ');
}
