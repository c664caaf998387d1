import { expect, it } from 'vitest';
import { endpointOf } from './members.js';

it.each([
  ['127.0.0.1:7301', '127.0.0.1:7301'],
  ['grpc://member.example:7301', 'member.example:7301'],
  ['http://[::1]:7301/', '[::1]:7301'],
  ['unix:///var/run/docker.sock', undefined],
  ['http://169.254.169.254/latest', undefined],
  ['', undefined],
  [undefined, undefined],
])('reads the endpoint of %s', (uri, endpoint) => {
  expect(endpointOf(uri)).toBe(endpoint);
});
