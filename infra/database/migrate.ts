import { createDataSource } from './data-source.js';

const url = process.env.DATABASE_URL;
if (!url) throw new Error('DATABASE_URL is not set: there is no database to migrate');
const source = await createDataSource(url, 1).initialize();
await source.runMigrations();
await source.destroy();
