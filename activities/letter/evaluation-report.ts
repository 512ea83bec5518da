import { agreementsOf } from '../../domain/trajectory/agreement.js';
import { landlordSigns, documentToMake } from '../../domain/trajectory/documents.js';
import {
  openEvaluations,
  type EvaluationOnFile,
  type GoalOnFile,
} from '../../domain/trajectory/file.js';
import { formatDate, formatEuro } from '../../infra/texts/format.js';
import { heading, labelled, list, paragraph } from './blocks.js';
import {
  criteriaBlocks,
  evaluationName,
  labelOf,
  left,
  partyName,
  roleName,
  signatureBlocks,
  wordOf,
} from './document-blocks.js';
import { DocumentDataMissing, type DocumentDesk } from './document-data.js';
import type { LetterBlock } from './letter-content.js';

type Held = EvaluationOnFile & { conclusion: NonNullable<EvaluationOnFile['conclusion']> };

/** @throws DocumentDataMissing when the evaluation has not been held. */
function heldEvaluation({ data }: DocumentDesk): Held {
  const { evaluation, make } = data;
  const { conclusion } = evaluation ?? {};
  if (!evaluation || !conclusion) throw new DocumentDataMissing(make.rule.code, 'evaluation');
  return { ...evaluation, conclusion };
}

/** The report of an evaluation with every party's own view (S2 fase 7; S3 complaint; S4 systematic evaluation). */
export function evaluationReport(desk: DocumentDesk): LetterBlock[] {
  const { say, data } = desk;
  const held = heldEvaluation(desk);
  const { commandId } = held.conclusion;
  const view = (field: string): string =>
    wordOf(desk, commandId, field) || say('evaluation.nothing_said');
  const agreed = wordOf(desk, commandId, 'agreedOnNegative');
  return [
    factsOf(desk, held),
    ...presentBlocks(desk, commandId),
    ...scoreBlocks(desk),
    paragraph(missedLine(desk)),
    heading(say('evaluation.client_view')),
    paragraph(view('clientView')),
    heading(say('evaluation.coach_view')),
    paragraph(view('coachView')),
    ...(data.landlord
      ? [heading(say('evaluation.landlord_view')), paragraph(view('landlordView'))]
      : []),
    ...saidThemselves(desk, held),
    heading(say('evaluation.conclusion')),
    paragraph(view('conclusion')),
    ...(agreed === '' ? [] : [heading(say('evaluation.agreed')), paragraph(agreed)]),
    ...nextBlocks(desk),
    ...signatureBlocks(desk),
  ];
}

function factsOf(desk: DocumentDesk, held: Held): LetterBlock {
  const { due, conclusion } = held;
  const { data, say } = desk;
  const { outcomes } = data.view.programme.stay.evaluations;
  return {
    type: 'facts',
    title: say('evaluation.facts_title'),
    rows: [
      labelled(say('evaluation.kind'), evaluationName(desk, held)),
      labelled(say('evaluation.due'), formatDate(due.date)),
      labelled(say('evaluation.held'), formatDate(conclusion.on)),
      labelled(say('evaluation.outcome'), labelOf(outcomes, conclusion.outcome)),
      ...agreementRows(desk, held),
      ...(data.arrearsCents === undefined
        ? []
        : [labelled(say('evaluation.arrears'), formatEuro(data.arrearsCents))]),
    ],
  };
}

type Fact = ReturnType<typeof labelled>;

/** Who agreed by the word of who concluded, and of each party that says it itself how it stands when this is made (S3). */
function agreementRows(desk: DocumentDesk, held: Held): Fact[] {
  const { data, say, texts } = desk;
  const all = agreementsOf(data.view.file, held);
  const themselves = all.filter(({ state }) => state !== 'told');
  const told = all.filter(({ state }) => state === 'told').map(({ role }) => roleName(desk, role));
  const nobody = themselves.length === 0 ? [say('evaluation.nobody')] : [];
  const names = told.length > 0 ? [told.join(', ')] : nobody;
  return [
    ...names.map((value) => labelled(say('evaluation.agreed_by'), value)),
    ...themselves.map(({ role, state, on, why }) =>
      labelled(
        say('evaluation.agreement_of', { role: roleName(desk, role).toLowerCase() }),
        say(`evaluation.agreement.${state}`, {
          on,
          why: why === undefined ? '' : texts.t('nl', `trajectories.waived.${why}`),
        }),
      ),
    ),
  ];
}

/** What a party said when it agreed or did not; it is on file since then only. */
function saidThemselves(desk: DocumentDesk, held: Held): LetterBlock[] {
  return agreementsOf(desk.data.view.file, held).flatMap(({ role, commandId = '' }) => {
    const view = wordOf(desk, commandId, 'ownView');
    const reason = wordOf(desk, commandId, 'reason');
    const said = [view, reason === '' ? '' : desk.say('evaluation.why_not', { reason })];
    const lines = said.filter((line) => line !== '');
    const title = desk.say('evaluation.says_itself', { role: roleName(desk, role).toLowerCase() });
    return lines.length === 0 ? [] : [heading(title), paragraph(...lines)];
  });
}

function presentBlocks({ data, say }: DocumentDesk, commandId: string): LetterBlock[] {
  const present = data.words[commandId]?.['present'];
  const names = Array.isArray(present) ? present.map(String) : [];
  return names.length === 0 ? [] : [heading(say('evaluation.present_title')), list(names)];
}

/** Every goal with its score at each evaluation held so far, this one last. */
function scoreBlocks(desk: DocumentDesk): LetterBlock[] {
  const { data, say } = desk;
  const { file, programme } = data.view;
  const { scale } = programme.stay.evaluations;
  const title = say('evaluation.scores_title');
  if (file.goals.length === 0) return [heading(title), paragraph(say('evaluation.no_goals'))];
  const rounds = roundsUntil(desk);
  return [
    {
      type: 'table',
      title,
      columns: [
        left(say('form.domain')),
        left(say('evaluation.goal')),
        ...rounds.map(({ on }) => {
          return { label: formatDate(on, 'short_with_year'), align: 'right' as const };
        }),
      ],
      rows: file.goals.map((goal) => [
        labelOf(programme.domains, goal.domain),
        wordOf(desk, goal.commandId, 'text'),
        ...rounds.map(({ scores }) => scoreOf(desk, goal, scores)),
      ]),
    },
    paragraph(say('evaluation.scale', scale)),
  ];
}

/** At most so many evaluations stand beside each other on a page. */
const mostRounds = 5;

function roundsUntil(desk: DocumentDesk): Held['conclusion'][] {
  const { on } = heldEvaluation(desk).conclusion;
  return desk.data.view.file.evaluations
    .flatMap(({ conclusion }) => (conclusion && conclusion.on <= on ? [conclusion] : []))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .slice(-mostRounds);
}

function scoreOf(
  { say }: DocumentDesk,
  { goalId }: GoalOnFile,
  scores: Held['conclusion']['scores'],
): string {
  const found = scores.find((one) => one.goalId === goalId);
  return found ? String(found.score) : say('evaluation.no_score');
}

/** Missed appointments until that day are facts with dates, never a judgement (S2 complaint). */
function missedLine(desk: DocumentDesk): string {
  const { say, data } = desk;
  const { on: until } = heldEvaluation(desk).conclusion;
  const missed = data.view.file.contacts
    .filter(({ outcome, on }) => outcome !== 'spoken' && on <= until)
    .map(({ on }) => on)
    .sort();
  if (missed.length === 0) return say('evaluation.no_missed');
  const dates = missed.map((on) => formatDate(on, 'no_weekday')).join(', ');
  return say('evaluation.missed', { dates });
}

function nextBlocks({ data, say }: DocumentDesk): LetterBlock[] {
  const { file } = data.view;
  const [next] = openEvaluations(file);
  const { extension } = file.stay ?? {};
  return [
    heading(say('evaluation.next_title')),
    paragraph(
      extension ? say('evaluation.extended', { months: extension.months, unit: 'month' }) : '',
      next ? say('evaluation.next', { date: next.due.date }) : say('evaluation.no_next'),
    ),
  ];
}

/** What a landlord gets of it: the outcome, the dates and the agreements, never what was said (facts §7). */
export function evaluationForLandlord(desk: DocumentDesk): LetterBlock[] {
  const { say } = desk;
  return [
    paragraph(say('evaluation.landlord_intro')),
    factsOf(desk, heldEvaluation(desk)),
    ...criteriaBlocks(desk),
    ...agreementBlocks(desk),
    ...nextBlocks(desk),
  ];
}

function agreementBlocks(desk: DocumentDesk): LetterBlock[] {
  const { say, data } = desk;
  const { file, programme } = data.view;
  const lines = file.documents.flatMap(({ code, on: date, signed }) => {
    const rule = documentToMake(programme, code)?.rule;
    if (rule?.kind !== 'agreement' || !landlordSigns(rule)) return [];
    const { label } = rule;
    const names = signed.map(({ by }) => partyName(desk, by)).join(', ');
    return [
      names === ''
        ? say('evaluation.agreement_open', { label, date })
        : say('evaluation.agreement_signed', { label, date, names }),
    ];
  });
  return lines.length === 0 ? [] : [heading(say('evaluation.agreements_title')), list(lines)];
}
