import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { DataTable } from '../../components/data-table';
import { DecisionDialog } from '../../components/decision-dialog';
import { Dialog } from '../../components/dialog';
import { Plate } from '../../components/plate';
import { answer, api } from '../../lib/api';
import type { Place } from '../../lib/answers';
import { fullDate } from '../../lib/format';
import { optionalText } from '../../lib/values';
import classes from './places.module.css';

interface PlaceDialogProps {
  id: string;
  titles: ReadonlyMap<string, string>;
  onClose: () => void;
}

/** One place: everybody who held, holds or will hold it, and how it ends. */
export function PlaceDialog({ id, titles, onClose }: PlaceDialogProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [ending, setEnding] = useState(false);
  const query = useQuery({
    queryKey: ['place', id],
    queryFn: () => answer(api.GET('/places/{id}', { params: { path: { id } } })),
  });
  if (ending && query.data !== undefined)
    return <EndDialog place={query.data} onClose={() => setEnding(false)} />;
  return (
    <Dialog title={query.data?.street ?? t('places.place')} size={820} onClose={onClose}>
      <Answered query={query} failure={t('places.oneFailure')} rows={5}>
        {(place) => (
          <>
            <p>
              {[
                place.kindText,
                `${place.postalCode} ${place.municipality}`,
                place.ownerName,
                place.programmes.map((code) => titles.get(code) ?? code).join(', '),
              ].join(' · ')}
            </p>
            <p>
              {place.until === null
                ? t('places.usedFrom', { from: fullDate(place.from) })
                : t('places.usedUntil', {
                    from: fullDate(place.from),
                    until: fullDate(place.until),
                  })}
            </p>
            <Bookings place={place} />
            <div className={classes.acts}>
              {place.state === 'free' && (
                <Button
                  variant="filled"
                  onClick={() => void navigate({ to: '/wachtlijst', search: { plaats: id } })}
                >
                  {t('places.whoFits')}
                </Button>
              )}
              {place.mayManage && (
                <Button onClick={() => setEnding(true)}>{t('places.end')}</Button>
              )}
            </div>
          </>
        )}
      </Answered>
    </Dialog>
  );
}

function Bookings({ place: { bookings } }: { place: Place }) {
  const { t } = useTranslation();
  if (bookings.length === 0) return <p className="wz-muted">{t('places.noBookings')}</p>;
  return (
    <DataTable
      caption={t('places.bookings')}
      rows={bookings}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t('places.holder'),
          cell: ({ trajectory }) =>
            trajectory === null ? (
              t('state.hidden')
            ) : (
              <Plate number={trajectory.number} to={`/trajecten/${trajectory.id}`} />
            ),
        },
        { head: t('places.kind'), cell: ({ kindText }) => kindText },
        { head: t('places.from'), cell: ({ from }) => fullDate(from) },
        {
          head: t('places.until'),
          cell: ({ until }) => (until === null ? t('quota.open') : fullDate(until)),
        },
        { head: t('places.rank'), cell: ({ rank }) => rank ?? '–', isNumber: true },
        { head: t('places.passedOver'), cell: ({ passedOver }) => passedOver, isNumber: true },
        { head: t('places.reason'), cell: ({ reason }) => reason ?? '–' },
        { head: t('places.by'), cell: ({ by }) => by },
      ]}
    />
  );
}

function EndDialog({ place, onClose }: { place: Place; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <DecisionDialog
      title={t('places.end')}
      about={{ number: null, text: `${place.street}, ${place.municipality}` }}
      fields={[
        {
          name: 'until',
          label: t('places.lastDay'),
          hint: t('places.lastDayHint'),
          type: 'date',
          required: false,
          value: place.until,
        },
      ]}
      draft={`place:${place.id}:end`}
      submitLabel={t('places.endSubmit')}
      consequence={t('places.endConsequence')}
      submit={(values, options) =>
        answer(
          api.PATCH('/places/{id}', {
            params: { path: { id: place.id } },
            body: { until: optionalText(values, 'until') },
            ...options,
          }),
        )
      }
      done={t('places.ended', { place: place.street })}
      onClose={onClose}
    />
  );
}
