import { useTranslation } from 'react-i18next';

import type { TeamForecast } from '../../lib/answers';
import { tenths } from '../../lib/format';

/** The same work, shared by who would be left: under the weeks it is about. */
export function ForecastRows({ teams }: { teams: readonly TeamForecast[] }) {
  const { t } = useTranslation();
  const share = (value: number | null): string =>
    value === null ? t('board.forecast.none') : tenths(Math.round(value * 10));
  const words = ({ now, then }: TeamForecast['running']): string =>
    `${share(now)} → ${share(then)}`;
  return (
    <tfoot>
      {teams
        .filter(({ people }) => people > 0)
        .map(({ team, people, left, running, weeks }) => (
          <tr role="row" key={team.id}>
            <th scope="row">
              {team.name}
              <small>{t('board.forecast.people', { people, left })}</small>
            </th>
            <td role="cell" colSpan={2} data-load>
              <b>{words(running)}</b>
              <small>{t('board.forecast.running')}</small>
            </td>
            {weeks.map((week, index) => (
              <td role="cell" key={index} data-week>
                {words(week)}
              </td>
            ))}
            <td role="cell" colSpan={2} data-look />
          </tr>
        ))}
    </tfoot>
  );
}
