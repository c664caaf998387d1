import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Index } from '#libs/client/schemas';
import { Answers, Failures } from '../openapi/answers.js';

@ApiTags('deployment')
@Controller()
export class IndexController {
  @Get()
  @ApiOperation({
    summary: 'Links to the documentation, the OpenAPI document and the status',
    description: 'An entry point.',
  })
  @Answers(Index)
  @Failures()
  getIndex() {
    return {
      name: 'OpenVolition gateway',
      documentation: '/docs',
      openapi: '/v1/openapi.json',
      status: '/v1/status',
    };
  }
}
