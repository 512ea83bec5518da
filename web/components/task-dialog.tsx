import { Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../lib/api';
import type { Field, FieldValue, FieldValues, TaskDetail } from '../lib/answers';
import { Answered } from './answered';
import { DateWithReason } from './date-with-reason';
import { DecisionDialog } from './decision-dialog';
import { Dialog } from './dialog';
import classes from './task-dialog.module.css';
import { useReturnFocus } from './use-return-focus';

/** Any task: what is asked, what is known, and the outcomes the procedure offers. */
export function TaskDialog({ taskId, onClose }: { taskId: string; onClose: () => void }) {
  const { t } = useTranslation();
  useReturnFocus();
  const query = useQuery({
    queryKey: ['task', taskId],
    queryFn: () => answer(api.GET('/tasks/{id}', { params: { path: { id: taskId } } })),
  });
  if (query.data !== undefined) return <OpenTask task={query.data} onClose={onClose} />;
  return (
    <Dialog onClose={onClose} size={640} title={t('task.title')}>
      <Answered query={query} failure={t('task.failure')} rows={4}>
        {() => null}
      </Answered>
    </Dialog>
  );
}

function OpenTask({ task, onClose }: { task: TaskDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState<string>(
    task.outcomes.length === 1 ? (task.outcomes[0]?.code ?? '') : '',
  );
  const outcome = task.outcomes.find((each) => each.code === code);
  const fields = useMemo(() => (outcome?.fields ?? []).filter(canBeFilled), [outcome]);
  const file = task.case ?? task.trajectory;
  const about = file?.name ?? task.meeting?.title ?? '';
  return (
    <DecisionDialog
      key={task.id}
      title={task.title}
      about={{
        number: file?.number ?? null,
        text: about,
      }}
      fields={fields}
      draft={`${task.id}:completion`}
      submitLabel={outcome?.label ?? t('task.decide')}
      danger={outcome?.tone === 'danger'}
      blocked={outcome === undefined ? t('task.chooseFirst') : null}
      consequence={t('task.consequence')}
      submit={(values, options) =>
        answer(
          api.POST('/tasks/{id}/completion', {
            params: { path: { id: task.id } },
            body: { ...completionOf(fields, values), outcome: code },
            ...options,
          }),
        )
      }
      done={t('task.done', { task: task.title, name: about })}
      onClose={onClose}
    >
      <p>{task.explanation}</p>
      <dl className={classes.facts}>
        <div>
          <dt>{t('task.due')}</dt>
          <dd>
            <DateWithReason term={task.due} />
          </dd>
        </div>
        {task.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {task.outcomes.length > 1 && (
        <Radio.Group
          label={t('task.outcome')}
          value={code}
          onChange={setCode}
          className={classes.outcomes}
        >
          {task.outcomes.map((each, index) => (
            <Radio
              key={each.code}
              value={each.code}
              label={each.label}
              data-autofocus={index === 0 || undefined}
            />
          ))}
        </Radio.Group>
      )}
    </DecisionDialog>
  );
}

/** A list without any choice has nothing to show. */
const canBeFilled = ({ type, options, required }: Field): boolean =>
  required || (type !== 'choice' && type !== 'choices') || (options ?? []).length > 0;

/** What the form holds, as the API asks it: several codes as a list, a number as a number. */
function completionOf(
  fields: readonly Field[],
  values: FieldValues,
): Record<string, FieldValue | string[]> {
  return Object.fromEntries(
    fields.map(({ name, type }): [string, FieldValue | string[]] => {
      const value = values[name] ?? null;
      if (type === 'choices') return [name, codesOf(value)];
      return [name, name === 'months' && value !== null ? Number(value) : value];
    }),
  );
}

const codesOf = (value: FieldValue): string[] =>
  typeof value === 'string' && value !== '' ? value.split(',') : [];
