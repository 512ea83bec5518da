import { useTranslation } from 'react-i18next';

import { weekNumber } from '../../lib/calendar';
import type { Workload } from '../../lib/answers';
import { tenths } from '../../lib/format';

/** The same work, shared by who would be left: under the weeks it is about. */
export function ForecastRows({ weeks, forecast }: Pick<Workload, 'weeks' | 'forecast'>) {
  const { t } = useTranslation();
  const share = (value: number | null): string =>
    value === null ? t('board.forecast.none') : tenths(Math.round(value * 10));
  return (
    <tfoot>
      {forecast.teams
        .filter(({ people }) => people > 0)
        .map(({ team, people, left, running, weeks: shares }) => (
          <tr role="row" key={team.id}>
            <th scope="row">
              {team.name}
              <small>{t('board.forecast.people', { people, left })}</small>
            </th>
            <td role="cell" colSpan={2} data-load>
              <b>
                {share(running.now)} → {share(running.then)}
              </b>
              <small>{t('board.forecast.running')}</small>
            </td>
            {weeks.map(({ from }, index) => (
              <td
                role="cell"
                key={from}
                data-week
                data-label={t('board.people.week', { week: weekNumber(from) })}
              >
                {share(shares[index]?.now ?? null)}
                <b>→ {share(shares[index]?.then ?? null)}</b>
              </td>
            ))}
            <td role="cell" colSpan={2} data-look />
          </tr>
        ))}
    </tfoot>
  );
}
