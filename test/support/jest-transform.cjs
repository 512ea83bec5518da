const fs = require('node:fs');
const path = require('node:path');
const { createTransformer } = require('@swc/jest');

const swc = createTransformer({
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true, tsx: false },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
});

const moduleFolders = new Map();
function liesInEsmPackage(folder) {
  const known = moduleFolders.get(folder);
  if (known !== undefined) return known;
  const manifest = path.join(folder, 'package.json');
  const answer = fs.existsSync(manifest)
    ? JSON.parse(fs.readFileSync(manifest, 'utf8')).type === 'module'
    : path.dirname(folder) !== folder && liesInEsmPackage(path.dirname(folder));
  moduleFolders.set(folder, answer);
  return answer;
}
const needsCompiling = (file) =>
  !file.includes('node_modules') || file.endsWith('.mjs') || liesInEsmPackage(path.dirname(file));

module.exports = {
  getCacheKey: (source, file, options) => swc.getCacheKey(source, file, options),
  process: (source, file, options) =>
    needsCompiling(file) ? swc.process(source, file, options) : { code: source },
};
