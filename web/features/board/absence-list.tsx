import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { daySpan } from '../../lib/format';
import { useToday } from '../../lib/session';
import classes from './absence-list.module.css';
import type { Away } from './absence-replan';
import { useAbsences } from './board-queries';

/** Who is away or just came back: what falls in it, and what goes back. */
export function AbsenceList({ onAct }: { onAct: (away: Away) => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const { data = [] } = useAbsences();
  if (data.length === 0) return null;
  return (
    <section className={classes.absences} aria-label={t('board.absence.list')}>
      <h2>{t('board.absence.list')}</h2>
      <ul>
        {data.map(({ id, person, ...span }) => {
          const is = t(span.until < today ? 'board.absence.was' : 'board.absence.is', {
            span: daySpan(span, today),
          });
          return (
            <li key={id}>
              <span>
                <b>{person.name}</b> {is}
              </span>
              {span.until >= today && (
                <Button
                  size="compact-md"
                  aria-label={`${t('board.absence.inside')}: ${person.name}`}
                  onClick={() => onAct({ absenceId: id, act: 'replan' })}
                >
                  {t('board.absence.inside')}
                </Button>
              )}
              <Button
                size="compact-md"
                aria-label={`${t('board.absence.back')}: ${person.name}`}
                onClick={() => onAct({ absenceId: id, act: 'return' })}
              >
                {t('board.absence.back')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
