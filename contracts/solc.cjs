#!/usr/bin/env node
// The Solidity compiler for forge: npm's solc (compiled to JavaScript) behind the two calls that forge makes.
const { readFileSync, writeSync } = require('node:fs');
const solc = require('solc');

const print = (text) => {
  for (let rest = Buffer.from(text); rest.length > 0; ) rest = rest.subarray(writeSync(1, rest));
};
if (process.argv.includes('--version')) print(`solc, the solidity compiler\nVersion: ${solc.version()}\n`);
else print(solc.compile(readFileSync(0, 'utf8')));
