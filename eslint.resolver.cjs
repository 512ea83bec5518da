/**
 * Tells eslint-plugin-boundaries which file an import means. Our specifiers end in `.js` while the
 * file on disk is `.ts` or `.tsx`; the resolver that comes with the plugin does not know that.
 * A file that does not exist (generated types before the first build) is taken to be a `.ts`,
 * so that the borders are judged by path and not by what happens to be on disk.
 */
const fs = require('node:fs');
const { createRequire, isBuiltin } = require('node:module');
const path = require('node:path');

function localFile(wanted) {
  const stem = wanted.replace(/\.jsx?$/, '');
  const candidates = [wanted, `${stem}.ts`, `${stem}.tsx`];
  return (
    candidates.find((file) => fs.existsSync(file) && fs.statSync(file).isFile()) ?? `${stem}.ts`
  );
}

function libraryFile(specifier, importer) {
  try {
    return createRequire(importer).resolve(specifier);
  } catch {
    // ESM-only packages hide from require; the plugin judges libraries by their name anyway.
    return path.join(__dirname, 'node_modules', specifier);
  }
}

module.exports = {
  interfaceVersion: 2,
  resolve(specifier, importer) {
    if (isBuiltin(specifier)) return { found: true, path: null };
    if (specifier.startsWith('.')) {
      return { found: true, path: localFile(path.resolve(path.dirname(importer), specifier)) };
    }
    return { found: true, path: libraryFile(specifier, importer) };
  },
};
