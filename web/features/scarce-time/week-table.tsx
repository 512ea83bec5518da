import { useTranslation } from 'react-i18next';

import { DataTable } from '../../components/data-table';
import type { ScarceWeek } from '../../lib/answers';
import { daySpan } from '../../lib/format';
import { useToday } from '../../lib/session';
import { useDuration } from './use-duration';

/** What is used of each week, and what is left. */
export function WeekTable({ weeks }: { weeks: readonly ScarceWeek[] }) {
  const { t } = useTranslation();
  const today = useToday();
  const duration = useDuration();
  return (
    <DataTable
      caption={t('scarceTime.weeks')}
      rows={weeks}
      rowKey={({ from }) => from}
      columns={[
        { head: t('scarceTime.week'), cell: (week) => daySpan(week, today) },
        { head: t('scarceTime.used'), isNumber: true, cell: ({ used }) => duration(used) },
        {
          head: t('scarceTime.left'),
          isNumber: true,
          cell: ({ left, used, minutes }) =>
            used > minutes
              ? t('scarceTime.over', { time: duration(used - minutes) })
              : left === 0
                ? t('scarceTime.full')
                : duration(left),
        },
      ]}
    />
  );
}
