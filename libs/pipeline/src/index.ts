export * from './entities.js';
export * from './migrations.js';
export * from './pipeline.js';
