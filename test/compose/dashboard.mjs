// Checks that Prometheus scrapes every service, has the alerts, and knows every metric used by them and by Grafana's
// dashboard.
//
//   node test/compose/dashboard.mjs PROMETHEUS_URL
import { readFileSync } from 'node:fs';

const [prometheus] = process.argv.slice(2);
const ask = async (path) => (await (await fetch(`${prometheus}/api/v1/${path}`)).json()).data;

const { activeTargets } = await ask('targets?state=active');
const down = activeTargets.filter(({ health }) => health !== 'up').map(({ labels }) => labels.instance);
const { panels } = JSON.parse(
  readFileSync(new URL('../../docker/grafana/dashboards/pipeline.json', import.meta.url), 'utf8'),
);
const rules = (await ask('rules')).groups.flatMap((group) => group.rules);
const expressions = [
  ...panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)),
  ...rules.map(({ query }) => query),
];
const known = new Set((await ask('targets/metadata')).map(({ metric }) => metric));
const names = new Set(expressions.flatMap((expression) => expression.match(/\b(volition|process)_\w+/g) ?? []));
const unknown = [...names].filter((name) => !known.has(name) && !known.has(name.replace(/_(bucket|sum|count)$/, '')));
const refused = [];
for (const expression of expressions)
  if ((await ask(`query?query=${encodeURIComponent(expression)}`))?.resultType !== 'vector') refused.push(expression);

console.log(
  `Prometheus scrapes ${activeTargets.length - down.length} of ${activeTargets.length} services${down.length ? `; not ${down}` : ''}`,
);
console.log(
  `the dashboard and ${rules.length} alerts use ${names.size} metrics, of which ${names.size - unknown.length} exist${unknown.length ? `; missing: ${unknown}` : ''}`,
);
if (refused.length) console.log(`Prometheus rejects ${refused.join(' | ')}`);
process.exit(down.length + unknown.length + refused.length > 0 || rules.length === 0 ? 1 : 0);
