import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DateWithReason } from '../../components/date-with-reason';
import { DecisionDialog } from '../../components/decision-dialog';
import { Panel } from '../../components/panel';
import { answer, api } from '../../lib/api';
import type { Ending, Field, Trajectory } from '../../lib/answers';
import { shortDate } from '../../lib/format';
import { useToday } from '../../lib/session';
import { optionalText } from '../../lib/values';
import classes from './ways-on.module.css';

/** Every ending and the extension that this phase knows: open, or why not. */
export function WaysOn({ trajectory }: { trajectory: Trajectory }) {
  const { t } = useTranslation();
  const [ending, setEnding] = useState<Ending | null>(null);
  const [extending, setExtending] = useState(false);
  const { extension, endings } = trajectory;
  return (
    <Panel title={t('trajectory.ways')}>
      {endings.length === 0 && <p>{t('trajectory.noWays')}</p>}
      <ul className={classes.ways}>
        {extension.months > 0 && (
          <li>
            <Button disabled={!extension.allowed} fullWidth onClick={() => setExtending(true)}>
              {t('trajectory.extend', { months: extension.months })}
            </Button>
            {extension.reason !== null && <small>{extension.reason}</small>}
            {extension.until !== null && extension.allowed && (
              <small>
                {t('trajectory.extendUntil')} <DateWithReason term={extension.until} />
              </small>
            )}
          </li>
        )}
        {endings.map((each) => (
          <li key={each.code}>
            <Button disabled={!each.allowed} fullWidth onClick={() => setEnding(each)}>
              {each.label}
            </Button>
            {each.reason !== null && <small>{each.reason}</small>}
            {each.allowed && each.notice !== null && (
              <small>
                {t('trajectory.notice')} <DateWithReason term={each.notice} />
              </small>
            )}
          </li>
        ))}
      </ul>
      {ending !== null && (
        <EndingDialog trajectory={trajectory} ending={ending} onClose={() => setEnding(null)} />
      )}
      {extending && <ExtensionDialog trajectory={trajectory} onClose={() => setExtending(false)} />}
    </Panel>
  );
}

function useReasonField(required: boolean): Field[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        name: 'reason',
        label: t('trajectory.reason'),
        hint: t('trajectory.reasonHint'),
        type: 'longtext',
        required,
      },
    ],
    [required, t],
  );
}

interface EndingDialogProps {
  trajectory: Trajectory;
  ending: Ending;
  onClose: () => void;
}

function EndingDialog({ trajectory, ending, onClose }: EndingDialogProps) {
  const { t } = useTranslation();
  const today = useToday();
  const { id, number, name } = trajectory;
  const { code, label, via, notice, tone } = ending;
  const after =
    via.length === 0
      ? t('trajectory.straight')
      : t('trajectory.via', { phases: via.join(', ').toLowerCase() });
  const runs =
    notice === null ? '' : t('trajectory.withNotice', { date: shortDate(notice.date, today) });
  return (
    <DecisionDialog
      title={t('trajectory.decide', { label })}
      about={{ number, text: name }}
      fields={useReasonField(tone === 'negative')}
      draft={`${id}:ending:${code}`}
      submitLabel={label}
      danger={tone === 'negative'}
      consequence={`${t('trajectory.endConsequence', { after })} ${runs}`}
      submit={(values, options) =>
        answer(
          api.POST('/trajectories/{id}/ending', {
            params: { path: { id } },
            body: { ending: code, reason: optionalText(values, 'reason') },
            ...options,
          }),
        )
      }
      done={t('trajectory.decided', { number, label })}
      onClose={onClose}
    >
      <p>{t('trajectory.clause', { clause: ending.clause })}</p>
    </DecisionDialog>
  );
}

function ExtensionDialog({
  trajectory: { id, number, name, extension },
  onClose,
}: {
  trajectory: Trajectory;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <DecisionDialog
      title={t('trajectory.extend', { months: extension.months })}
      about={{ number, text: name }}
      fields={useReasonField(extension.late)}
      draft={`${id}:extension`}
      submitLabel={t('trajectory.extend', { months: extension.months })}
      consequence={t('trajectory.extendConsequence')}
      submit={(values, options) =>
        answer(
          api.POST('/trajectories/{id}/extension', {
            params: { path: { id } },
            body: { reason: optionalText(values, 'reason') },
            ...options,
          }),
        )
      }
      done={t('trajectory.extended', { number })}
      onClose={onClose}
    >
      {extension.until !== null && (
        <p>
          {t('trajectory.extendUntil')} <DateWithReason term={extension.until} />
        </p>
      )}
      {extension.late && <p>{t('trajectory.extendLate')}</p>}
    </DecisionDialog>
  );
}
