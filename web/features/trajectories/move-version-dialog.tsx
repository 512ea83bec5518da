import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { DataTable } from '../../components/data-table';
import { DateWithReason } from '../../components/date-with-reason';
import { DecisionDialog } from '../../components/decision-dialog';
import { Dialog } from '../../components/dialog';
import { Notice } from '../../components/notice';
import { answer, api } from '../../lib/api';
import type { Term, Trajectory, VersionChoice } from '../../lib/answers';
import { textOf } from '../../lib/values';
import { useParameterWords } from '../programmes/use-parameter-words';
import classes from './move-version-dialog.module.css';

interface MoveProps {
  trajectory: Trajectory;
  onClose: () => void;
}

/** What another version of the programme would change here, before anybody decides. */
export function MoveVersionDialog({ trajectory, onClose }: MoveProps) {
  const { t } = useTranslation();
  const { id } = trajectory;
  const query = useQuery({
    queryKey: ['trajectory', id, 'versions'],
    queryFn: () =>
      answer(api.GET('/trajectories/{id}/programme-versions', { params: { path: { id } } })),
  });
  const choice = query.data?.items[0];
  if (choice !== undefined)
    return <MoveForm trajectory={trajectory} choice={choice} onClose={onClose} />;
  return (
    <Dialog title={t('trajectory.verb.programme_version')} onClose={onClose}>
      <Answered query={query} failure={t('trajectory.version.failure')} rows={4}>
        {() => <p>{t('trajectory.version.none')}</p>}
      </Answered>
    </Dialog>
  );
}

function MoveForm({ trajectory, choice, onClose }: MoveProps & { choice: VersionChoice }) {
  const { t } = useTranslation();
  const { id, number, name, programme } = trajectory;
  const { version, refusal } = choice;
  return (
    <DecisionDialog
      title={t('trajectory.verb.programme_version')}
      about={{ number, text: name }}
      fields={[
        { name: 'reason', label: t('trajectory.version.why'), type: 'longtext', required: true },
      ]}
      draft={`${id}:version:${version}`}
      submitLabel={t('trajectory.version.submit', { version })}
      blocked={refusal}
      consequence={t('trajectory.version.consequence')}
      submit={(values, options) =>
        answer(
          api.POST('/trajectories/{id}/programme-version', {
            params: { path: { id } },
            body: { version, reason: textOf(values, 'reason') },
            ...options,
          }),
        )
      }
      done={t('trajectory.version.done', { number, version })}
      onClose={onClose}
    >
      <p>{t('trajectory.version.from', { from: programme.version, to: version })}</p>
      {refusal !== null && (
        <Notice tone="warning" role="status" title={t('trajectory.version.refused')}>
          {refusal}
        </Notice>
      )}
      <div className={classes.preview}>
        <Changes choice={choice} />
        {refusal === null && <Dates dates={choice.dates} />}
      </div>
    </DecisionDialog>
  );
}

function Changes({ choice: { changes } }: { choice: VersionChoice }) {
  const { t } = useTranslation();
  const words = useParameterWords();
  if (changes.length === 0) return <p>{t('trajectory.version.noChanges')}</p>;
  return (
    <DataTable
      caption={t('trajectory.version.changes')}
      rows={changes}
      rowKey={({ path }) => path}
      columns={[
        { head: t('trajectory.version.changes'), cell: ({ label }) => label },
        { head: t('trajectory.version.now'), cell: ({ was }) => words(was) },
        { head: t('trajectory.version.then'), cell: ({ is }) => words(is) },
      ]}
    />
  );
}

function Dates({ dates }: Pick<VersionChoice, 'dates'>) {
  const { t } = useTranslation();
  if (dates.length === 0) return <p>{t('trajectory.version.noDates')}</p>;
  return (
    <DataTable
      caption={t('programmes.preview')}
      rows={dates}
      rowKey={({ label, before, after }) => `${label} ${before?.date ?? ''} ${after?.date ?? ''}`}
      columns={[
        { head: t('programmes.date'), cell: ({ label }) => label },
        {
          head: t('trajectory.version.now'),
          cell: ({ before }) => <Day term={before} none={t('programmes.isNew')} />,
        },
        {
          head: t('trajectory.version.then'),
          cell: ({ after }) => <Day term={after} none={t('programmes.isGone')} />,
        },
      ]}
    />
  );
}

function Day({ term, none }: { term: Term | null; none: string }) {
  return term === null ? none : <DateWithReason term={term} />;
}
