import { useEffect, useRef } from 'react';
import type uPlot from 'uplot';
import { quantile } from './format.js';

export interface Line {
  label: string;
  /** CSS variable of its colour */
  color: string;
  values: readonly (number | null)[];
}

const HEIGHT = 180;

/** What is at the horizontal axis: batch numbers, or seconds since 1970. */
type Axis = 'batch' | 'time';

/** More points than these are not marked one by one. */
const MARKED = 60;

/** Lines over batches or time, with their medians in words. uPlot is loaded when the first chart is shown. */
export function Chart({
  label,
  unit,
  axis = 'batch',
  numbers,
  lines,
}: {
  label: string;
  unit: string;
  axis?: Axis;
  /** along the axis, ascending */
  numbers: readonly number[];
  lines: readonly Line[];
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element || numbers.length === 0) return;
    let chart: uPlot | undefined;
    let gone = false;
    void draw(element, { unit, axis, numbers, lines }).then((made) => {
      if (gone) made.destroy();
      else chart = made;
    });
    const resized = new ResizeObserver(() => chart?.setSize({ width: element.clientWidth, height: HEIGHT }));
    resized.observe(element);
    return () => {
      gone = true;
      resized.disconnect();
      chart?.destroy();
    };
  }, [unit, axis, numbers, lines]);
  const medians = lines.map(({ label: name, values }) => {
    const median = quantile(
      values.filter((value) => value !== null),
      0.5,
    );
    return `${name}: ${median === undefined ? 'none yet' : `median ${median.toLocaleString('en')} ${unit}`}`;
  });
  if (lines.every(({ values }) => values.every((value) => value === null)))
    return (
      <p>
        {label} <span className="muted">None yet.</span>
      </p>
    );
  return (
    <figure>
      <figcaption>
        {label}{' '}
        <span className="muted">
          {lines.map(({ color }, i) => (
            <span key={medians[i]} className="key">
              <span style={{ color: `var(${color})` }}>●</span> {medians[i]}
            </span>
          ))}
        </span>
      </figcaption>
      <div ref={place} role="img" aria-label={`${label} ${medians.join('; ')}`} className="chart" />
    </figure>
  );
}

async function draw(
  element: HTMLDivElement,
  { unit, axis, numbers, lines }: { unit: string; axis: Axis; numbers: readonly number[]; lines: readonly Line[] },
): Promise<uPlot> {
  const [{ default: Plot }] = await Promise.all([import('uplot'), import('uplot/dist/uPlot.min.css')]);
  const style = getComputedStyle(document.documentElement);
  // light-dark() is resolved where it is used, not in the variable.
  const colour = (name: string): string => {
    const probe = document.createElement('span');
    probe.style.color = `var(${name})`;
    element.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
  const look = { stroke: colour('--muted'), grid: { stroke: colour('--line') }, font: `12px ${style.fontFamily}` };
  return new Plot(
    {
      width: element.clientWidth,
      height: HEIGHT,
      scales: { x: { time: axis === 'time' } },
      axes: [
        axis === 'time'
          ? look
          : { ...look, values: (_, ticks) => ticks.map((tick) => (Number.isInteger(tick) ? `#${tick}` : '')) },
        { ...look, size: 70, values: (_, ticks) => ticks.map((tick) => `${tick.toLocaleString('en')} ${unit}`) },
      ],
      series: [
        { label: axis },
        ...lines.map(({ label, color }) => ({
          label,
          stroke: colour(color),
          width: 2,
          points: { show: numbers.length <= MARKED, size: 5 },
        })),
      ],
      legend: { show: false },
      cursor: { show: false },
    },
    [[...numbers], ...lines.map(({ values }) => [...values])],
    element,
  );
}
