import { useTranslation } from 'react-i18next';

import { useWorkload } from './board-queries';

export interface Colleague {
  value: string;
  label: string;
  name: string;
}

/** Who can be given something, each with how much there is already, in the order of names. */
export function useColleagues(): Colleague[] {
  const { t } = useTranslation();
  const { data } = useWorkload(1, 0);
  return (data?.items ?? []).flatMap(({ worker, team, running }) =>
    worker?.active === true
      ? {
          value: worker.id,
          name: worker.name,
          label: t('board.bulk.person', { name: worker.name, team: team.name, running }),
        }
      : [],
  );
}
