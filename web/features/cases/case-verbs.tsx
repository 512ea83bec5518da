import { Button, Menu, Tooltip } from '@mantine/core';
import {
  IconAddressBook,
  IconArrowBackUp,
  IconCash,
  IconCoinEuro,
  IconDots,
  IconGavel,
  IconHandStop,
  IconPlayerPause,
  IconPlus,
  IconUserExclamation,
  IconUserShare,
  type Icon,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import type { CaseFile, CaseVerb } from '../../lib/answers';
import { euro } from '../../lib/format';
import { useToday } from '../../lib/session';
import { useVerbFields } from './use-verb-fields';
import { callFor } from './verb-calls';

const icons: Record<CaseVerb, Icon> = {
  payment: IconCoinEuro,
  objection: IconHandStop,
  hold: IconPlayerPause,
  plan: IconPlus,
  contact: IconAddressBook,
  claim: IconCash,
  commitment: IconUserShare,
  status: IconUserExclamation,
  court: IconGavel,
  withdrawal: IconArrowBackUp,
};
const inHead = 4;

/** The verbs of the head: the usual ones as buttons, the rest in a menu; one that may not be done now says why. */
export function CaseVerbs({ file }: { file: CaseFile }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<CaseVerb | null>(null);
  const more = file.verbs.slice(inHead);
  return (
    <>
      {file.verbs.slice(0, inHead).map(({ verb, allowed, reason }, index) => {
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
      {more.length > 0 && <MoreVerbs verbs={more} onChoose={setOpen} />}
      {open !== null && <VerbDialog file={file} verb={open} onClose={() => setOpen(null)} />}
    </>
  );
}

interface MoreVerbsProps {
  verbs: CaseFile['verbs'];
  onChoose: (verb: CaseVerb) => void;
}

function MoreVerbs({ verbs, onChoose }: MoreVerbsProps) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" shadow="md" width={260}>
      <Menu.Target>
        <Button leftSection={<IconDots size={17} aria-hidden />}>{t('case.more')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {verbs.map(({ verb, allowed, reason }) => {
          const VerbIcon = icons[verb];
          return (
            <Menu.Item
              key={verb}
              leftSection={<VerbIcon size={17} aria-hidden />}
              disabled={!allowed}
              title={reason ?? undefined}
              onClick={() => onChoose(verb)}
            >
              {t(`case.verb.${verb}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
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
      submit={(values, options) => callFor({ verb, file, values, options })}
      done={t(`case.dialog.${verb}.done`, { number: file.number })}
      onClose={onClose}
    />
  );
}
