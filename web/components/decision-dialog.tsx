import { Button } from '@mantine/core';
import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import type { Accepted, Field, FieldValues } from '../lib/answers';
import { dropDraft } from '../lib/drafts';
import { useVerb, type CallOptions } from '../lib/use-verb';
import { useAnnounce } from './announcements';
import classes from './decision-dialog.module.css';
import { Dialog } from './dialog';
import { Refusal } from './error-panel';
import { FieldInput } from './field-input';
import { Plate } from './plate';
import { SaveState, type SaveStage } from './save-state';
import { useDecisionForm } from './use-decision-form';

export interface DecisionDialogProps {
  title: string;
  /** The case it is about, with what the decider must have in view. */
  about: { number: string | null; text: ReactNode };
  /** Above the fields: the choice of outcome, an explanation. */
  children?: ReactNode;
  fields: readonly Field[];
  /** Names the draft on this device: "<case>:<verb>". */
  draft: string;
  submitLabel: string;
  danger?: boolean;
  /** Why it cannot be sent yet; shown beside the button. */
  blocked?: string | null;
  /** What follows, in a sentence or two. */
  consequence?: string;
  submit: (values: FieldValues, options: CallOptions) => Promise<Accepted>;
  /** Said when it is done. */
  done: string;
  onClose: () => void;
}

const wideTypes: readonly Field['type'][] = ['longtext', 'choice', 'choices'];

/** Fields, what is checked, what happens then, and where the text is. A text typed here is never lost. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const form = useDecisionForm(props.fields, props.draft);
  const verb = useVerb(props.submit);
  const formRef = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);

  const blocked = props.blocked ?? null;

  const send = (): void => {
    setTried(true);
    if (!form.isComplete) {
      focusFirstMissing(formRef);
      return;
    }
    verb.mutate(form.values, {
      onSuccess: (accepted) => {
        dropDraft(props.draft);
        announce(accepted.text ?? props.done, accepted.text === undefined ? 'processed' : 'saved');
        props.onClose();
      },
    });
  };
  const cancel = (): void => {
    dropDraft(props.draft);
    props.onClose();
  };

  return (
    <Dialog title={props.title} closeLabel={t('decision.closeKeep')} onClose={props.onClose}>
      <form
        noValidate
        ref={formRef}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p className={classes.about}>
          {props.about.number !== null && <Plate number={props.about.number} />} {props.about.text}
        </p>
        {props.children}
        <div className={classes.fields}>
          {props.fields.map((field, index) => (
            <div
              key={field.name}
              className={wideTypes.includes(field.type) ? classes.wide : undefined}
            >
              <FieldInput
                field={field}
                value={form.values[field.name] ?? null}
                onChange={(value) => form.set(field.name, value)}
                error={
                  verb.error?.messageFor(field.name) ??
                  (tried ? form.missing(field, t('decision.required')) : undefined)
                }
                autoFocus={index === 0 && props.children === undefined}
              />
            </div>
          ))}
        </div>
        {props.consequence !== undefined && (
          <section className={classes.part}>
            <h3>{t('decision.consequences')}</h3>
            <p className="wz-muted">{props.consequence}</p>
          </section>
        )}
        {verb.error !== null && <Refusal error={verb.error} kept={t('decision.textKept')} />}
        <div className={classes.actions}>
          <Button
            type="submit"
            variant="filled"
            color={props.danger ? 'brick' : undefined}
            disabled={blocked !== null}
            loading={verb.isPending}
          >
            {props.submitLabel}
          </Button>
          {form.isDirty && <Button onClick={props.onClose}>{t('decision.keepDraft')}</Button>}
          <Button variant="subtle" onClick={cancel}>
            {t('action.cancel')}
          </Button>
          <span className="wz-grow" />
          {blocked !== null ? (
            <span className="wz-muted">{blocked}</span>
          ) : (
            <SaveState stage={stageOf(verb.isPending, verb.isError, form.isDirty)} />
          )}
        </div>
      </form>
    </Dialog>
  );
}

/** The errors are drawn first, so that their field can be found. */
function focusFirstMissing(form: RefObject<HTMLFormElement | null>): void {
  requestAnimationFrame(() =>
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(),
  );
}

function stageOf(isPending: boolean, isError: boolean, isDirty: boolean): SaveStage {
  if (isPending) return 'sending';
  if (isError) return 'refused';
  return isDirty ? 'local' : 'empty';
}
