import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { Field, Programme } from '../../lib/answers';
import { textOf } from '../../lib/values';

export type ProgrammeAct = 'copy' | 'publish' | 'retire';

interface DialogProps {
  programme: Programme;
  onClose: () => void;
}

function useReasonField(): Field {
  const { t } = useTranslation();
  return { name: 'reason', label: t('programmes.why'), type: 'longtext', required: true };
}

/** A draft begun with this version: the next version when the code stays, else a programme of its own. */
export function CopyDialog({ programme, onClose }: DialogProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const reason = useReasonField();
  const { code: from, shown: version, title } = programme;
  const fields: Field[] = [
    { name: 'title', label: t('programmes.name'), type: 'text', required: true, value: title },
    {
      name: 'code',
      label: t('programmes.code'),
      hint: t('programmes.codeHint'),
      type: 'text',
      required: true,
      value: from,
    },
    reason,
  ];
  return (
    <DecisionDialog
      title={t('programmes.copy')}
      about={{ number: null, text: t('programmes.copyText', { title, version }) }}
      fields={fields}
      draft={`programme:${from}:copy`}
      submitLabel={t('programmes.makeDraft')}
      consequence={t('programmes.copyConsequence')}
      submit={async (values, options) => {
        const [code, named, why] = ['code', 'title', 'reason'].map((name) => textOf(values, name));
        const body = { from, version, code: code ?? '', title: named ?? '', reason: why ?? '' };
        const made = await answer(api.POST('/programmes', { body, ...options }));
        void navigate({
          to: '/instellingen/programmas/$code',
          params: { code: made.code },
          search: { versie: made.version },
        });
        return made;
      }}
      done={t('programmes.copied')}
      onClose={onClose}
    />
  );
}

/** Publishes or retires the version that is shown; the reason stays with it. */
export function ReasonDialog({
  programme,
  act,
  onClose,
}: DialogProps & { act: Exclude<ProgrammeAct, 'copy'> }) {
  const { t } = useTranslation();
  const fields = [useReasonField()];
  const { code, shown: version, title } = programme;
  const path = { code, version };
  return (
    <DecisionDialog
      title={t(`programmes.${act}`)}
      about={{ number: null, text: t('programmes.about', { title, version }) }}
      fields={fields}
      draft={`programme:${code}:${version}:${act}`}
      submitLabel={t(`programmes.${act}`)}
      danger={act === 'retire'}
      consequence={t(`programmes.${act}Consequence`)}
      submit={(values, options) => {
        const asked = {
          params: { path },
          body: { reason: textOf(values, 'reason') },
          ...options,
        };
        return answer(
          act === 'publish'
            ? api.POST('/programmes/{code}/drafts/{version}/publication', asked)
            : api.POST('/programmes/{code}/versions/{version}/retirement', asked),
        );
      }}
      done={t(`programmes.${act}Done`)}
      onClose={onClose}
    />
  );
}
