import { expect, it } from 'vitest';
import { endpointOf } from './endpoint.js';

it.each([
  ['127.0.0.1:7301', '127.0.0.1:7301'],
  ['grpc://member.example:7301', 'member.example:7301'],
  ['http://host:80/', 'host:80'],
  ['grpc://[::1]:9', '[::1]:9'],
  ['host', undefined],
  ['unix:///var/run/docker.sock', undefined],
  ['dns:host:80,other:80', undefined],
  ['http://host:80/path', undefined],
  ['http://169.254.169.254/latest', undefined],
  ['', undefined],
  [undefined, undefined],
])('the endpoint of %s is %s', (uri, endpoint) => {
  expect(endpointOf(uri)).toBe(endpoint);
});
