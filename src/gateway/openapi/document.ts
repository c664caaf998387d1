import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { describeParameters } from './parameters.js';
import { schemas } from './schemas.js';

const DESCRIPTION = `Accounts, batches, blobs, proofs and events of one OpenVolition deployment.

Nothing here needs to be believed: account paths lead to roots in headers whose hashes are on L1, blobs hash to their names,
and certificates are signed by the members that L1 lists. The SDK and the command line check all of that.

Amounts are decimal strings in the asset's smallest unit. Failures are \`{"error": {"code", "message", ...}}\`.`;

/** The API's description. @throws CodedError PARAMETER_UNDESCRIBED */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('OpenVolition gateway')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0');
  const document = SwaggerModule.createDocument(app, builder.build(), { autoTagControllers: false });
  describeParameters(document);
  document.components = { ...document.components, schemas };
  return document;
}

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

/** Serves `/v1/openapi.json` and its page at `/docs`: three files of swagger-ui, from memory, and nothing else of the disk. */
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
