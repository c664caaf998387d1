import { EventFragment, getBytes, Interface, type InterfaceAbi, type JsonFragment } from 'ethers';

const decoder = new TextDecoder();

/**
 * Decodes untrusted text from a contract, which may be any bytes. Invalid UTF-8 and control characters, which could
 * affect a terminal, become U+FFFD.
 *
 * @param bytes hex, as an ABI decoder returns for `bytes`
 */
export const lenientText = (bytes: string): string => decoder.decode(getBytes(bytes)).replaceAll(/\p{C}/gu, '\uFFFD');

const interfaces = new Map<InterfaceAbi, Interface>();

/**
 * The ABI with text outputs of functions as bytes, for {@link lenientText}, because an ABI decoder throws for invalid
 * UTF-8. Each ABI is parsed once: parsing takes milliseconds, and contracts are created for each wallet.
 *
 * @param abi a constant, since it is the key of the cache
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
