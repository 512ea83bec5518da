import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useAnnounce } from '../../components/announcements';
import { Refusal } from '../../components/error-panel';
import { Panel } from '../../components/panel';
import { SaveState } from '../../components/save-state';
import { answer, api } from '../../lib/api';
import type { Parameter, ParameterValue, Programme } from '../../lib/answers';
import { useVerb } from '../../lib/use-verb';
import { groupsOf } from './parameter-groups';
import { ParameterInput } from './parameter-input';
import classes from './programme-page.module.css';
import { useFaults } from './programme-preview';
import { useParameterWords } from './use-parameter-words';

type Changed = Record<string, ParameterValue>;

/** The parameters of a draft, grouped by phase; only what was changed is sent, for the draft that was looked at. */
export function ParameterForm({ programme }: { programme: Programme }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const client = useQueryClient();
  const [changed, setChanged] = useState<Changed>({});
  /** Counts how often the form began anew, so that half-typed lists do too. */
  const [round, setRound] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const { code, shown: version, etag } = programme;
  const verb = useVerb(async (parameters: Changed, { headers }) => {
    const saved = await answer(
      api.PUT('/programmes/{code}/drafts/{version}', {
        params: { path: { code, version } },
        body: { parameters },
        headers: { ...headers, 'If-Match': etag },
      }),
    );
    // What was typed goes only when what was saved is there to take its place.
    await client.invalidateQueries({ queryKey: ['programme', code] });
    return saved;
  });
  const faults = useFaults(programme).data?.items ?? [];
  const errorOf = (path: string): string | undefined =>
    verb.error?.messageFor(`parameters.${path}`) ??
    (path in changed ? undefined : faults.find((fault) => fault.path === path)?.message);
  const isDirty = Object.keys(changed).length > 0;
  const beginAnew = (): void => {
    setChanged({});
    setRound((before) => before + 1);
  };
  const save = (): void =>
    verb.mutate(changed, {
      onSuccess: () => {
        beginAnew();
        announce(t('programmes.saved'), 'processed');
      },
      onError: () =>
        requestAnimationFrame(() =>
          form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(),
        ),
    });
  return (
    <form
      noValidate
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isDirty) save();
      }}
    >
      {groupsOf(programme.parameters).map(({ group, label, parameters }) => (
        <Panel key={group} title={label}>
          {parameters.map((parameter) => (
            <OneParameter
              key={`${parameter.path} ${round}`}
              parameter={parameter}
              value={changed[parameter.path] ?? null}
              isTouched={parameter.path in changed}
              error={errorOf(parameter.path)}
              onChange={(value) => setChanged((all) => ({ ...all, [parameter.path]: value }))}
            />
          ))}
        </Panel>
      ))}
      {verb.error !== null && <Refusal error={verb.error} kept={t('decision.textKept')} />}
      <div className={classes.save}>
        <Button type="submit" variant="filled" disabled={!isDirty} loading={verb.isPending}>
          {t('programmes.save')}
        </Button>
        {isDirty && (
          <Button variant="subtle" onClick={beginAnew}>
            {t('action.cancel')}
          </Button>
        )}
        {verb.isError && <SaveState stage="refused" />}
      </div>
    </form>
  );
}

interface OneParameterProps {
  parameter: Parameter;
  value: ParameterValue;
  isTouched: boolean;
  error: string | undefined;
  onChange: (value: ParameterValue) => void;
}

/** The question with its answer, and beside it what it means, its source, and what it was before. */
function OneParameter({ parameter, value, isTouched, error, onChange }: OneParameterProps) {
  const { t } = useTranslation();
  const inWords = useParameterWords();
  const { help, clause, changed } = parameter;
  return (
    <div className={classes.parameter}>
      <ParameterInput
        parameter={parameter}
        value={isTouched ? value : parameter.value}
        error={error}
        onChange={onChange}
      />
      <div className={classes.beside}>
        <p>{help}</p>
        <p>{clause}</p>
        {changed !== null && (
          <p className={classes.was}>{t('programmes.was', { value: inWords(changed.was) })}</p>
        )}
      </div>
    </div>
  );
}
