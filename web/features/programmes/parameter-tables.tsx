import { useTranslation } from 'react-i18next';

import { DataTable } from '../../components/data-table';
import { Panel } from '../../components/panel';
import { TwoLines } from '../../components/work-list';
import type { Parameter } from '../../lib/answers';
import { groupsOf } from './parameter-groups';
import { useParameterWords } from './use-parameter-words';

/** The parameters to read, with what another version had in their place. */
export function ParameterTables({ parameters }: { parameters: readonly Parameter[] }) {
  const { t } = useTranslation();
  const inWords = useParameterWords();
  return groupsOf(parameters).map(({ group, label, parameters: own }) => (
    <Panel key={group} title={label}>
      <DataTable
        caption={label}
        rows={own}
        rowKey={({ path }) => path}
        columns={[
          {
            head: t('settings.setting'),
            cell: (each) => <TwoLines title={each.label}>{each.help}</TwoLines>,
          },
          { head: t('settings.value'), cell: ({ value }) => <b>{inWords(value)}</b> },
          {
            head: t('programmes.before'),
            cell: ({ changed }) => changed !== null && inWords(changed.was),
          },
          { head: t('settings.source'), cell: ({ clause }) => clause },
        ]}
      />
    </Panel>
  ));
}
