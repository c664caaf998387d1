import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { features } from '../features.js';
import { openApiDocument } from './document.js';

/** The OpenAPI document without a running gateway; injected dependencies of controllers are never called. */
export async function describeApi(): Promise<OpenAPIObject> {
  const controllers = features.flatMap((feature): Type[] => Reflect.getMetadata('controllers', feature) ?? []);
  const tokens = new Set(controllers.flatMap(injectedTokens));
  const providers = [...tokens].map((provide) => ({ provide, useValue: {} }));
  @Module({ controllers, providers })
  class DescribedModule {}
  const app = await NestFactory.create<NestFastifyApplication>(DescribedModule, new FastifyAdapter(), {
    logger: false,
  });
  const document = openApiDocument(app);
  await app.close();
  return document;
}

type Token = string | symbol | Type;

/** The injection tokens of a constructor, from its types or `@Inject`. */
function injectedTokens(controller: Type): Token[] {
  const types: Token[] = Reflect.getMetadata('design:paramtypes', controller) ?? [];
  const named: { index: number; param: Token }[] = Reflect.getMetadata('self:paramtypes', controller) ?? [];
  return types.map((type, i) => named.find(({ index }) => index === i)?.param ?? type);
}
