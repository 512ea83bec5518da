import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { holdsStanding } from '../../domain/hold/hold.js';
import { sideOfRole } from '../../domain/task/tasks.js';
import type { Term } from '../../domain/term/types.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import { asksMunicipality, type TrajectoryPhase } from '../../domain/trajectory/programme.js';
import { joined, rowOf, rowsOf, type Sql, sql } from '../../infra/access/sql.js';
import { Looks } from '../http/looks.js';
import { pageOf, positionOf, rowsToRead } from '../http/page.js';
import { Texts } from '../http/texts.js';
import type { Visit } from '../http/visit.js';
import type { TimelineEvent } from '../cases/cases.answers.js';
import { dueState, termAnswer } from '../words/terms.js';
import type { TrajectoriesQuery, TrajectoryQuery } from './trajectories.schema.js';
import type {
  ContactAnswer,
  StandingStatus,
  TrajectoryAnswer,
  TrajectoryListAnswer,
  TrajectoryListRow,
} from './trajectories.answers.js';
import { knownMunicipalities } from './municipalities.js';
import { type TrajectoryAccessRow, trajectoryFor, viewFor } from './trajectory-access.js';
import * as page from './trajectory-page.js';
import { otherVersion, type VersionChoice, versionChoice } from './version-choice.js';
import { trajectoryTimeline } from './trajectory-timeline.js';

interface ListedTrajectory {
  id: string;
  number: string;
  name: string;
  programme: string;
  title: string;
  stay_label: string;
  phase: TrajectoryPhase;
  closed_on: string | null;
  coach: string | null;
  landlord: string | null;
  stay_from: string | null;
  stay_until: string | null;
  due: Term | null;
  due_label: string | null;
  due_kind: string | null;
  evaluation: { due: Term; kind: 'interim' | 'final'; n: number } | null;
}

const patienceMillis = 2_500;
const lookEveryMillis = 50;

/** The phases in which somebody has not begun yet, and those after the stay. */
const before = ['referral', 'consent', 'intake', 'selection', 'waiting', 'allocation'];
const after = ['ending', 'notice', 'fallback', 'aftercare', 'follow_up'];

@Injectable()
export class TrajectoriesService {
  constructor(
    private readonly database: DataSource,
    private readonly looks: Looks,
    private readonly texts: Texts,
  ) {}

  /** Trajectories by number, as far as the reader may see them. */
  async list(visit: Visit, query: TrajectoriesQuery): Promise<TrajectoryListAnswer> {
    const { manager } = this.database;
    const asked = rowsToRead(visit, query.limit);
    const position = positionOf(query.cursor);
    const scope = joined(scopeOf(visit, query), ' and ', sql`true`);
    const rows = await rowsOf<ListedTrajectory>(
      manager,
      sql`${selection} where ${scope} and ${stateOf(query.state, visit)}
          ${position ? sql`and (r.number, r.id) > (${position.value}, ${position.id}::uuid)` : sql``}
          order by r.number, r.id limit ${asked}`,
    );
    const found = pageOf(rows, asked, ({ number, id }) => ({ value: number, id }));
    const all = visit.access.where('trajectory.view', 'r');
    return {
      items: found.items.map((row) => this.listed(visit, row)),
      counts: await this.counts(visit, scope),
      programmes: await rowsOf(
        manager,
        sql`select distinct r.programme as code, pv.data->>'title' as label from trajectory r
            join programme_version pv on pv.organisation_id = r.organisation_id
              and pv.code = r.programme and pv.version = r.programme_version
            where ${all} order by label`,
      ),
      cursor: found.cursor,
    };
  }

  private async counts(visit: Visit, scope: Sql): Promise<TrajectoryListAnswer['counts']> {
    const count = (state: TrajectoriesQuery['state']): Sql =>
      sql`count(*) filter (where ${stateOf(state, visit)})::int`;
    const row = await rowOf<TrajectoryListAnswer['counts']>(
      this.database.manager,
      sql`select ${count('open')} as open, ${count('before')} as before, ${count('stay')} as stay,
            ${count('after')} as after, ${count('late')} as late, ${count('closed')} as closed
          from trajectory r join person p on p.id = r.person_id where ${scope}`,
    );
    return row ?? { open: 0, before: 0, stay: 0, after: 0, late: 0, closed: 0 };
  }

  private listed(visit: Visit, row: ListedTrajectory): TrajectoryListRow {
    const next = this.nextOf(row);
    const label =
      row.phase === 'stay' ? row.stay_label : this.texts.word(`trajectories.phase.${row.phase}`);
    return {
      id: row.id,
      number: row.number,
      name: row.name,
      programme: row.title,
      phase: { code: row.phase, label },
      state:
        row.closed_on !== null
          ? { kind: 'done', days: null }
          : next
            ? dueState(next.due.date, visit.today)
            : { kind: 'waiting', days: null },
      coach: row.coach,
      landlord: row.landlord,
      next: next && { term: termAnswer(this.texts, next.due), label: next.label },
      stay: row.stay_from === null ? null : { from: row.stay_from, until: row.stay_until },
    };
  }

  /** The task that is due first, or else the evaluation that comes. */
  private nextOf(row: ListedTrajectory): { due: Term; label: string } | null {
    const { due, due_label: label, due_kind: kind, evaluation } = row;
    if (due) return { due, label: label ?? this.texts.word(`trajectories.task.${kind ?? ''}`) };
    if (!evaluation || row.closed_on !== null) return null;
    const words = this.texts.word(`trajectories.evaluation.${evaluation.kind}`, {
      n: evaluation.n,
    });
    return { due: evaluation.due, label: words };
  }

  /** One trajectory, whole; `seq` waits for a turn of its procedure. */
  async show(visit: Visit, id: string, { seq }: TrajectoryQuery): Promise<TrajectoryAnswer> {
    const { manager } = this.database;
    if (seq !== undefined) await this.untilTurn(id, seq);
    const row = await trajectoryFor(manager, visit, { id, right: 'trajectory.view' });
    const reads = visit.access.may('guidance.view');
    await this.looks.note(visit, { trajectoryId: id, fields: reads ? 'guidance' : 'trajectory' });
    const view = await viewFor(manager, visit, row);
    const words = await wordsFor(manager, view.file, reads ? 'all' : visit);
    const shown: page.Shown = { view, visit, texts: this.texts, words };
    const { evaluations } = view.programme.stay;
    return {
      ...(await this.head(shown, row)),
      phases: page.phasesOf(shown),
      consent: page.consentOf(shown),
      hold: await this.holdOf(shown),
      waiting: page.waitingOf(shown),
      terms: view.file.closed ? [] : page.termsOf(shown),
      stay: page.stayOf(shown),
      arrears: page.arrearsOf(shown),
      urgency: reads ? (view.file.urgency?.urgency ?? null) : null,
      scarceTime: page.scarceTimeOf(shown),
      statuses: await this.statusesOf(visit, view),
      tenancy: await this.tenancyOf(visit, view),
      criteria: view.programme.criteria.map((one) => {
        return { ...one, agreed: view.file.criteria.includes(one.code) };
      }),
      evaluations: page.evaluationsOf(shown),
      goals: reads ? page.goalsOf(shown) : [],
      domains: [...view.programme.domains],
      scale: evaluations.scale,
      evaluationOutcomes: [...evaluations.outcomes],
      negativeNeeds: page.neededOf(shown, evaluations.negativeNeeds),
      positiveNeeds: page.neededOf(shown, evaluations.positiveNeeds ?? []),
      contacts: page.contactCount(shown),
      facts: reads ? page.factsOf(shown) : [],
      municipality: reads ? await this.municipalityOf(shown, row) : null,
      extension: page.extensionAnswer(shown),
      endings: page.endingsOf(shown),
      timeline: await trajectoryTimeline(manager, shown),
      verbs: page.verbsOf(shown),
      reads,
      seq: row.seq,
    };
  }

  /** Null where the programme asks it among its own facts. */
  private async municipalityOf(
    { view: { file, programme } }: page.Shown,
    { organisation_id: leadId }: TrajectoryAccessRow,
  ): Promise<TrajectoryAnswer['municipality']> {
    if (!asksMunicipality(programme)) return null;
    const known = await knownMunicipalities(this.database.manager, leadId);
    return { value: file.opened?.municipality ?? null, known };
  }

  private async head(
    shown: page.Shown,
    { id, number, organisation_id: leadId }: TrajectoryAccessRow,
  ): Promise<
    Pick<
      TrajectoryAnswer,
      | 'id'
      | 'number'
      | 'name'
      | 'programme'
      | 'phase'
      | 'outcome'
      | 'closedOn'
      | 'coach'
      | 'phone'
      | 'referrer'
      | 'landlord'
      | 'dangers'
    >
  > {
    const { view, words, visit } = shown;
    const { file, programme } = view;
    const reads = visit.access.may('guidance.view');
    const around = await this.around(id);
    const newer = await otherVersion(this.database.manager, view, leadId);
    const ended = programme.endings.find(({ code }) => code === file.ending?.ending);
    return {
      id,
      number,
      name: around.name,
      programme: {
        code: programme.code,
        label: programme.title,
        version: file.opened?.programmeVersion ?? 1,
        newer: newer?.version ?? null,
        source: programme.source,
        summary: programme.summary,
      },
      phase: {
        code: file.phase,
        label: page.phaseLabel(shown, file.phase),
        since: brusselsDateOf(file.phaseSince),
      },
      outcome: ended ? { code: ended.code, label: ended.label } : null,
      closedOn: file.closed?.on ?? null,
      coach: around.coach_id === null ? null : { id: around.coach_id, name: around.coach ?? '' },
      phone: reads ? around.phone : null,
      referrer: {
        organisation: around.referrer,
        kind: programme.referrers.find(({ code }) => code === file.opened?.referrer)?.label ?? '',
      },
      landlord: around.landlord,
      dangers: file.dangers
        .filter(({ lifted }) => reads && !lifted)
        .map(({ flagId, commandId, since }) => {
          const text = words.get(commandId)?.['text'];
          return { id: flagId, text: typeof text === 'string' ? text : '', since };
        }),
    };
  }

  private async holdOf({ view, visit }: page.Shown): Promise<TrajectoryAnswer['hold']> {
    const [standing] = holdsStanding(view.file.holds, view.today);
    if (!standing) return null;
    const { holdId: id, since, until, reason, by } = standing;
    const told = { id, since, until, mayRelease: visit.access.may('trajectory.hold') };
    if (!visit.access.may('guidance.view')) return { ...told, reason: null, by: null };
    const names = await namesOf(this.database.manager, [by]);
    return {
      ...told,
      reason: this.texts.word(`events.hold.${reason}`),
      by: names.get(by) ?? null,
    };
  }

  /** Of the person in the own register; the landlord sets its own (facts §13.7). */
  private async statusesOf(
    visit: Visit,
    { file }: page.Shown['view'],
  ): Promise<TrajectoryAnswer['statuses']> {
    const personId = file.opened?.personId;
    const may = visit.side === 'welfare_centre' && visit.access.may('person.set_status');
    if (personId === undefined || !may) return null;
    const rows = await rowsOf<StandingStatus & { kind: string }>(
      this.database.manager,
      sql`select s.id, s.kind, s.from_date as from,
            case when s.kind = 'judicial_protection' then 'representative'
              when s.kind = 'protected_address' and p.postal_address is null then 'contactAddress'
            end as asks
          from person_status s join person p on p.id = s.person_id
          where s.person_id = ${personId} and s.released_at is null order by s.recorded_at, s.id`,
    );
    const items = rows.map(({ kind, ...status }) => {
      return { ...status, label: this.texts.word(`events.person_status.${kind}`) };
    });
    return { personId, mayRelease: visit.access.may('person.release_status'), items };
  }

  /** Only for the landlord whose tenancy it is. */
  private async tenancyOf(
    visit: Visit,
    { file }: page.Shown['view'],
  ): Promise<TrajectoryAnswer['tenancy']> {
    const { tenancyId } = file.tenancy ?? {};
    if (tenancyId === undefined) return null;
    const row = await rowOf<NonNullable<TrajectoryAnswer['tenancy']>>(
      this.database.manager,
      sql`select t.id, t.number from tenancy t
          where t.id = ${tenancyId} and ${visit.access.where('tenancy.view', 't')}`,
    );
    return row ?? null;
  }

  private async around(id: string): Promise<{
    name: string;
    phone: string | null;
    coach_id: string | null;
    coach: string | null;
    referrer: string;
    landlord: string | null;
  }> {
    const row = await rowOf<Awaited<ReturnType<TrajectoriesService['around']>>>(
      this.database.manager,
      sql`select p.first_name || ' ' || p.last_name as name, p.phone, r.coach_id, u.name as coach,
            o.name as referrer, l.name as landlord
          from trajectory r join person p on p.id = r.person_id
          join organisation o on o.id = r.referrer_id left join organisation l on l.id = r.landlord_id
          left join app_user u on u.id = r.coach_id where r.id = ${id}`,
    );
    if (!row) throw new Error('A trajectory vanished while it was shown');
    return row;
  }

  /** Its visits and other contacts, the last first; the words only for the welfare side. */
  async contacts(visit: Visit, id: string): Promise<{ items: ContactAnswer[] }> {
    const { manager } = this.database;
    const row = await trajectoryFor(manager, visit, { id, right: 'trajectory.view' });
    const reads = visit.access.may('guidance.view');
    await this.looks.note(visit, { trajectoryId: id, fields: reads ? 'guidance' : 'trajectory' });
    const view = await viewFor(manager, visit, row);
    const words = await wordsFor(manager, view.file, reads ? 'all' : visit);
    const actors = view.file.contacts.map(({ actor }) => actor);
    const names = await namesOf(manager, actors);
    return { items: page.contactsOf({ view, visit, texts: this.texts, words }, names) };
  }

  /** The events of a trajectory the reader may know, oldest first. */
  async events(visit: Visit, id: string): Promise<{ items: TimelineEvent[] }> {
    const { manager } = this.database;
    const row = await trajectoryFor(manager, visit, { id, right: 'trajectory.view' });
    await this.looks.note(visit, { trajectoryId: id, fields: 'trajectory' });
    const view = await viewFor(manager, visit, row);
    const shown = { view, visit, texts: this.texts, words: new Map() };
    return { items: await trajectoryTimeline(manager, shown) };
  }

  /** What moving it to the version of new trajectories would change; none when it runs by that one. */
  async versions(visit: Visit, id: string): Promise<{ items: VersionChoice[] }> {
    const { manager } = this.database;
    const row = await trajectoryFor(manager, visit, { id, right: 'trajectory.extend' });
    const view = await viewFor(manager, visit, row);
    const other = await otherVersion(manager, view, row.organisation_id);
    return { items: other ? [versionChoice(this.texts, view, other)] : [] };
  }

  private async untilTurn(id: string, seq: number): Promise<void> {
    for (let waited = 0; waited < patienceMillis; waited += lookEveryMillis) {
      const row = await rowOf<{ seq: number }>(
        this.database.manager,
        sql`select seq from trajectory where id = ${id}`,
      );
      if (!row || row.seq >= seq) return;
      await pause(lookEveryMillis);
    }
  }
}

const selection = sql`select r.id, r.number, p.first_name || ' ' || p.last_name as name, r.programme,
    pv.data->>'title' as title, pv.data->'stay'->>'label' as stay_label, r.phase, r.closed_on,
    u.name as coach, l.name as landlord, r.stay_from, r.stay_until, t.due, t.label as due_label, t.kind as due_kind,
    (select jsonb_build_object('due', e.due, 'kind', e.kind, 'n', e.n) from evaluation e where e.trajectory_id = r.id
      and e.state = 'planned' order by e.due_on limit 1) as evaluation
  from trajectory r join person p on p.id = r.person_id
  join programme_version pv on pv.organisation_id = r.organisation_id and pv.code = r.programme
    and pv.version = r.programme_version
  left join app_user u on u.id = r.coach_id left join organisation l on l.id = r.landlord_id
  left join lateral (select k.due, k.label, k.kind from task k where k.trajectory_id = r.id and k.state = 'open'
    order by k.due_on limit 1) t on true`;

function scopeOf(visit: Visit, query: TrajectoriesQuery): Sql[] {
  const pattern = `%${(query.q ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  return [
    visit.access.where('trajectory.view', 'r'),
    ...(query.programme === undefined ? [] : [sql`r.programme = ${query.programme}`]),
    ...(query.worker === undefined ? [] : [sql`r.coach_id = ${query.worker}`]),
    ...(query.q === undefined
      ? []
      : [sql`(r.number ilike ${pattern} or p.first_name || ' ' || p.last_name ilike ${pattern})`]),
  ];
}

function stateOf(state: TrajectoriesQuery['state'], visit: Visit): Sql {
  switch (state) {
    case 'open':
      return sql`r.closed_on is null`;
    case 'before':
      return sql`r.phase = any (${before})`;
    case 'stay':
      return sql`r.phase = 'stay'`;
    case 'after':
      return sql`r.phase = any (${after})`;
    case 'closed':
      return sql`r.closed_on is not null`;
    case 'late':
      return sql`exists (select 1 from task k where k.trajectory_id = r.id and k.state = 'open'
          and k.due_on < ${visit.today})`;
  }
}

async function namesOf(
  manager: EntityManager,
  actors: readonly string[],
): Promise<Map<string, string>> {
  const people = await rowsOf<{ id: string; name: string }>(
    manager,
    sql`select id::text, name from app_user where id::text = any (${actors})`,
  );
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** What people wrote in the commands a trajectory names; a landlord reads only what it said of evaluations itself. */
async function wordsFor(
  manager: EntityManager,
  file: page.Shown['view']['file'],
  whose: 'all' | Visit,
): Promise<page.Words> {
  const said = file.tasks
    .filter(({ kind }) => kind === 'confirm_evaluation')
    .filter(({ ownRole }) => whose === 'all' || saidBy(whose, file, sideOfRole(ownRole)))
    .flatMap(({ commandId }) => commandId ?? []);
  if (whose !== 'all') return wordsOfCommands(manager, said);
  return wordsOfCommands(manager, [
    ...said,
    ...file.goals.map(({ commandId }) => commandId),
    ...file.contacts.map(({ commandId }) => commandId),
    ...file.dangers.map(({ commandId }) => commandId),
    ...file.evaluations.flatMap(({ conclusion }) => (conclusion ? [conclusion.commandId] : [])),
  ]);
}

function saidBy(
  { side, organisationId }: Visit,
  { landlordId }: page.Shown['view']['file'],
  of: Visit['side'],
): boolean {
  return side === of && (side !== 'landlord' || organisationId === landlordId);
}

async function wordsOfCommands(
  manager: EntityManager,
  ids: readonly string[],
): Promise<page.Words> {
  const rows = await rowsOf<{ id: string; body: Record<string, unknown> | null }>(
    manager,
    sql`select id, body from command where id = any (${ids}::uuid[])`,
  );
  return new Map(rows.map(({ id, body }) => [id, body ?? {}]));
}
