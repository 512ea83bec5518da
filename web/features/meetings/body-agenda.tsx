import { Button } from '@mantine/core';
import { IconGavel, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DateWithReason } from '../../components/date-with-reason';
import { EmptyState } from '../../components/empty-state';
import { Panel } from '../../components/panel';
import { StateBadge, type BadgeKind } from '../../components/state-badge';
import { TaskDialog } from '../../components/task-dialog';
import type { BodyEntry, Meeting } from '../../lib/answers';
import { clockTime } from '../../lib/format';
import { AddDialog, RemoveDialog, TreatDialog } from './agenda-dialogs';
import classes from './body-agenda.module.css';

const badges: Record<BodyEntry['state'], BadgeKind> = {
  waits: 'waiting',
  decided: 'done',
  treated: 'done',
  lapsed: 'hidden',
};

type Asked = { what: 'decide' | 'remove' | 'treat'; entry: BodyEntry } | { what: 'add' } | null;

/** What a body has to discuss: files that wait for it, and what people put on its agenda. */
export function BodyAgenda({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked>(null);
  const close = (): void => setAsked(null);
  return (
    <>
      {meeting.entries.length === 0 ? (
        <EmptyState title={t('agenda.empty')}>{t('agenda.emptyText')}</EmptyState>
      ) : (
        <ol className={classes.list} aria-label={t('meetings.agenda')}>
          {meeting.entries.map((entry) => (
            <li key={entry.key} className={classes.point}>
              <Point meeting={meeting} entry={entry} onAsk={(what) => setAsked({ what, entry })} />
            </li>
          ))}
        </ol>
      )}
      {meeting.mayAdd && (
        <Button
          className={classes.add}
          leftSection={<IconPlus size={17} aria-hidden />}
          onClick={() => setAsked({ what: 'add' })}
        >
          {t('agenda.add')}
        </Button>
      )}
      {asked?.what === 'add' && <AddDialog meeting={meeting} onClose={close} />}
      {asked?.what === 'decide' && <TaskDialog taskId={asked.entry.key} onClose={close} />}
      {asked?.what === 'remove' && (
        <RemoveDialog meeting={meeting} entry={asked.entry} onClose={close} />
      )}
      {asked?.what === 'treat' && (
        <TreatDialog meeting={meeting} entry={asked.entry} onClose={close} />
      )}
    </>
  );
}

interface PointProps {
  meeting: Meeting;
  entry: BodyEntry;
  onAsk: (what: 'decide' | 'remove' | 'treat') => void;
}

function Point({ meeting, entry, onAsk }: PointProps) {
  const { t } = useTranslation();
  const { label, due, state, outcome } = entry;
  const isLeft = state === 'waits' && meeting.state === 'closed';
  return (
    <>
      <div className={classes.line}>
        <PointTitle entry={entry} />
        <StateBadge kind={badges[state]}>
          {state === 'decided' && outcome !== null ? outcome : t(`agenda.state.${state}`)}
        </StateBadge>
        {due !== null && state === 'waits' && (
          <span>
            {t('agenda.due')} <DateWithReason term={due} />
          </span>
        )}
      </div>
      <p>{label ?? t('agenda.hidden')}</p>
      <Fate entry={entry} />
      {isLeft && <p className="wz-muted">{t('agenda.toNext')}</p>}
      <PointVerbs meeting={meeting} entry={entry} onAsk={onAsk} />
    </>
  );
}

function PointTitle({ entry: { number, trajectory } }: { entry: BodyEntry }) {
  const { t } = useTranslation();
  if (trajectory === null) return <b>{number ?? t('agenda.topic')}</b>;
  return (
    <Link to="/trajecten/$id" params={{ id: trajectory.id }}>
      <b>
        {trajectory.number} {trajectory.name}
      </b>
    </Link>
  );
}

/** Who decided or treated it; of what somebody added, who did. */
function Fate({ entry: { kind, state, outcome, by, at } }: { entry: BodyEntry }) {
  const { t } = useTranslation();
  if (state === 'waits')
    return kind === 'item' && by !== null ? (
      <p className="wz-muted">{t('agenda.addedBy', { name: by })}</p>
    ) : null;
  return (
    <>
      {state === 'treated' && outcome !== null && <p>{outcome}</p>}
      {state === 'decided' && by !== null && at !== null && (
        <p className="wz-muted">{t('agenda.by', { name: by, time: clockTime(at) })}</p>
      )}
    </>
  );
}

function PointVerbs({ meeting, entry, onAsk }: PointProps) {
  const { t } = useTranslation();
  if (!meeting.leads || entry.state !== 'waits') return null;
  if (meeting.state === 'convened')
    return (
      <div className={classes.verbs}>
        <Button onClick={() => onAsk('remove')}>{t('agenda.remove')}</Button>
      </div>
    );
  if (meeting.state !== 'open') return null;
  return (
    <div className={classes.verbs}>
      <TreatVerb entry={entry} onAsk={onAsk} />
    </div>
  );
}

/** A step is decided here; an evaluation asks its scores, on the page of its trajectory. */
function TreatVerb({ entry, onAsk }: Omit<PointProps, 'meeting'>) {
  const { t } = useTranslation();
  if (entry.kind === 'item')
    return <Button onClick={() => onAsk('treat')}>{t('agenda.treat')}</Button>;
  if (entry.trajectory === null) return null;
  if (entry.isEvaluation)
    return (
      <Link to="/trajecten/$id/$tab" params={{ id: entry.trajectory.id, tab: 'evaluaties' }}>
        {t('agenda.evaluate')}
      </Link>
    );
  return (
    <Button
      variant="filled"
      leftSection={<IconGavel size={17} aria-hidden />}
      onClick={() => onAsk('decide')}
    >
      {t('meetings.decide')}
    </Button>
  );
}

/** Which body this session is of, why on this day, what was taken off, and the minutes. */
export function BodyPanel({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const { body, planned, takenOff, minutes } = meeting;
  if (body === null) return null;
  return (
    <>
      <Panel title={body.label}>
        {planned !== null && (
          <p>
            <DateWithReason term={planned} />
          </p>
        )}
        {meeting.leads && (
          <Link
            to="/overleg/$programme/$body"
            params={{ programme: body.programme, body: body.code }}
          >
            {t('bodies.toBody')}
          </Link>
        )}
      </Panel>
      {takenOff.length > 0 && (
        <Panel title={t('agenda.takenOff')}>
          <ul className={classes.off}>
            {takenOff.map(({ number, motive, by }) => (
              <li key={`${number ?? ''}${motive}`}>
                <b>{number ?? t('agenda.topic')}</b> {t('agenda.takenOffBy', { motive, name: by })}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {minutes !== null && (
        <Panel title={t('meetings.minutes')}>
          <p>{minutes}</p>
        </Panel>
      )}
    </>
  );
}
