import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { PAGE_ROUTES } from './page-routes.js';
import { badParameter } from './schema-pipe.js';

type Method = 'get' | 'post';

/** The query parameters of each route in the OpenAPI document, keyed like `GET /v1/things/:id`. */
export function describedParameters({ paths }: Pick<OpenAPIObject, 'paths'>): ReadonlyMap<string, readonly string[]> {
  const described = new Map<string, readonly string[]>();
  for (const [path, item] of Object.entries(paths))
    for (const method of ['get', 'post'] satisfies Method[]) {
      const operation = item[method];
      if (!operation) continue;
      const parameters = (operation.parameters ?? []) as { in: string; name: string }[];
      const names = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
      described.set(`${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`, names);
    }
  return described;
}

/** @throws CodedError INVALID_PARAMETER for the first one not in `known`: a misspelt filter must not be ignored */
export function requireKnown(query: Readonly<Record<string, unknown>>, known: readonly string[]): void {
  const unknown = Object.keys(query).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw badParameter('query', known.length === 0 ? 'no parameters' : `only ${known.join(', ')}`, unknown);
}

const isPage = (url: string): boolean => (PAGE_ROUTES as readonly string[]).includes(url);

/** Rejects parameters that are not in the OpenAPI document, on every route of the API, before its handler. */
export function refuseUnknownParameters(app: NestFastifyApplication, document: OpenAPIObject): void {
  const described = describedParameters(document);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preHandler', async ({ method, routeOptions: { url }, query }) => {
      if (url === undefined || isPage(url)) return;
      const known = described.get(`${method === 'HEAD' ? 'GET' : method} ${url}`) ?? [];
      requireKnown(query as Record<string, unknown>, known);
    });
}
