import { Button, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { FieldInput } from '../../components/field-input';
import type { Budget, Labelled, Parameter, ParameterValue } from '../../lib/answers';
import classes from './programme-page.module.css';

interface ParameterInputProps {
  parameter: Parameter;
  value: ParameterValue;
  error: string | undefined;
  onChange: (value: ParameterValue) => void;
}

/** One parameter in the form its kind of value asks. */
export function ParameterInput({ parameter, value, error, onChange }: ParameterInputProps) {
  const { t } = useTranslation();
  const { label, type, path } = parameter;
  const shared = { label, error };
  switch (type) {
    case 'text':
      return (
        <TextInput
          {...shared}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'number':
    case 'optional_number':
      return (
        <NumberInput
          {...shared}
          allowNegative={false}
          hideControls
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(next === '' ? null : Number(next))}
        />
      );
    case 'numbers':
      return <NumbersInput {...shared} numbers={listOf<number>(value)} onChange={onChange} />;
    case 'texts':
      return <LinesInput {...shared} lines={listOf<string>(value)} onChange={onChange} />;
    case 'labels':
      return <RowsInput {...shared} rows={listOf<Labelled>(value)} onChange={onChange} />;
    case 'budget':
    case 'optional_budget':
      return <BudgetInput {...shared} budget={budgetOf(value)} onChange={onChange} />;
    case 'extension_by':
    case 'extension_late': {
      const choices =
        type === 'extension_by'
          ? (['half', 'months', 'none'] as const)
          : (['refused', 'with_reason'] as const);
      const options = choices.map((choice) => {
        return { value: choice, label: t(`programmes.choice.${choice}`) };
      });
      const field = { name: path, label, type: 'choice' as const, required: true, options };
      return (
        <FieldInput
          field={field}
          value={typeof value === 'string' ? value : null}
          onChange={(next) => onChange(typeof next === 'string' ? next : null)}
          error={error}
        />
      );
    }
  }
}

interface Shared {
  label: string;
  error: string | undefined;
  onChange: (value: ParameterValue) => void;
}

function listOf<Item extends string | number | Labelled>(value: ParameterValue): Item[] {
  return Array.isArray(value) ? (value as Item[]) : [];
}

function budgetOf(value: ParameterValue): Budget | null {
  return value !== null && typeof value === 'object' && 'unit' in value ? value : null;
}

function NumbersInput({ numbers, onChange, ...shared }: Shared & { numbers: number[] }) {
  const [text, setText] = useState(numbers.join(', '));
  return (
    <TextInput
      {...shared}
      inputMode="numeric"
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        const parts = event.currentTarget.value.split(/[\s,;]+/).filter((part) => part !== '');
        onChange(parts.map(Number).filter((number) => !Number.isNaN(number)));
      }}
      onBlur={() => setText(numbers.join(', '))}
    />
  );
}

function LinesInput({ lines, onChange, ...shared }: Shared & { lines: string[] }) {
  const [text, setText] = useState(lines.join('\n'));
  const { t } = useTranslation();
  return (
    <Textarea
      {...shared}
      description={t('programmes.onePerLine')}
      autosize
      minRows={2}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        const written = event.currentTarget.value.split('\n').map((line) => line.trim());
        onChange(written.filter((line) => line !== ''));
      }}
    />
  );
}

/** Rows keep their code when their words change, so that what was recorded with it stays readable. */
function RowsInput({ label, error, rows, onChange }: Shared & { rows: Labelled[] }) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.list}>
      <legend>{label}</legend>
      {rows.map(({ code, label: words }, index) => (
        <div key={`${code}-${index}`} className={classes.row}>
          <TextInput
            aria-label={t('programmes.rowOf', { label, n: index + 1 })}
            value={words}
            error={index === 0 ? error : undefined}
            onChange={(event) =>
              onChange(rows.with(index, { code, label: event.currentTarget.value }))
            }
          />
          <Button
            variant="subtle"
            aria-label={t('programmes.removeRow', { words })}
            onClick={() => onChange(rows.filter((_, place) => place !== index))}
          >
            {t('programmes.remove')}
          </Button>
        </div>
      ))}
      {rows.length === 0 && error !== undefined && <p role="alert">{error}</p>}
      <Button onClick={() => onChange([...rows, { code: '', label: '' }])}>
        {t('programmes.addRow')}
      </Button>
    </fieldset>
  );
}

const units = ['working_day', 'calendar_day', 'month'] as const;

function BudgetInput({ label, error, budget, onChange }: Shared & { budget: Budget | null }) {
  const { t } = useTranslation();
  const unit = budget?.unit ?? 'working_day';
  return (
    <div className={classes.pair}>
      <NumberInput
        label={label}
        error={error}
        allowNegative={false}
        hideControls
        value={budget?.amount ?? ''}
        onChange={(next) => onChange(next === '' ? null : { amount: Number(next), unit })}
      />
      <Select
        aria-label={t('programmes.unitOf', { label })}
        data={units.map((each) => ({ value: each, label: t(`programmes.unit.${each}`) }))}
        value={unit}
        allowDeselect={false}
        onChange={(next) => {
          const chosen = units.find((each) => each === next);
          if (chosen && budget) onChange({ amount: budget.amount, unit: chosen });
        }}
      />
    </div>
  );
}
