import type { Tenant } from '../lib/answers';
import classes from './tenant-list.module.css';

export function TenantList({ tenants }: { tenants: readonly Tenant[] }) {
  return (
    <ul className={classes.people}>
      {tenants.map((tenant) => (
        <li key={tenant.id}>
          <b>{tenant.name}</b>
          {tenant.phone !== null && (
            <a href={`tel:${tenant.phone.replaceAll(' ', '')}`}>{tenant.phone}</a>
          )}
          {tenant.email !== null && <a href={`mailto:${tenant.email}`}>{tenant.email}</a>}
          {tenant.note !== null && <small>{tenant.note}</small>}
        </li>
      ))}
    </ul>
  );
}
