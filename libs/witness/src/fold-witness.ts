import { joinStatements, type Statement, statementWords } from '#libs/ledger';
import { bigintToBytes, bytesToBigint, CodedError, type FieldHash } from '#libs/protocol';
import { noirField } from './field.js';
import type { Witness } from './segment-witness.js';

/** A proof to fold: a verification key and a proof as fields, and the proof's statement. */
export interface FoldPlace {
  key: readonly bigint[];
  proof: readonly bigint[];
  statement: Statement;
}

/**
 * The witness of a fold of consecutive proofs. Pure. Places that are left over repeat the first proof and count for
 * nothing.
 *
 * Checks no rule: what does not fit gives inputs that the circuit refuses. It does not see whether a proof is valid
 * either: verify each before.
 *
 * @param places of the fold circuit
 * @throws CodedError BATCH_SHAPE for no proof, or more than places
 */
export function foldWitness(hash: FieldHash, places: number, proofs: readonly FoldPlace[]): Witness {
  const [first, ...others] = proofs;
  if (!first || proofs.length > places)
    throw new CodedError('BATCH_SHAPE', { rule: '§6', field: 'proofs', expected: places, actual: proofs.length });
  const statement = joinStatements([first.statement, ...others.map((place) => place.statement)]);
  const filled = Array.from({ length: places }, (_, i) => proofs[i] ?? first);
  return {
    statement,
    inputs: {
      statement: statementWords(statement).map(noirField),
      places: filled.map((place, i) => ({
        used: i < proofs.length,
        key: place.key.map(noirField),
        key_hash: noirField(bytesToBigint(hash.hash(place.key.map((field) => bigintToBytes(field, 32))))),
        proof: place.proof.map(noirField),
        statement: statementWords(place.statement).map(noirField),
      })),
    },
  };
}
