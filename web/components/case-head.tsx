import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';

import classes from './case-head.module.css';
import { Plate } from './plate';

interface CaseHeadProps {
  number: string;
  name: string;
  address: ReactNode;
  /** Inside a page that has its own title. */
  isPart?: boolean;
  children?: ReactNode;
}

export function CaseHead({ number, name, address, isPart = false, children }: CaseHeadProps) {
  const Heading = isPart ? 'h2' : 'h1';
  return (
    <div className={classes.head}>
      {!isPart && <PageTitle title={number} />}
      <Plate number={number} big />
      <div className={classes.name}>
        <Heading className={classes.title}>{name}</Heading>
        <p>{address}</p>
      </div>
      {children !== undefined && <div className={classes.actions}>{children}</div>}
    </div>
  );
}

function PageTitle({ title }: { title: string }) {
  useDocumentTitle(`${title} · Woonzeker`);
  return null;
}

export interface Fact {
  label: string;
  value: ReactNode;
  detail?: ReactNode;
}

/** Six facts between two hairlines. */
export function FactStrip({ facts }: { facts: Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ label, value, detail }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={classes.value}>{value}</dd>
          {detail !== undefined && detail !== null && <dd className={classes.detail}>{detail}</dd>}
        </div>
      ))}
    </dl>
  );
}
