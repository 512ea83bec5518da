import { useTranslation } from 'react-i18next';

import { DecisionDialog } from '../../components/decision-dialog';
import { answer, api } from '../../lib/api';
import type {
  Field,
  FieldValue,
  FieldValues,
  NewSettings,
  Setting,
  Settings,
} from '../../lib/answers';
import { sharedFields } from '../../lib/shared-fields';
import { choicesOf } from '../../lib/values';
import { petitionTexts, useSettingWords } from './use-setting-words';

interface SettingsDialogProps {
  settings: Settings;
  onClose: () => void;
  onPublished: () => void;
}

/** A new version, begun with the numbers that are shown; every fault is told before it is published. */
export function SettingsDialog({ settings, onClose, onPublished }: SettingsDialogProps) {
  const { t } = useTranslation();
  const fields = useSettingFields(settings.settings);
  const newest = settings.versions.find(({ current }) => current)?.version ?? settings.shown;
  return (
    <DecisionDialog
      title={t('settings.make')}
      about={{ number: null, text: t('settings.makeText', { version: settings.shown }) }}
      fields={fields}
      draft={`settings:${newest}:${settings.shown}`}
      submitLabel={t('settings.publish')}
      consequence={t('settings.consequence')}
      submit={async (values, options) => {
        const body = { basedOn: newest, settings: settingsOf(settings.settings, values) };
        const published = await answer(api.POST('/settings/arrears', { body, ...options }));
        onPublished();
        return published;
      }}
      done={t('settings.published')}
      onClose={onClose}
    />
  );
}

function useSettingFields(settings: readonly Setting[]): Field[] {
  const { t } = useTranslation();
  const { unitOf } = useSettingWords();
  return settings.map((setting): Field => {
    const { name, label, unit, value } = setting;
    const asked = { name, label, hint: unitOf(setting) ?? undefined, required: true };
    if (unit === 'cents') return { ...asked, type: 'money', value: Number(value) };
    if (unit === 'choice') {
      const options = petitionTexts.map((each) => {
        return { value: each, label: t(`settings.petition.${each}`) };
      });
      return { ...asked, type: 'choice', options, value: String(value) };
    }
    if (unit === 'fields') {
      const options = sharedFields.map((each) => {
        return { value: each, label: t(`sharedField.${each}`) };
      });
      return { ...asked, type: 'choices', options, value: String(value) };
    }
    return { ...asked, type: 'number', value: Number(value) };
  });
}

/** Every setting by its name, as the form holds it; the API judges the whole. */
function settingsOf(settings: readonly Setting[], values: FieldValues): NewSettings {
  const entries = settings.map(({ name, unit }): [string, FieldValue | string[]] => [
    name,
    unit === 'fields' ? choicesOf(values, name, sharedFields) : (values[name] ?? null),
  ]);
  return Object.fromEntries(entries) as unknown as NewSettings;
}
