import { endOfStay } from '../../domain/trajectory/dates.js';
import { stepRule } from '../../domain/trajectory/duties.js';
import {
  nameOfEvaluation,
  openGoals,
  type EvaluationOnFile,
} from '../../domain/trajectory/file.js';
import type { Labelled } from '../../domain/trajectory/programme.js';
import type { Term } from '../../domain/term/types.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import { explainSteps } from '../../infra/texts/explain.js';
import { formatDate, formatQuantity } from '../../infra/texts/format.js';
import { heading, labelled, list, paragraph } from './blocks.js';
import type { DocumentDesk } from './document-data.js';
import type { Column, Contact, LabelledValue, LetterBlock } from './letter-content.js';
import type { Sender } from './letter-data.js';

/* The parts that papers of a trajectory share. */

export function labelOf(known: readonly Labelled[], code: string): string {
  return known.find((one) => one.code === code)?.label ?? code;
}

export const left = (label: string): Column => ({ label, align: 'left' });

/** What a person wrote in a field of a command; empty where there is nothing, or nothing may be said. */
export function wordOf({ data }: DocumentDesk, commandId: string, field: string): string {
  const value = data.words[commandId]?.[field];
  return typeof value === 'string' ? value : '';
}

export function roleName({ texts, say }: DocumentDesk, by: string): string {
  return by === 'client' ? say('who.client') : texts.t('nl', `general.role.${by}`);
}

export function evaluationName(
  { texts }: DocumentDesk,
  one: Pick<EvaluationOnFile, 'kind' | 'n' | 'repeats'>,
): string {
  return texts.t('nl', `trajectories.evaluation.${nameOfEvaluation(one)}`, { n: one.n });
}

/** Who it is about, who referred and who guides. */
export function whoBlocks(desk: DocumentDesk): LetterBlock[] {
  const { data, say } = desk;
  const { client, referrer, landlord, coach, lead } = data;
  const { opened } = data.view.file;
  const { referrers } = data.view.programme;
  const blank = say('who.fill_in');
  return [
    {
      type: 'facts',
      title: say('who.title'),
      rows: [
        labelled(say('who.name'), client.name),
        labelled(say('who.address'), client.addressLines.join(', ') || blank),
        labelled(say('who.phone'), client.phone ?? blank),
        labelled(say('who.email'), client.email ?? blank),
      ],
    },
    {
      type: 'facts',
      title: say('form.registration_title'),
      rows: [
        labelled(say('who.referrer'), referrer.name),
        labelled(say('who.referrer_kind'), labelOf(referrers, opened?.referrer ?? '')),
        ...(opened
          ? [labelled(say('who.referred_on'), formatDate(brusselsDateOf(opened.at), 'no_weekday'))]
          : []),
        labelled(say('who.coach'), coach ?? blank),
        labelled(say('who.lead'), lead.name),
        ...(landlord ? [labelled(say('who.landlord'), landlord.name)] : []),
      ],
    },
  ];
}

/** The steps of the programme that were answered, with their day. */
export function stepsTable({ data, say }: DocumentDesk): LetterBlock[] {
  const { file, programme } = data.view;
  const rows = file.tasks.flatMap(({ code = '', state, outcome = '', closedAt }) => {
    const step = stepRule(programme, code);
    if (!step || state !== 'completed' || closedAt === undefined) return [];
    const on = formatDate(brusselsDateOf(closedAt), 'no_weekday');
    return [[on, step.label, labelOf(step.outcomes, outcome)]];
  });
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      title: say('form.steps_title'),
      columns: [left(say('form.step_on')), left(say('form.step')), left(say('form.step_answer'))],
      rows,
    },
  ];
}

/** The criteria that were agreed; before that, all that the programme looks at. */
export function criteriaBlocks({ data, say }: DocumentDesk): LetterBlock[] {
  const { file, programme } = data.view;
  const chosen = programme.criteria.filter(({ code }) => file.criteria.includes(code));
  const names = (chosen.length > 0 ? chosen : programme.criteria).map(({ label }) => label);
  if (names.length === 0) return [];
  const title = chosen.length > 0 ? 'agreement.criteria_title' : 'form.criteria_title';
  return [heading(say(title)), list(names)];
}

/** The goals that run, by domain; only the domains where a reader may not know the goals (facts §7). */
export function goalBlocks(
  desk: DocumentDesk,
  { domainsOnly }: { domainsOnly: boolean },
): LetterBlock[] {
  const { data, say } = desk;
  const { domains } = data.view.programme;
  const goals = openGoals(data.view.file);
  const title = say('agreement.goals_title');
  if (goals.length === 0) return [heading(title), paragraph(say('agreement.no_goals'))];
  const names = [...new Set(goals.map(({ domain }) => labelOf(domains, domain)))];
  if (domainsOnly) return [heading(title), list(names), paragraph(say('agreement.only_domains'))];
  const rows = goals.map((goal) => [
    labelOf(domains, goal.domain),
    wordOf(desk, goal.commandId, 'text'),
  ]);
  const columns = [left(say('form.domain')), left(say('agreement.goal'))];
  return [{ type: 'table', title, columns, rows }];
}

/** A day that must be known, with why it is that day. */
export interface TimedFact {
  label: string;
  term: Pick<Term, 'date'> & { reason?: Pick<Term['reason'], 'steps'> };
}

/** "Deze datums tellen": each date with its meaning, and as a footnote why it is that day. */
export function datesBlock(
  { texts }: DocumentDesk,
  title: string,
  facts: readonly TimedFact[],
): LetterBlock[] {
  if (facts.length === 0) return [];
  const rows = [...facts]
    .sort((one, other) => (one.term.date < other.term.date ? -1 : 1))
    .map(({ label, term }) => {
      const reason = explainSteps(texts, term.reason?.steps ?? [], { for: 'print' }).join(' ');
      const row = { date: formatDate(term.date), label };
      return reason === '' ? row : { ...row, reason };
    });
  return [{ type: 'dates', title, rows }];
}

/** How long the stay lasts, with the evaluations that are planned and the last day. */
export function stayBlocks(desk: DocumentDesk): LetterBlock[] {
  const { data, say } = desk;
  const { file, programme } = data.view;
  const { stay } = file;
  if (!stay) return [];
  const { label } = programme.stay;
  const months = stay.months === null ? null : formatQuantity(stay.months, 'month');
  const end = endOfStay(data.view);
  const planned = file.evaluations.filter(({ state }) => state === 'planned');
  return [
    {
      type: 'facts',
      title: say('agreement.stay_title'),
      rows: [
        labelled(`${label}: ${say('agreement.stay_from').toLowerCase()}`, formatDate(stay.from)),
        labelled(say('agreement.stay_months'), months ?? say('agreement.no_term')),
      ],
    },
    ...datesBlock(desk, say('agreement.dates_title'), [
      ...planned.map((one) => ({ label: evaluationName(desk, one), term: one.due })),
      ...(end ? [{ label: say('agreement.stay_ends', { label }), term: end }] : []),
    ]),
  ];
}

/** One block per party that signs, in the programme's order. */
export function signatureBlocks(desk: DocumentDesk): LetterBlock[] {
  const { make } = desk.data;
  const { signedBy = [] } = make.rule;
  if (signedBy.length === 0) return [];
  const hint = desk.say('agreement.signature_hint');
  const columns = signedBy.map((by) => ({ label: partyName(desk, by), hint }));
  return [{ type: 'signatures', columns }];
}

/** A party by name where it is known, else by its role. */
export function partyName(desk: DocumentDesk, by: string): string {
  const { client, coach, view } = desk.data;
  if (by === 'client') return client.name;
  if (by === view.programme.coach.role && coach !== undefined) return coach;
  return roleName(desk, by);
}

/** Whom to call: the service that guides, then who writes. */
export function contactBlock({ data, say }: DocumentDesk): LetterBlock {
  const { referrer, sender, coach } = data;
  const reach = ({ name, phone, email }: Sender): string[] => [name, `${phone} · ${email}`];
  const guide: Contact = { label: coach ?? say('letter.coach'), lines: reach(referrer) };
  const office: Contact = { label: say('letter.office'), lines: reach(sender) };
  const contacts = referrer.name === sender.name ? [guide] : [guide, office];
  return { type: 'help', title: say('letter.help_title'), text: [say('letter.help')], contacts };
}

export function factsOfPaper({ data, say }: DocumentDesk): LabelledValue[] {
  return [
    labelled(say('frame.date'), formatDate(data.printedOn, 'no_weekday')),
    labelled(say('frame.number'), data.number),
  ];
}
