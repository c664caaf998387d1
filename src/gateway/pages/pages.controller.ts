import { Controller, Get, Headers, Inject, Param, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Index } from '#libs/client/schemas';
import { CodedError } from '#libs/protocol';
import { ASSET_ROUTE, PAGE_ROUTES } from '../http/page-routes.js';
import { Failures, reference } from '../openapi/answers.js';
import { PAGE } from '../tokens.js';
import type { Page } from './page.js';

const INDEX = {
  name: 'OpenVolition gateway',
  documentation: '/docs',
  openapi: '/v1/openapi.json',
  status: '/v1/status',
};

@ApiTags('deployment')
@Controller()
export class PagesController {
  constructor(@Inject(PAGE) private readonly page: Page | null) {}

  @Get()
  @ApiOperation({
    summary: 'The explorer for browsers; links to the documentation, the OpenAPI document and the status for others',
    description: 'An entry point. `Accept: text/html` gets the page, if this gateway serves it.',
  })
  @ApiResponse({
    status: 200,
    description: 'OK',
    content: { 'application/json': { schema: reference(Index) }, 'text/html': {} },
  })
  @Failures()
  getIndex(@Headers('accept') accept: string | undefined, @Res() reply: FastifyReply): void {
    if (this.page && accept?.includes('text/html')) this.page.sendHtml(reply);
    else void reply.header('vary', 'accept').type('application/json; charset=utf-8').send(JSON.stringify(INDEX));
  }

  @Get([...PAGE_ROUTES])
  @ApiExcludeEndpoint()
  getPage(@Res() reply: FastifyReply): void {
    this.open(reply.request).sendHtml(reply);
  }

  @Get(ASSET_ROUTE)
  @ApiExcludeEndpoint()
  getAsset(@Param('file') file: string, @Res() reply: FastifyReply): void {
    this.open(reply.request).sendAsset(file, reply);
  }

  /** @throws CodedError PAGE_NOT_FOUND */
  private open({ url }: Pick<FastifyRequest, 'url'>): Page {
    if (!this.page) throw new CodedError('PAGE_NOT_FOUND', { path: url.slice(0, 80) }, 'this gateway serves no pages');
    return this.page;
  }
}
