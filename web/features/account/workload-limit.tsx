import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { DecisionDialog } from '../../components/decision-dialog';
import { Panel } from '../../components/panel';
import { answer, api } from '../../lib/api';
import { numberOf } from '../../lib/values';
import classes from './account-page.module.css';

/** How many running trajectories one person should have at most; the board marks who is above it. */
export function WorkloadLimit() {
  const { t } = useTranslation();
  const [isChanging, setIsChanging] = useState(false);
  const query = useQuery({
    queryKey: ['board', 'workload', 'limit'],
    queryFn: () =>
      answer(api.GET('/monitoring/workload', { params: { query: { weeks: 1, less: 0 } } })),
  });
  return (
    <Panel title={t('account.limit')}>
      <Answered query={query} failure={t('account.limitFailure')} rows={2}>
        {({ limit }) => (
          <>
            <p>{t('account.limitNow', { count: limit })}</p>
            <div className={classes.acts}>
              <Button onClick={() => setIsChanging(true)}>{t('account.limitChange')}</Button>
            </div>
            {isChanging && <LimitDialog limit={limit} onClose={() => setIsChanging(false)} />}
          </>
        )}
      </Answered>
    </Panel>
  );
}

function LimitDialog({ limit, onClose }: { limit: number; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <DecisionDialog
      title={t('account.limitChange')}
      about={{ number: null, text: t('account.limitText') }}
      fields={[
        {
          name: 'most',
          label: t('account.limitMost'),
          type: 'number',
          required: true,
          value: limit,
        },
      ]}
      draft="workload-limit"
      submitLabel={t('account.limitChange')}
      consequence={t('account.limitConsequence')}
      submit={(values, options) =>
        answer(
          api.POST('/monitoring/workload-limit', {
            body: { most: numberOf(values, 'most') },
            ...options,
          }),
        )
      }
      done={t('account.limitChanged')}
      onClose={onClose}
    />
  );
}
