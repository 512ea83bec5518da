import {
  IconBeach,
  IconDoorExit,
  IconGauge,
  IconUserQuestion,
  type Icon,
} from '@tabler/icons-react';
import type { TFunction } from 'i18next';

import type { IsoDate, WorkloadRow } from '../../lib/answers';
import { daySpan } from '../../lib/format';

/** What is wrong at somebody, and the one verb that mends it. */
export interface Attention {
  icon: Icon;
  title: string;
  text: string;
  verb: string;
  /** The absence to divide; without one the verb shows the rows. */
  absenceId?: string;
}

interface Around {
  limit: number;
  /** Who may only look, is offered the rows. */
  mayPlan: boolean;
  today: IsoDate;
  t: TFunction;
}

/** The first thing that asks for a hand; null when nothing does. */
export function attentionOf(
  row: WorkloadRow,
  { limit, mayPlan, today, t }: Around,
): Attention | null {
  const planned = row.late + row.weeks.reduce((sum, { evaluations }) => sum + evaluations, 0);
  const view = t('board.people.view');
  const away = row.absences.find(({ evaluations }) => evaluations > 0) ?? row.absences[0];
  if (row.worker === null)
    return {
      icon: IconUserQuestion,
      title: t('board.people.nameless'),
      text: t('board.people.namelessText', { count: planned }),
      verb: mayPlan ? t('board.people.assign') : view,
    };
  if (!row.worker.active)
    return {
      icon: IconDoorExit,
      title: t('board.people.gone'),
      text: t('board.people.goneText', { count: row.running }),
      verb: view,
    };
  if (away !== undefined)
    return {
      icon: IconBeach,
      title: t('board.people.absent', { span: daySpan(away, today) }),
      text: t('board.people.fallIn', { count: away.evaluations }),
      verb:
        mayPlan && away.evaluations > 0
          ? t('board.people.divide', { count: away.evaluations })
          : view,
      absenceId: mayPlan ? away.id : undefined,
    };
  if (row.above > 0)
    return {
      icon: IconGauge,
      title: t('board.people.above', { count: row.above }),
      text: t('board.people.aboveText', { limit }),
      verb: view,
    };
  return null;
}
