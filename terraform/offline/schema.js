#!/usr/bin/env node
// Derives a provider's schema, in the shape of `terraform providers schema -json`, from the generated JavaScript bindings of
// that provider (npm: @cdktn/provider-<name>), for the resource and data source types that the configuration names.
//
//   node schema.js <provider> <bindings.tgz> <unpacked> <schema.json> <overrides.json> <configuration>
const crypto = require('crypto');
const fs = require('fs');
const path = require('path');
const { spawnSync } = require('child_process');

const [provider, tgz, work, outFile, overridesFile, root] = process.argv.slice(2);

// ---- 1. which types does the configuration use? -------------------------------------------
function* configurationFiles(dir) {
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const file = path.join(dir, entry.name);
    if (entry.isDirectory()) { if (!/^(\.|node_modules$|target$)/.test(entry.name)) yield* configurationFiles(file); }
    else if (/\.(tf|tftest\.hcl|tfmock\.hcl)$/.test(entry.name)) yield file;
  }
}
const wanted = { resource: new Set(), data: new Set() };
for (const file of configurationFiles(root)) {
  const header = new RegExp(`\\b(mock_|override_)?(resource|data)\\s+"(${provider}_\\w+)"`, 'g');
  for (const [, , kind, type] of fs.readFileSync(file, 'utf8').matchAll(header)) wanted[kind].add(type);
}

// Nothing to do when the last schema was made of the same.
const stampFile = `${outFile}.stamp`;
const stamp = crypto.createHash('sha256').update([fs.readFileSync(__filename), fs.readFileSync(overridesFile), tgz,
  ...[...wanted.resource].sort(), 'data', ...[...wanted.data].sort()].join('\n')).digest('hex');
if (fs.existsSync(outFile) && fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp) process.exit(0);

// ---- 2. unpack just those bindings ---------------------------------------------------------
// The bindings use one folder per type: aws_s3_bucket -> s3-bucket, data aws_region -> data-aws-region.
const kebab = s => s.replace(/_/g, '-');
const folder = (kind, type) => kind === 'data' ? `data-${kebab(type)}` : kebab(type.slice(provider.length + 1));
const at = (d, f) => path.join(work, 'package', 'lib', d, f);
const dirs = ['provider', ...[...wanted.resource].map(t => folder('resource', t)), ...[...wanted.data].map(t => folder('data', t))];
const missing = dirs.filter(d => !fs.existsSync(at(d, 'index.d.ts')));
if (missing.length) {
  fs.mkdirSync(work, { recursive: true });
  const members = missing.map(d => `package/lib/${d}`);
  spawnSync('tar', ['xzf', tgz, '-C', work, ...members], { stdio: 'ignore' }); // absent members are reported below
}

// ---- 3. read one binding -------------------------------------------------------------------
const flagLine = /^ {4}\/\/ (\w+) - computed: (true|false), optional: (true|false), required: (true|false)\n/m;

// The largest types keep their nested classes in files of their own, below index-structs/.
function sources(d, suffix) {
  return fs.readdirSync(at(d, '.'), { recursive: true }).filter(f => f.endsWith(suffix)).sort()
    .map(f => fs.readFileSync(at(d, f), 'utf8')).join('\n');
}

function parse(d) {
  const js = sources(d, '.js');
  const dts = sources(d, '.d.ts');
  const blockNames = {}; // interface -> names its doc comments call "<name> block"
  for (const [, name, body] of dts.matchAll(/^export interface (\w+)[^{]*\{\n([\s\S]*?)^\}/gm))
    blockNames[name] = new Set([...body.matchAll(/^\s*\* (\w+) block$/gm)].map(m => m[1]));
  const classes = {};
  let main;
  for (const [, name, base, body] of js.matchAll(/^class (\w+) extends cdkt[nf]\.(\w+) \{\n([\s\S]*?)^\}/gm)) {
    const parts = body.split(flagLine).slice(1); // name, computed, optional, required, text, name, ...
    const attrs = [];
    for (let i = 0; i < parts.length; i += 5) {
      const [n, c, o, r, text] = parts.slice(i, i + 5);
      attrs.push({ name: n, computed: c === 'true', optional: o === 'true', required: r === 'true', ...shape(text, js, n) });
    }
    classes[name] = { attrs, single: body.includes('super(terraformResource, terraformAttribute, false);') };
    if (/^Terraform/.test(base)) main = name;
  }
  return { js, blockNames, classes, main };
}

// A getter tells the type of a plain attribute; a field initialiser the class of a nested one.
function shape(text, js, name) {
  const nested = text.match(/= new (?:\w+\.)?(?!\w*(?:String|Number|Boolean)Map\()(\w+?)(OutputReference|List|Map)\(this, "\w+"(?:, (true|false))?\)/);
  if (nested) return { struct: nested[1], kind: nested[2], set: nested[3] === 'true' };
  const prim = { String: 'string', Number: 'number', Boolean: 'bool' };
  let m;
  if ((m = text.match(/this\.get(String|Number|Boolean)Attribute\(/))) return { type: prim[m[1]] };
  if ((m = text.match(/this\.get(String|Number|Boolean)MapAttribute\(|= new cdkt[nf]\.(String|Number|Boolean)Map\(/)))
    return { type: ['map', prim[m[1] || m[2]]] };
  if ((m = text.match(/(Fn\.tolist\()?this\.get(Number)?ListAttribute\(/))) {
    let elem = m[2] ? 'number' : 'string';
    const odd = js.match(new RegExp(`\\n +${name}: \\{\\n[^\\n]*\\n[^\\n]*\\n[^\\n]*\\n +storageClassType: "string(List|Map)List"`));
    if (odd) elem = [odd[1].toLowerCase(), elem];
    return { type: [m[1] ? 'set' : 'list', elem] };
  }
  return { type: 'dynamic' }; // a handful of recursive structures (WAF statements, QuickSight definitions)
}

// The bindings name the struct after its interface (X) and its class (XOutputReference).
function blockOf(b, className, iface) {
  const out = { attributes: {}, block_types: {} };
  for (const a of b.classes[className].attrs) {
    if (a.struct && b.blockNames[iface] && b.blockNames[iface].has(a.name)) {
      const cls = a.struct + 'OutputReference';
      const nested = { block: blockOf(b, cls, a.struct) };
      if (a.kind === 'List') nested.nesting_mode = a.set ? 'set' : 'list';
      else if (b.classes[cls].single) nested.nesting_mode = 'single';
      else Object.assign(nested, { nesting_mode: 'list', max_items: 1 });
      if (a.required) nested.min_items = 1;
      out.block_types[a.name] = nested;
    } else {
      const attr = { type: typeOf(b, a) };
      for (const f of ['required', 'optional', 'computed']) if (a[f]) attr[f] = true;
      if (/_wo$/.test(a.name) && a.optional) attr.write_only = attr.sensitive = true;
      out.attributes[a.name] = attr;
    }
  }
  return out;
}

// Nested values that are not blocks: protocol 5 has no nested attributes, so these are object types.
function typeOf(b, a) {
  if (!a.struct) return a.type;
  const cls = b.classes[a.struct + 'OutputReference'];
  const obj = ['object', Object.fromEntries(cls.attrs.map(x => [x.name, typeOf(b, x)]))];
  if (a.kind === 'List') return [a.set ? 'set' : 'list', obj];
  if (a.kind === 'Map') return ['map', obj];
  return cls.single ? obj : ['list', obj];
}

// The provider block has no output classes, so it is read from its HCL synthesis functions.
function providerBlock(b) {
  const body = from => { const i = b.js.indexOf(from); return b.js.slice(i, b.js.indexOf('// remove undefined', i)); };
  const build = (text, iface) => {
    const out = { attributes: {}, block_types: {} };
    const entry = /^ +(\w+): \{\n +value: (.*),\n +isBlock: (true|false),\n +type: "(\w+)",\n +storageClassType: "(\w+)"/gm;
    for (const [, name, value, nested, type, storage] of text.matchAll(entry)) {
      if (nested === 'true') {
        const fn = value.match(/(\w+)ToHclTerraform/)[1];
        const block = build(body(`function ${fn}ToHclTerraform(`), fn[0].toUpperCase() + fn.slice(1));
        out.block_types[name] = { nesting_mode: type, block, ...(value.includes('listMapperHcl') ? {} : { max_items: 1 }) };
      } else {
        const elem = storage.replace(/(List|Map)$/, '').replace('boolean', 'bool');
        out.attributes[name] = { type: type === 'simple' ? elem : [type, elem], optional: true };
      }
    }
    return out;
  };
  const out = build(body('synthesizeHclAttributes()'));
  delete out.attributes.alias; // Terraform's own
  return out;
}

// ---- 4. write it, with the corrections from overrides.json ---------------------------------
const unknown = [];
const schemas = kind => Object.fromEntries([...wanted[kind]].sort().flatMap(type => {
  const d = folder(kind, type);
  if (!fs.existsSync(at(d, 'index.js'))) { unknown.push(`${kind} ${type}`); return []; }
  const b = parse(d);
  // Bindings compiled for an older JavaScript target lack the flag comments of settable attributes.
  const synth = b.js.slice(b.js.lastIndexOf('synthesizeHclAttributes()'));
  for (const [, name] of synth.matchAll(/^ {12}(\w+): \{\n {16}value:/gm))
    if (!b.classes[b.main].attrs.some(a => a.name === name)) throw new Error(`${d}: cannot read the flags of ${name} in these bindings`);
  return [[type, { version: 0, block: blockOf(b, b.main, b.main + 'Config') }]];
}));
const p = parse('provider');
const result = {
  provider: { version: 0, block: providerBlock(p) },
  resource_schemas: schemas('resource'),
  data_source_schemas: schemas('data'),
};
for (const [where, patch] of Object.entries(JSON.parse(fs.readFileSync(overridesFile, 'utf8')))) {
  const [kind, type, ...names] = where.split('.');
  let node = (kind === 'resource' ? result.resource_schemas : result.data_source_schemas)[type];
  if (!node) continue; // a type this configuration does not use
  for (const n of names) node = node && (node.block.attributes[n] || node.block.block_types[n]);
  if (!node) throw new Error(`overrides.json: no such attribute: ${where}`);
  Object.assign(node, patch);
}
const version = (p.js.match(/providerVersion: '([^']+)'/) || [])[1];
fs.writeFileSync(`${outFile}.new`, JSON.stringify({
  format_version: '1.0',
  provider_schemas: { [`registry.terraform.io/hashicorp/${provider}`]: result },
}));
fs.renameSync(`${outFile}.new`, outFile);
fs.writeFileSync(stampFile, stamp);
console.error(`terraform/offline: schema of ${provider} ${version}: ${Object.keys(result.resource_schemas).length} resource types, ` +
  `${Object.keys(result.data_source_schemas).length} data source types`);
for (const type of unknown) console.error(`terraform/offline: there is no ${type} in ${provider} ${version}`);
