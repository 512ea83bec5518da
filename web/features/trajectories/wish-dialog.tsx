import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { Field, HousingWish, HousingWishes, Trajectory } from '../../lib/answers';
import { choicesOf, optionalText } from '../../lib/values';

interface WishDialogProps {
  trajectory: Trajectory;
  known: HousingWishes;
  onClose: () => void;
}

/** What somebody asks of a home now; it begins with what was said last. */
export function WishDialog({ trajectory: { id, number, name }, known, onClose }: WishDialogProps) {
  const { t } = useTranslation();
  const regions = useMemo(() => regionsToWish(known), [known]);
  return (
    <DecisionDialog
      title={t('wishes.tell')}
      about={{ number, text: name }}
      fields={useFields(known, regions)}
      draft={`${id}:wish`}
      submitLabel={t('wishes.tellSubmit')}
      consequence={t('wishes.tellConsequence')}
      submit={(values, options) => {
        const { bedrooms } = values;
        // A region is a name and may hold a comma; the form knows it by its place in the list.
        const chosen = choicesOf(
          values,
          'regions',
          regions.map((_region, index) => String(index)),
        );
        const body = {
          bedrooms: typeof bedrooms === 'number' ? bedrooms : null,
          regions: regions.filter((_region, index) => chosen.includes(String(index))),
          sites: choicesOf(
            values,
            'sites',
            known.sites.map(({ code }) => code),
          ),
          profile: optionalText(values, 'profile'),
        };
        const params = { path: { id } };
        return answer(api.POST('/trajectories/{id}/housing-wishes', { params, body, ...options }));
      }}
      done={t('wishes.toldDone', { number })}
      onClose={onClose}
    />
  );
}

/** The regions of the places, and those that were wished before. */
function regionsToWish({ regions, wishes }: HousingWishes): string[] {
  return [...new Set([...regions, ...(wishes[0]?.regions ?? [])])];
}

function useFields({ sites, wishes }: HousingWishes, regions: readonly string[]): Field[] {
  const { t } = useTranslation();
  const last: HousingWish | undefined = wishes[0];
  return useMemo(() => {
    const siteOptions = sites.map(({ code, label }) => ({ value: code, label }));
    const all: Field[] = [
      {
        name: 'bedrooms',
        label: t('wishes.bedrooms'),
        hint: t('wishes.bedroomsHint'),
        type: 'number',
        required: false,
        value: last?.bedrooms ?? null,
      },
      {
        name: 'regions',
        label: t('wishes.regions'),
        hint: t('wishes.noneIsAny'),
        type: 'choices',
        required: false,
        options: regions.map((label, index) => ({ value: String(index), label })),
        value: regions.flatMap((one, index) => (last?.regions.includes(one) ? index : [])).join(),
      },
      {
        name: 'sites',
        label: t('wishes.sites'),
        hint: t('wishes.noneIsAny'),
        type: 'choices',
        required: false,
        options: siteOptions,
        value: (last?.sites ?? []).map(({ code }) => code).join(),
      },
      {
        name: 'profile',
        label: t('wishes.profile'),
        type: 'choice',
        required: false,
        options: siteOptions,
        value: last?.profile?.code ?? null,
      },
    ];
    return all.filter(({ options }) => options === undefined || options.length > 0);
  }, [last, regions, sites, t]);
}
