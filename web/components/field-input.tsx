import '@mantine/dates/styles.css';
import 'dayjs/locale/nl-be';

import { Checkbox, NumberInput, Radio, Select, Textarea, TextInput } from '@mantine/core';
import { DateInput, DatesProvider } from '@mantine/dates';
import { useState, type ReactNode } from 'react';

import type { Field, FieldValue, IsoDate } from '../lib/answers';
import { amount, parseAmount } from '../lib/format';
import { useToday } from '../lib/session';

export interface FieldInputProps {
  field: Field;
  value: FieldValue;
  onChange: (value: FieldValue) => void;
  error?: string;
  autoFocus?: boolean;
}

/** One field of a decision, in the words and the kind the API gave it. */
export function FieldInput({ field, value, onChange, error, autoFocus = false }: FieldInputProps) {
  const shared = {
    label: field.label,
    description: field.hint,
    error,
    withAsterisk: false,
    required: field.required,
    'data-autofocus': autoFocus || undefined,
  };
  const text = typeof value === 'string' ? value : '';
  switch (field.type) {
    case 'text':
      return (
        <TextInput
          {...shared}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'longtext':
      return (
        <Textarea
          {...shared}
          autosize
          minRows={3}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'number':
      return (
        <NumberInput
          {...shared}
          allowNegative={false}
          hideControls
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(next === '' ? null : Number(next))}
        />
      );
    case 'money':
      return (
        <AmountInput
          {...shared}
          cents={typeof value === 'number' ? value : null}
          onChange={onChange}
        />
      );
    case 'date':
      return <DayInput {...shared} value={text === '' ? null : text} onChange={onChange} />;
    case 'checkbox':
      return (
        <Checkbox
          label={field.label}
          description={field.hint}
          error={error}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'choices':
      return (
        <Checkbox.Group
          {...shared}
          value={text === '' ? [] : text.split(',')}
          onChange={(next) => onChange(next.join(','))}
        >
          <Options>
            {(field.options ?? []).map((option) => (
              <Checkbox key={option.value} value={option.value} label={option.label} />
            ))}
          </Options>
        </Checkbox.Group>
      );
    case 'choice':
      return (
        <ChoiceInput {...shared} options={field.options ?? []} value={text} onChange={onChange} />
      );
  }
}

interface SharedProps {
  label: string;
  description?: string;
  error?: string;
  required?: boolean;
  withAsterisk?: boolean;
}

interface ChoiceInputProps extends SharedProps {
  options: { value: string; label: string }[];
  value: string;
  onChange: (value: string | null) => void;
}

function ChoiceInput({ options, value, onChange, ...shared }: ChoiceInputProps) {
  if (options.length > 4)
    return (
      <Select
        {...shared}
        data={options}
        value={value === '' ? null : value}
        onChange={onChange}
        allowDeselect={false}
      />
    );
  return (
    <Radio.Group {...shared} value={value} onChange={onChange}>
      <Options>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} />
        ))}
      </Options>
    </Radio.Group>
  );
}

function Options({ children }: { children: ReactNode }) {
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: '8px 20px', paddingBlock: 4 }}>
      {children}
    </div>
  );
}

interface AmountInputProps extends SharedProps {
  cents: number | null;
  onChange: (cents: number | null) => void;
}

export function AmountInput({ cents, onChange, ...shared }: AmountInputProps) {
  const [text, setText] = useState(cents === null ? '' : amount(cents));
  return (
    <TextInput
      {...shared}
      inputMode="decimal"
      rightSection={<span aria-hidden>€</span>}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(parseAmount(event.currentTarget.value));
      }}
      onBlur={() => cents !== null && setText(amount(cents))}
    />
  );
}

interface DayInputProps extends SharedProps {
  value: IsoDate | null;
  onChange: (value: IsoDate | null) => void;
}

/** Typed as 24/11, 24-11-2026 …, or chosen in the calendar. */
export function DayInput({ value, onChange, ...shared }: DayInputProps) {
  const today = useToday();
  return (
    <DatesProvider settings={{ locale: 'nl-be', firstDayOfWeek: 1, weekendDays: [0, 6] }}>
      <DateInput
        {...shared}
        valueFormat="DD/MM/YYYY"
        placeholder="dd/mm/jjjj"
        hideOutsideDates
        defaultDate={value ?? today}
        value={value}
        onChange={onChange}
        dateParser={(text) => parseDay(text, today)}
        popoverProps={{ trapFocus: false, returnFocus: false, withRoles: false }}
        ariaLabels={{
          previousMonth: 'Vorige maand',
          nextMonth: 'Volgende maand',
          monthLevelControl: 'Kies maand',
          yearLevelControl: 'Kies jaar',
        }}
      />
    </DatesProvider>
  );
}

function parseDay(text: string, today: IsoDate): IsoDate | null {
  const match = /^\s*(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}))?\s*$/.exec(text);
  if (match === null) return null;
  const [, day = '', month = '', year = today.slice(0, 4)] = match;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
