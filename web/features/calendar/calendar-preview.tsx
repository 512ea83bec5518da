import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { DataTable } from '../../components/data-table';
import { DecisionDialog } from '../../components/decision-dialog';
import { Refusal } from '../../components/error-panel';
import { Plate } from '../../components/plate';
import { answer, api } from '../../lib/api';
import type { CalendarChange, CalendarPreview } from '../../lib/answers';
import { fullDate } from '../../lib/format';
import { toProblem } from '../../lib/problem';
import { textOf } from '../../lib/values';
import classes from './calendar-page.module.css';

interface PreviewProps {
  /** The version that the change starts from. */
  version: number;
  change: CalendarChange;
  onDrop: () => void;
}

/** Every open date that would move, earlier or later, before anything is published. */
export function CalendarPreviewPanel({ version, change, onDrop }: PreviewProps) {
  const { t } = useTranslation();
  const [publishing, setPublishing] = useState(false);
  const query = useQuery({
    queryKey: ['calendar', version, 'preview', change],
    queryFn: () => answer(api.POST('/calendar/preview', { body: change })),
    retry: false,
  });
  const isFaulty = query.isError && toProblem(query.error).status === 422;
  return (
    <>
      {isFaulty ? (
        <Refusal error={query.error} kept={t('calendar.kept')} />
      ) : (
        <Answered query={query} failure={t('calendar.previewFailure')} rows={5}>
          {(preview) => <Moved preview={preview} />}
        </Answered>
      )}
      <div className={classes.acts}>
        <Button
          variant="filled"
          disabled={query.data === undefined}
          onClick={() => setPublishing(true)}
        >
          {t('calendar.publish')}
        </Button>
        <Button variant="subtle" onClick={onDrop}>
          {t('calendar.drop')}
        </Button>
      </div>
      {publishing && (
        <PublishDialog version={version} change={change} onClose={() => setPublishing(false)} />
      )}
    </>
  );
}

function Moved({ preview }: { preview: CalendarPreview }) {
  const { t } = useTranslation();
  const { moved, elsewhere, earlier, later, files } = preview;
  return (
    <>
      <p role="status">
        {[
          t('calendar.looked', { count: files }),
          t('calendar.earlier', { count: earlier }),
          t('calendar.later', { count: later }),
          t('calendar.elsewhere', { count: elsewhere }),
        ].join(' ')}
      </p>
      {moved.length > 0 && (
        <DataTable
          caption={t('calendar.preview')}
          rows={moved}
          rowKey={({ fileId, kind, from }) => `${fileId}:${kind}:${from}`}
          columns={[
            {
              head: t('task.case'),
              cell: ({ number, href }) => <Plate number={number} to={href} />,
            },
            { head: t('calendar.what'), cell: ({ label }) => <b>{label}</b> },
            { head: t('calendar.was'), cell: ({ from }) => fullDate(from) },
            { head: t('calendar.becomes'), cell: ({ to }) => <b>{fullDate(to)}</b> },
            {
              head: t('calendar.direction'),
              cell: ({ from, to }) => t(to > from ? 'calendar.isLater' : 'calendar.isEarlier'),
            },
          ]}
        />
      )}
    </>
  );
}

function PublishDialog({
  version,
  change,
  onClose,
}: Omit<PreviewProps, 'onDrop'> & { onClose: () => void }) {
  const { t } = useTranslation();
  const days = (dates: readonly string[]): string => dates.map(fullDate).join(', ');
  const { added, removed } = change;
  return (
    <DecisionDialog
      title={t('calendar.publish')}
      about={{
        number: null,
        text: [
          added.length > 0 ? t('calendar.adds', { days: days(added) }) : '',
          removed.length > 0 ? t('calendar.removes', { days: days(removed) }) : '',
        ].join(' '),
      }}
      fields={[
        {
          name: 'reason',
          label: t('calendar.reason'),
          hint: t('calendar.reasonHint'),
          type: 'longtext',
          required: true,
        },
      ]}
      draft={`calendar:${version}`}
      submitLabel={t('calendar.publish')}
      consequence={t('calendar.consequence')}
      submit={(values, options) => {
        const body = { ...change, basedOn: version, reason: textOf(values, 'reason') };
        return answer(api.POST('/calendar/publication', { body, ...options }));
      }}
      done={t('calendar.published')}
      onClose={onClose}
    />
  );
}
