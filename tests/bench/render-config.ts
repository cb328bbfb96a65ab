// Renders the configuration of workerd: for each site the application, the bare Worker and a KV, in one process.

/** The sockets of a site: the application, the bare Worker, and the counters of the ledger. */
export const roles = ['gazette', 'bare', 'meter'] as const;

/** One of the sockets. */
export type Role = (typeof roles)[number];

/** A bundle: its folder and the files in it, the entry first. */
export interface Bundle {
  readonly folder: string;
  readonly files: readonly string[];
}

/** What all sites share. */
export interface RuntimeSettings {
  readonly application: Bundle;
  readonly bare: Bundle;
  readonly kv: Bundle;
  /** The application's settings and secrets. */
  readonly vars: Readonly<Record<string, string>>;
  readonly compatibilityDate: string;
  readonly compatibilityFlags: readonly string[];
}

/** The configuration as text (Cap'n Proto). Ports are chosen by the system; ledgers lie in the folder `storage` beside it. */
export function renderConfig(sites: readonly string[], settings: RuntimeSettings): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "storage", disk = (path = "storage", writable = true)),
    ${sites.flatMap((site) => renderServices(site, settings)).join(',\n    ')}
  ],
  sockets = [
    ${sites.flatMap((site) => roles.map((role) => renderSocket(site, role))).join(',\n    ')}
  ]
);
`;
}

function renderServices(site: string, settings: RuntimeSettings): string[] {
  const kv = `(name = "KV", kvNamespace = ${text(`kv-${site}`)})`;
  return [
    renderWorker(`gazette-${site}`, settings.application, settings, [
      `bindings = [${[kv, ledgerBinding, versionBinding, ...renderVars(settings)].join(', ')}]`,
      `durableObjectNamespaces = [(className = "Ledger", uniqueKey = ${text(`ledger-${site}`)}, enableSql = true, preventEviction = true)]`,
      'durableObjectStorage = (localDisk = "storage")',
    ]),
    renderWorker(`bare-${site}`, settings.bare, settings, [`bindings = [${kv}]`]),
    renderWorker(`kv-${site}`, settings.kv, settings, []),
  ];
}

const ledgerBinding = '(name = "LEDGER", durableObjectNamespace = "Ledger")';
const version = { id: '00000000-bench', timestamp: '2026-01-01T00:00:00Z' };
const versionBinding = `(name = "VERSION", json = ${text(JSON.stringify(version))})`;

function renderVars({ vars }: RuntimeSettings): string[] {
  return Object.entries(vars).map(
    ([name, value]) => `(name = ${text(name)}, text = ${text(value)})`,
  );
}

function renderWorker(
  name: string,
  bundle: Bundle,
  { compatibilityDate, compatibilityFlags }: RuntimeSettings,
  fields: readonly string[],
): string {
  const all = [
    `modules = [${bundle.files.map((file) => renderModule(bundle.folder, file)).join(', ')}]`,
    `compatibilityDate = ${text(compatibilityDate)}`,
    `compatibilityFlags = [${compatibilityFlags.map(text).join(', ')}]`,
    ...fields,
  ];
  return `(name = ${text(name)}, worker = (${all.join(', ')}))`;
}

function renderModule(folder: string, file: string): string {
  const type = file.endsWith('.js') ? 'esModule' : 'text';
  return `(name = ${text(file)}, ${type} = embed ${text(`${folder}/${file}`)})`;
}

function renderSocket(site: string, role: Role): string {
  const service =
    role === 'meter'
      ? `(name = ${text(`gazette-${site}`)}, entrypoint = "Meter")`
      : text(`${role}-${site}`);
  return `(name = ${text(`${role}-${site}`)}, address = "127.0.0.1:0", http = (), service = ${service})`;
}

/** Cap'n Proto's text literals take the escapes that JSON writes. */
function text(value: string): string {
  return JSON.stringify(value);
}
