import { NativeSelect, Textarea } from '@mantine/core';
import { IconDoorOff, IconHandStop, IconMessageCircle, IconCalendarOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { DayInput } from '../../components/field-input';
import { TileChoice } from '../../components/tile-choice';
import { useToday } from '../../lib/session';
import { choicesOf, numberOf, optionalText, textOf } from '../../lib/values';
import {
  careMinutes,
  travelMinutes,
  visitKinds,
  visitors,
  visitOutcomes,
  type VisitForm,
} from './use-visit-form';
import classes from './visit-page.module.css';

const icons = {
  spoken: IconMessageCircle,
  not_home: IconDoorOff,
  refused: IconHandStop,
  cancelled: IconCalendarOff,
};

/** What is asked of a visit: how it went, with whom, how long, and what was said. */
export function VisitFields({ form }: { form: VisitForm }) {
  const { t } = useTranslation();
  const { values, set } = form;
  const outcome = textOf(values, 'outcome');
  const [spoken, ...others] = visitOutcomes;
  const who = choicesOf(values, 'who', visitors);
  const minutes = (count: number): { value: string; label: string } => ({
    value: String(count),
    label: count === 0 ? t('visit.noTravel') : t('visit.minutes', { count }),
  });
  const toggleWho = (value: string): void => {
    const next = visitors.filter((one) => (one === value) !== who.includes(one));
    set('who', next.join(','));
  };
  return (
    <>
      <TileChoice
        big
        legend={t('visit.how')}
        tiles={[spoken, ...others].map((value) => {
          return { value, label: t(`visit.outcome.${value}`), icon: icons[value] };
        })}
        chosen={[outcome]}
        onChoose={(value) => set('outcome', value)}
      />
      {(outcome === '' || outcome === spoken) && (
        <>
          <TileChoice
            many
            legend={t('visit.who')}
            tiles={visitors.map((value) => ({ value, label: t(`visit.whoOf.${value}`) }))}
            chosen={who}
            onChoose={toggleWho}
          />
          <TileChoice
            legend={t('visit.long')}
            tiles={careMinutes.map(minutes)}
            chosen={[String(numberOf(values, 'care'))]}
            onChoose={(value) => set('care', Number(value))}
          />
        </>
      )}
      <TileChoice
        legend={t('visit.travel')}
        tiles={travelMinutes.map(minutes)}
        chosen={[String(numberOf(values, 'travel'))]}
        onChoose={(value) => set('travel', Number(value))}
      />
      <Textarea
        label={t('visit.note')}
        description={t('visit.noteHint')}
        autosize
        minRows={3}
        value={textOf(values, 'note')}
        onChange={(event) => set('note', event.currentTarget.value)}
      />
      <OtherDay form={form} />
    </>
  );
}

function OtherDay({ form: { values, set } }: { form: VisitForm }) {
  const { t } = useTranslation();
  const today = useToday();
  return (
    <details className={classes.other}>
      <summary>{t('visit.more')}</summary>
      <DayInput
        label={t('visit.day')}
        value={optionalText(values, 'on') ?? today}
        onChange={(value) => set('on', value)}
      />
      <NativeSelect
        label={t('visit.kind')}
        value={textOf(values, 'kind')}
        onChange={(event) => set('kind', event.currentTarget.value)}
        data={visitKinds.map((value) => ({ value, label: t(`visit.kindOf.${value}`) }))}
      />
    </details>
  );
}
