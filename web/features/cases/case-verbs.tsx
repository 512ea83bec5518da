import { Button, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCoinEuro,
  IconHandStop,
  IconPlayerPause,
  IconPlus,
  type Icon,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type { Accepted, CaseFile, CaseVerb, FieldValues } from '../../lib/answers';
import { euro } from '../../lib/format';
import { useToday } from '../../lib/session';
import type { CallOptions } from '../../lib/use-verb';
import { useVerbFields } from './use-verb-fields';

const icons: Record<CaseVerb, Icon> = {
  payment: IconCoinEuro,
  objection: IconHandStop,
  hold: IconPlayerPause,
  plan: IconPlus,
  withdrawal: IconArrowBackUp,
};

/** The verbs of the head; a verb that may not be done now says why. */
export function CaseVerbs({ file }: { file: CaseFile }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<CaseVerb | null>(null);
  return (
    <>
      {file.verbs.map(({ verb, allowed, reason }, index) => {
        const VerbIcon = icons[verb];
        return (
          <Tooltip key={verb} label={reason} disabled={allowed || reason === null}>
            <Button
              variant={index === 0 ? 'filled' : 'default'}
              leftSection={<VerbIcon size={17} aria-hidden />}
              aria-disabled={!allowed || undefined}
              data-disabled={!allowed || undefined}
              aria-description={allowed ? undefined : (reason ?? undefined)}
              onClick={() => allowed && setOpen(verb)}
            >
              {t(`case.verb.${verb}`)}
            </Button>
          </Tooltip>
        );
      })}
      {open !== null && <VerbDialog file={file} verb={open} onClose={() => setOpen(null)} />}
    </>
  );
}

interface VerbDialogProps {
  file: CaseFile;
  verb: CaseVerb;
  onClose: () => void;
}

function VerbDialog({ file, verb, onClose }: VerbDialogProps) {
  const { t } = useTranslation();
  const fields = useVerbFields(file, verb, useToday());
  return (
    <DecisionDialog
      title={t(`case.dialog.${verb}.title`)}
      about={{
        number: file.number,
        text:
          file.balanceCents === null
            ? file.name
            : t('case.about', { name: file.name, balance: euro(file.balanceCents) }),
      }}
      fields={fields}
      draft={`${file.id}:${verb}`}
      submitLabel={t(`case.dialog.${verb}.submit`)}
      danger={verb === 'withdrawal'}
      consequence={t(`case.dialog.${verb}.consequence`)}
      preview={(values) =>
        answer(api.POST('/previews', { body: { verb, caseId: file.id, values } }))
      }
      submit={(values, options) => callFor({ verb, file, body: values, options })}
      done={t(`case.dialog.${verb}.done`, { number: file.number })}
      onClose={onClose}
    />
  );
}

interface VerbCall {
  verb: CaseVerb;
  file: CaseFile;
  body: FieldValues;
  options: CallOptions;
}

function callFor({ verb, file, body, options }: VerbCall): Promise<Accepted> {
  const call = { params: { path: { id: file.id } }, body, ...options };
  switch (verb) {
    case 'payment':
      return answer(
        api.POST('/payments', { body: { ...body, tenancyId: file.tenancyId }, ...options }),
      );
    case 'objection':
      return answer(api.POST('/arrears-procedures/{id}/objections', call));
    case 'hold':
      return answer(api.POST('/arrears-procedures/{id}/holds', call));
    case 'plan':
      return answer(api.POST('/arrears-procedures/{id}/repayment-plans', call));
    case 'withdrawal':
      return answer(api.POST('/arrears-procedures/{id}/withdrawal', call));
  }
}
