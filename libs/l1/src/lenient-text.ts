import { EventFragment, getBytes, Interface, type InterfaceAbi, type JsonFragment } from 'ethers';

const decoder = new TextDecoder();

/**
 * Text as a stranger wrote it to a contract: any bytes. What is no UTF-8, and what would steer a terminal rather than
 * be read, is U+FFFD.
 *
 * @param bytes hex, as an ABI decoder gives a `bytes`
 */
export const lenientText = (bytes: string): string => decoder.decode(getBytes(bytes)).replaceAll(/\p{C}/gu, '\uFFFD');

const interfaces = new Map<InterfaceAbi, Interface>();

/**
 * The ABI with its functions' text outputs as bytes, for {@link lenientText}: an ABI decoder throws at text that is no
 * UTF-8. Parsing takes milliseconds, and contracts are made for each wallet, so an ABI is parsed once.
 *
 * @param abi one of this process's constants
 */
export function withBytesForText(abi: InterfaceAbi): Interface {
  const known = interfaces.get(abi);
  if (known) return known;
  const made = parse(abi);
  interfaces.set(abi, made);
  return made;
}

function parse(abi: InterfaceAbi): Interface {
  const fragments = JSON.parse(Interface.from(abi).formatJson()) as JsonFragment[];
  return new Interface(
    fragments.map((fragment) =>
      fragment.outputs ? { ...fragment, outputs: fragment.outputs.map(asBytes) } : fragment,
    ),
  );
}

/** The same for an event. Its topic is not that of the event. */
export function eventWithBytesForText(event: EventFragment): EventFragment {
  const fragment = JSON.parse(event.format('json')) as JsonFragment;
  return EventFragment.from({ ...fragment, inputs: fragment.inputs?.map(asBytes) });
}

type Parameter = NonNullable<JsonFragment['outputs']>[number];

function asBytes(parameter: Parameter): Parameter {
  const { type, components } = parameter;
  const inside = components ? { components: components.map(asBytes) } : {};
  return { ...parameter, ...inside, type: type?.replace(/^string/, 'bytes') };
}
