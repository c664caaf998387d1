import { describe, expect, it } from 'vitest';
import { Metrics, timed } from './metrics.js';

describe('Metrics', () => {
  it('keeps the metrics of each service in its own registry, labelled with its name', async () => {
    const [one, two] = [new Metrics('one'), new Metrics('two')];
    for (const metrics of [one, two]) metrics.counter({ name: 'batches_total', help: 'batches', labels: ['lane'] });
    one.gauge({ name: 'queue_operations', help: 'waiting' }).set(4);
    expect(await one.registry.metrics()).toContain('volition_queue_operations{service="one"} 4');
    expect(await two.registry.metrics()).not.toContain('queue_operations');
  });

  it('rejects a name without a unit', () => {
    const metrics = new Metrics('one');
    expect(() => metrics.histogram({ name: 'seal_duration', help: '' })).toThrow(/unit/);
    expect(() => metrics.gauge({ name: 'queue', help: '' })).toThrow(/unit/);
    expect(() => metrics.counter({ name: 'batches', help: '' })).toThrow(/_total/);
  });

  it('times work that succeeds and work that fails', async () => {
    const metrics = new Metrics('one');
    const histogram = metrics.histogram({ name: 'seal_duration_seconds', help: 'sealing' });
    await timed(histogram, async () => 1);
    await expect(timed(histogram, async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await metrics.registry.metrics()).toContain('volition_seal_duration_seconds_count{service="one"} 2');
    expect(await metrics.registry.metrics()).toContain('le="0.003"');
    metrics.histogram({ name: 'blob_bytes', help: 'blobs' });
    expect(await metrics.registry.metrics()).toContain('le="131072"');
  });
});
