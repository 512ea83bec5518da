import { Button, Radio, TextInput } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';

import { CsvLink } from '../../components/csv-link';
import { DateWithReason } from '../../components/date-with-reason';
import { DecisionDialog } from '../../components/decision-dialog';
import { EmptyState } from '../../components/empty-state';
import { ErrorPanel, Refusal } from '../../components/error-panel';
import { ImportPreview } from '../../components/import-preview';
import { Loading } from '../../components/loading';
import { Notice } from '../../components/notice';
import { PageHead } from '../../components/page-head';
import { Plate } from '../../components/plate';
import { PracticeBar } from '../../components/practice-bar';
import { SaveState } from '../../components/save-state';
import { SelectionBar } from '../../components/selection-bar';
import { StateBadge } from '../../components/state-badge';
import { TileChoice } from '../../components/tile-choice';
import { Timeline } from '../../components/timeline';
import type { Problem } from '../../lib/answers';
import { ApiProblem } from '../../lib/problem';
import { useToday } from '../../lib/session';
import classes from './building-blocks-page.module.css';
import {
  sampleClock,
  sampleEvents,
  sampleImport,
  sampleMove,
  sampleOutlook,
  sampleTerm,
} from './samples';

const nothing = (): void => undefined;
const problem = (change: Partial<Problem>): ApiProblem =>
  new ApiProblem({
    type: 'about:blank',
    title: 'Even niet beschikbaar.',
    status: 500,
    code: 'failure',
    requestId: '7f3k9a2b',
    ...change,
  });

/** Every component in every state, for who builds on them; linked from the engineers' guide only. */
export function BuildingBlocksPage() {
  return (
    <>
      <PageHead title="Bouwstenen" />
      <div className={classes.grid}>
        <Badges />
        <Dates />
        <Small />
        <Faults />
        <Block title="Tijdlijn" wide>
          <Timeline events={sampleEvents} today={useToday()} outlook={sampleOutlook} />
        </Block>
        <Imports />
        <Practices />
      </div>
    </>
  );
}

function Block({
  title,
  wide = false,
  children,
}: {
  title: string;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={wide ? `${classes.block} ${classes.wide}` : classes.block}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Badges() {
  return (
    <>
      <Block title="Toestand: blok met teken, dan het woord">
        <div className={classes.pairs}>
          <StateBadge kind="late">Te laat 2 d</StateBadge>
          <StateBadge kind="today">Vandaag</StateBadge>
          <StateBadge kind="soon">Binnen 7 d</StateBadge>
          <StateBadge kind="running">Loopt</StateBadge>
          <StateBadge kind="paused">Gepauzeerd, 12 d over</StateBadge>
          <StateBadge kind="waiting">Wacht op bewijs</StateBadge>
          <StateBadge kind="done">Betaald</StateBadge>
          <StateBadge kind="hidden">Niet gedeeld</StateBadge>
        </div>
      </Block>
      <Block title="Bewaren">
        <div className={classes.pairs}>
          <SaveState stage="local" />
          <SaveState stage="sending" />
          <SaveState stage="saved" />
          <SaveState stage="processed" />
          <SaveState stage="refused" />
        </div>
      </Block>
    </>
  );
}

function Dates() {
  const dates: [string, ReactNode][] = [
    ['wettelijk', <DateWithReason key="1" term={sampleTerm()} />],
    [
      'eigen regel',
      <DateWithReason key="2" term={sampleTerm({ kind: 'agency', date: '2026-11-27' })} />,
    ],
    [
      'verschoven',
      <DateWithReason
        key="3"
        term={sampleTerm({ date: '2026-11-30' }, { rolledFrom: '2026-11-28' })}
      />,
    ],
    [
      'vermoed',
      <DateWithReason key="4" term={sampleTerm({ kind: 'presumed', date: '2026-11-17' })} />,
    ],
    [
      'gepauzeerd',
      <DateWithReason key="6" term={sampleTerm({ state: 'paused' }, { pausedDays: 12 })} />,
    ],
    [
      'gemist',
      <DateWithReason key="8" term={sampleTerm({ state: 'missed', date: '2026-11-02' })} />,
    ],
  ];
  return (
    <Block title="Datum met reden">
      <dl className={classes.pairs}>
        {dates.map(([label, date]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{date}</dd>
          </div>
        ))}
      </dl>
    </Block>
  );
}

function Small() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Block title="Plaatje">
        <p className={classes.row}>
          <Plate number="A-0412" big />
          <Plate number="A-0412" to="/bouwstenen" />
          <Plate number="T-0188" />
        </p>
        <p className="wz-muted">Groot: één keer, in de kop. Klein: in elke rij, een link.</p>
      </Block>
      <Block title="Knoppen">
        <p className={classes.row}>
          <Button variant="filled" onClick={() => setIsOpen(true)}>
            Open beslissing
          </Button>
          <Button>Pauzeer</Button>
          <Button variant="subtle">Bekijk</Button>
          <Button variant="outline" color="brick">
            Geef opzeg
          </Button>
        </p>
        <p className={classes.row}>
          <Button disabled>Deel met OCMW</Button>
          <span className="wz-muted">Kan vanaf wo 25 nov.</span>
          <CsvLink path="/tasks" />
        </p>
      </Block>
      <Block title="Formulier">
        <TextInput
          label="Bedrag per maand"
          description="Minstens 75,00 euro"
          defaultValue="145,00"
          mb={12}
        />
        <TextInput label="Naam van de huurder" error="Vul een naam in." mb={12} />
        <Radio.Group label="Wie tekent?" description="Eén naam volstaat" defaultValue="a">
          <div className={classes.row}>
            <Radio value="a" label="Jan Peeters" />
            <Radio value="b" label="Ria Claessens" />
          </div>
        </Radio.Group>
      </Block>
      <Block title="Grote antwoorden">
        <TileChoice
          big
          legend="Hoe liep het bezoek?"
          tiles={[
            { value: 'spoken', label: 'Gesproken' },
            { value: 'not_home', label: 'Niet thuis' },
            { value: 'refused', label: 'Weigert' },
          ]}
          chosen={['spoken']}
          onChoose={nothing}
        />
      </Block>
      <Block title="Leeg">
        <EmptyState title="Niets te doen vandaag." action={<a href="#week">Toon deze week</a>}>
          Uw volgende taak komt op vr 20 nov.
        </EmptyState>
      </Block>
      <Block title="Laadt">
        <Loading rows={3} height={32} />
      </Block>
      <Block title="Gekozen rijen" wide>
        <SelectionBar
          count={61}
          onClear={nothing}
          all={{ label: 'Kies alle 412 in dit filter', onChoose: nothing }}
        >
          <Button variant="filled">Toon voorbeeld</Button>
          <Button>Wijs toe</Button>
        </SelectionBar>
      </Block>
      {isOpen && <SampleDecision onClose={() => setIsOpen(false)} />}
    </>
  );
}

function SampleDecision({ onClose }: { onClose: () => void }) {
  return (
    <DecisionDialog
      title="Aanvaard afbetalingsplan"
      about={{ number: 'A-0412', text: 'Peeters en Claessens, saldo 2.709,23 €' }}
      fields={[
        { name: 'amount', label: 'Bedrag per maand', type: 'money', required: true, value: 14_500 },
        {
          name: 'first',
          label: 'Eerste termijn',
          type: 'date',
          required: true,
          value: '2026-12-05',
        },
      ]}
      draft="bouwstenen:plan"
      submitLabel="Aanvaard plan"
      consequence="De procedure pauzeert. Niets gaat naar het OCMW."
      submit={() =>
        Promise.reject(
          problem({
            status: 409,
            title: 'Al beslist.',
            conflict: { by: 'Piet Maes', at: '2026-11-19T08:12:00Z', text: 'plan aanvaard.' },
          }),
        )
      }
      done="Plan aanvaard."
      onClose={onClose}
    />
  );
}

function Faults() {
  return (
    <>
      <Block title="Fout in één paneel">
        <ErrorPanel
          title="De tijdlijn laadt niet."
          error={problem({})}
          kept="Uw nota is bewaard."
          onRetry={nothing}
        />
      </Block>
      <Block title="Geweigerd, en iemand was u voor">
        <Refusal
          error={problem({
            status: 422,
            title: 'Het dossier is gesloten.',
            errors: [{ path: 'amountCents', code: 'min', message: 'Bedrag moet meer dan 0 zijn.' }],
          })}
          kept="Uw tekst blijft hier staan."
        />
        <div className={classes.gap} />
        <Refusal
          error={problem({
            status: 409,
            conflict: { by: 'Piet Maes', at: '2026-11-19T08:12:00Z', text: 'plan aanvaard.' },
          })}
          kept="Uw tekst blijft hier staan."
        />
      </Block>
      <Block title="Muur, geen recht, onbereikbaar">
        <Notice
          tone="wall"
          title={
            <>
              <IconEyeOff size={16} aria-hidden /> Nota’s van welzijn ziet u niet.
            </>
          }
        >
          Vraag toestemming aan Els De Wit, team Tielt.
        </Notice>
        <div className={classes.gap} />
        <ErrorPanel
          title=""
          error={problem({
            status: 403,
            title: 'Dit is voor de boekhouding.',
            right: 'betalingen boeken',
          })}
        />
        <div className={classes.gap} />
        <ErrorPanel
          title="De werklijst laadt niet."
          error={new TypeError('offline')}
          onRetry={nothing}
        />
      </Block>
    </>
  );
}

function Imports() {
  const shared = { isConfirming: false, onConfirm: nothing, onDrop: nothing };
  return (
    <>
      <Block title="Inlezen: voorbeeld" wide>
        <ImportPreview file={sampleImport()} {...shared} />
      </Block>
      <Block title="Inlezen: dubbel">
        <ImportPreview
          file={sampleImport({ state: 'duplicate', reason: 'Op 18 nov door An Wouters.' })}
          {...shared}
        />
      </Block>
      <Block title="Inlezen: opzij">
        <ImportPreview
          file={sampleImport({
            state: 'quarantined',
            reason: 'Beginsaldo sluit niet aan: 12,40 euro verschil.',
          })}
          {...shared}
        />
      </Block>
      <Block title="Inlezen: klaar">
        <ImportPreview file={sampleImport({ state: 'done' })} {...shared} />
      </Block>
    </>
  );
}

function Practices() {
  const shared = { clock: sampleClock, error: null, onMove: nothing, onSeen: nothing };
  return (
    <Block title="Oefening: rust, loopt, gebeurd" wide>
      <PracticeBar {...shared} moving={false} moved={null} />
      <div className={classes.gap} />
      <PracticeBar {...shared} moving moved={null} />
      <div className={classes.gap} />
      <PracticeBar {...shared} moving={false} moved={sampleMove} />
    </Block>
  );
}
