import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { Field, FieldValues, NewPlace, PlaceList } from '../../lib/answers';
import { useToday } from '../../lib/session';
import { choiceOf, choicesOf, optionalText, textOf } from '../../lib/values';

const kinds = ['dwelling', 'unit', 'fallback'] as const;

interface NewPlaceDialogProps {
  /** The organisations whose programmes it can serve. */
  leads: PlaceList['leads'];
  titles: ReadonlyMap<string, string>;
  onClose: () => void;
}

/** A dwelling, a unit or a fall-back place of the own organisation. */
export function NewPlaceDialog({ leads, titles, onClose }: NewPlaceDialogProps) {
  const { t } = useTranslation();
  return (
    <DecisionDialog
      title={t('places.add')}
      about={{ number: null, text: t('places.addText') }}
      fields={useFields(leads, titles)}
      draft="places:add"
      submitLabel={t('places.addSubmit')}
      consequence={t('places.addConsequence')}
      submit={(values, options) => {
        const body = placeOf(values, [...titles.keys()]);
        return answer(api.POST('/places', { body, ...options }));
      }}
      done={t('places.added')}
      onClose={onClose}
    />
  );
}

function useFields(leads: PlaceList['leads'], titles: ReadonlyMap<string, string>): Field[] {
  const { t } = useTranslation();
  const today = useToday();
  const text = (name: 'street' | 'postalCode' | 'municipality'): Field => {
    return { name, label: t(`places.field.${name}`), type: 'text', required: true };
  };
  const [first] = leads;
  return [
    {
      name: 'kind',
      label: t('places.kind'),
      type: 'choice',
      required: true,
      options: kinds.map((value) => ({ value, label: t(`places.kindOf.${value}`) })),
      value: 'dwelling',
    },
    text('street'),
    text('postalCode'),
    text('municipality'),
    { name: 'region', label: t('places.field.region'), type: 'text', required: false },
    {
      name: 'bedrooms',
      label: t('places.field.bedrooms'),
      hint: t('places.field.bedroomsHint'),
      type: 'number',
      required: false,
    },
    { name: 'from', label: t('places.field.from'), type: 'date', required: true, value: today },
    {
      name: 'leadId',
      label: t('places.field.lead'),
      type: 'choice',
      required: true,
      options: leads.map(({ id, name }) => ({ value: id, label: name })),
      value: first?.id ?? null,
    },
    {
      name: 'programmes',
      label: t('places.programmes'),
      type: 'choices',
      required: true,
      options: [...titles].map(([value, label]) => ({ value, label })),
    },
  ];
}

function placeOf(values: FieldValues, codes: readonly string[]): NewPlace {
  const { bedrooms } = values;
  return {
    kind: choiceOf(values, 'kind', kinds),
    street: textOf(values, 'street'),
    postalCode: textOf(values, 'postalCode'),
    municipality: textOf(values, 'municipality'),
    region: optionalText(values, 'region'),
    bedrooms: typeof bedrooms === 'number' ? bedrooms : null,
    from: textOf(values, 'from'),
    leadId: textOf(values, 'leadId'),
    programmes: choicesOf(values, 'programmes', codes),
  };
}
