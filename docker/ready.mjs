// Health check of a container: whether its service is ready.
import { get } from 'node:http';

const options = { host: '127.0.0.1', port: process.env.VOLITION_HTTP_PORT, path: '/health/ready', timeout: 4_000 };
const request = get(options, (answer) => process.exit(answer.statusCode === 200 ? 0 : 1));
request.on('timeout', () => process.exit(1));
request.on('error', () => process.exit(1));
