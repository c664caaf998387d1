import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { components } from '#libs/client/schemas';
import { jsonSchema } from '../http/parameters.js';
import { reference } from './answers.js';

const DESCRIPTION = `Accounts, batches, blobs, proofs and events of one OpenVolition deployment.

Nothing here needs to be believed: account paths lead to roots in headers whose hashes are on L1, blobs hash to their names,
and certificates are signed by the members that L1 lists. The SDK and the command line check all of that.

Amounts are decimal strings in the asset's smallest unit, times are ISO 8601; times that the protocol hashes or signs are seconds.
Lists take \`limit\` and \`cursor\`, and name the next page in \`next\`. Failures are problems (RFC 9457) with a stable \`code\`.`;

const TAGS = {
  accounts: 'Accounts with proofs and history.',
  bundles: 'Submit signed operations and follow their receipts.',
  batches: 'Batches, their operations and their proofs.',
  blobs: 'Blobs and openings of their elements.',
  fees: 'Prices of operations.',
  committee: 'Members that store validium data.',
  deployment: 'Contracts, assets and status.',
  events: 'Event streams.',
};

/** The OpenAPI 3.1 document. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('OpenVolition gateway')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/', 'this gateway');
  for (const [name, description] of Object.entries(TAGS)) builder.addTag(name, description);
  const document = SwaggerModule.createDocument(app, builder.build(), {
    autoTagControllers: false,
    operationIdFactory: (_controller, method) => method,
    standardSchemaConverter: (schema) => ({ schema: described(schema as z.ZodType) }),
  });
  const info = { ...document.info, contact: { name: 'OpenVolition' } };
  return { ...document, info, paths: apiPaths(document.paths), components: { schemas: componentSchemas() } };
}

/** Keeps only the API's paths: health and metrics are for operators. Moves descriptions from schemas to parameters. */
function apiPaths(paths: OpenAPIObject['paths']): OpenAPIObject['paths'] {
  const ours = Object.entries(paths).filter(([path]) => path === '/' || path.startsWith('/v1/'));
  for (const [, item] of ours)
    for (const { parameters = [] } of Object.values(item) as { parameters?: Parameter[] }[])
      for (const parameter of parameters) {
        const { description, example, ...schema } = parameter.schema;
        Object.assign(parameter, { schema }, description && { description }, example !== undefined && { example });
      }
  return Object.fromEntries(ours);
}

const described = (schema: z.ZodType): object => (components.has(schema) ? reference(schema) : jsonSchema(schema));

interface Parameter {
  schema: { description?: string; example?: unknown };
}

function componentSchemas(): Schemas {
  const { schemas } = z.toJSONSchema(components, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema, $id, ...schema }]) => [id, schema]),
  ) as Schemas;
}

type Schemas = NonNullable<OpenAPIObject['components']>['schemas'];

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>OpenVolition API</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css">
    <link rel="icon" href="/docs/favicon-32x32.png">
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;
const START = `window.ui = SwaggerUIBundle({ url: '/v1/openapi.json', dom_id: '#swagger-ui', deepLinking: true });\n`;

const ASSETS: Record<string, string> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

/** Serves `/v1/openapi.json` and the page at `/docs`: three files of swagger-ui from memory, and no other files. */
export async function serveDocument(app: NestFastifyApplication, document: OpenAPIObject): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  const answer = (path: string, type: string, body: string | Buffer): void => {
    fastify.get(path, (_request, reply) => reply.type(type).send(body));
  };
  answer('/v1/openapi.json', 'application/json; charset=utf-8', JSON.stringify(document));
  answer('/docs', 'text/html; charset=utf-8', PAGE);
  answer('/docs/start.js', 'text/javascript; charset=utf-8', START);
  for (const [name, type] of Object.entries(ASSETS)) answer(`/docs/${name}`, type, await readFile(join(folder, name)));
}
