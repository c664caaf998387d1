// The arrows of the house: services on libraries, libraries downwards only. docs/decisions tells why.
const only = (from, ...to) => ({
  name: `${from}-depends-on-less`,
  severity: 'error',
  from: { path: `^libs/${from}/` },
  to: {
    path: '^(libs|src)/',
    pathNot: [`^libs/${from}/`, ...to.map((lib) => `^libs/${lib}/src/(index|base)\\.ts$`)].join('|'),
  },
});
const services = ['cli', 'committee', 'gateway', 'prover', 'sequencer', 'settler', 'watcher', 'web'];

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'imports of types count',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-circles-of-folders',
      severity: 'error',
      comment: 'imports of types count',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
    {
      name: 'testing-knows-no-service',
      severity: 'error',
      from: { path: '^libs/testing/' },
      to: { path: '^src/' },
    },
    {
      name: 'one-door',
      severity: 'error',
      comment:
        'a library is entered by its index.ts; the API alone, the schemas of its JSON, and what needs no ethers have entries of their own',
      from: { path: '^(src|libs)/([^/]+)/' },
      to: {
        path: '^libs/([^/]+)/src/(?!index\\.ts$)',
        pathNot: '^libs/$2/|^libs/client/src/api/(index|schemas)\\.ts$|^libs/protocol/src/base\\.ts$',
      },
    },
    ...services.map((service) => ({
      name: `${service}-stands-alone`,
      severity: 'error',
      from: { path: `^src/${service}/` },
      to: { path: '^src/', pathNot: `^src/${service}/` },
    })),
    {
      name: 'committee-features-stand-alone',
      severity: 'error',
      comment: 'attesting, catching up and the signing guard depend on the chain, and not on each other',
      from: { path: '^src/committee/(attesting|catching-up|signing-guard)/' },
      to: {
        path: '^src/committee/(attesting|catching-up|signing-guard|callers|serving)/',
        pathNot: '^src/committee/$1/',
      },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: { path: '^(src|libs)/', pathNot: '\\.spec\\.ts$|^libs/testing/' },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'pure-libraries',
      severity: 'error',
      comment: 'no Nest, no IO in what decides',
      from: { path: '^libs/(protocol|ledger|kzg|witness)/', pathNot: '\\.spec\\.ts$|bench\\.ts$' },
      to: { path: '^(node_modules/)?(@nestjs|typeorm|pg)(/|$)' },
    },
    {
      name: 'light-to-load',
      severity: 'error',
      comment:
        'the SDK and the command line load these: what brings a server, a database or a prover along is imported where it is used',
      from: { path: '^libs/(protocol|core|ledger|kzg|l1|client)/', pathNot: '\\.spec\\.ts$|bench\\.ts$' },
      to: {
        path: '^(node_modules/)?(@nestjs|@grpc|@aztec|@noir-lang|@helia|helia|fastify|prom-client|typeorm|pg|rxjs)(/|$)',
        dependencyTypesNot: ['type-only', 'dynamic-import'],
      },
    },
    {
      name: 'sdk-stands-alone',
      severity: 'error',
      comment: 'the SDK is a package: what it needs of ours needs no server and no database, types included',
      from: { path: '^libs/(protocol|core|ledger|kzg|l1|client)/', pathNot: '\\.spec\\.ts$|bench\\.ts$' },
      to: { path: '^(node_modules/)?(@nestjs|@grpc|typeorm|pg|fastify|rxjs)(/|$)' },
    },
    {
      name: 'schemas-are-for-validating',
      severity: 'error',
      comment: 'loading zod takes a moment: the SDK and the command line take types only',
      from: { path: '^(src/cli|libs)/', pathNot: '\\.spec\\.ts$|^libs/client/src/api/schemas\\.ts$' },
      to: { path: '^libs/client/src/api/schemas\\.ts$|^node_modules/zod/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'command-line-starts-light',
      severity: 'error',
      comment: 'what a command works with is loaded when it is the one that was named',
      from: { path: '^src/cli/[^/]+\\.ts$', pathNot: '\\.spec\\.ts$|/(session|failure|arguments)\\.ts$' },
      to: {
        path: '^(src|libs|node_modules)/',
        pathNot:
          '^src/cli/(program|command|config|exit-codes|output)\\.ts$|^libs/(core|protocol)/|^node_modules/(commander/|ethers/lib\\.esm/utils/)',
        dependencyTypesNot: ['type-only', 'dynamic-import'],
      },
    },
    only('protocol'),
    only('kzg', 'protocol'),
    only('ledger', 'protocol'),
    only('witness', 'protocol', 'ledger', 'kzg'),
    only('proving', 'protocol', 'ledger', 'kzg', 'witness', 'core'),
    only('core', 'protocol'),
    only('platform', 'protocol', 'core'),
    only('pipeline', 'protocol'),
    only('embedded', 'protocol', 'platform'),
    only('storage', 'protocol', 'platform', 'kzg', 'ledger'),
    only('l1', 'protocol', 'core', 'kzg', 'ledger'),
    only('operator', 'protocol', 'platform', 'storage', 'l1', 'pipeline'),
    only('rpc', 'protocol', 'platform', 'kzg', 'ledger'),
    only('client', 'protocol', 'core', 'kzg', 'ledger', 'l1'),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['openvolition-source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
    },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.spec\\.ts$' },
  },
};
