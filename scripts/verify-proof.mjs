#!/usr/bin/env node
// Verifies the proofs of a Bang Giao registry for a witness, without the registry's own code (docs/operations.md, "Witnesses").
//
//   node scripts/verify-proof.mjs --api https://registry.example.org/api/v1 --version 57 --hash 10032a… --head kept.jws --keys keys.json
//
//   --api      the address of the API
//   --version  the version of the pair that you keep
//   --hash     the hash of the pair
//   --head     a file with a signed head that you keep (instead of a pair, or beside it)
//   --keys     a file with the JWK Set that you kept from GET /integrity/keys; without it the keys are read from the registry and trusted
//   --proof    a file with the answer of GET /integrity/proofs/{version}, instead of asking the registry for the pair
//   --key      an API key, where anonymous reading is off
//
// With --keys or --head the tree of each answer must be signed. The answer for an earlier tree (treeSize) never is: give no --keys with it.
//
// The status is 0 if everything was proved, 1 if the registry does not have what you keep, 2 if the arguments are wrong, and 3 if the
// registry could not be asked or a file not be read.
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

const given = argumentsOf();
const sha256 = (...parts) => createHash("sha256").update(Buffer.concat(parts)).digest();
const leafOf = (hash) => sha256(Buffer.from([0]), Buffer.from(hash, "hex"));
const nodeOf = (left, right) => sha256(Buffer.from([1]), left, right);
const bytes = (list) => list.map((hash) => Buffer.from(hash, "hex"));
const isOdd = (number) => number % 2 === 1;
const half = (number) => Math.floor(number / 2);

class Refuted extends Error {}
const demand = (holds, otherwise) => {
  if (!holds) throw new Refuted(otherwise);
};

function argumentsOf() {
  const names = ["api", "version", "hash", "head", "keys", "proof", "key"];
  try {
    const { values } = parseArgs({ options: Object.fromEntries(names.map((name) => [name, { type: "string" }])) });
    const isWhole = values.proof ? !values.head : values.api && (values.version || values.head);
    if (isWhole && (values.version === undefined || /^[1-9]\d{0,14}$/.test(values.version))) return values;
  } catch {
    // An option that there is not.
  }
  console.error("Name --api with --version or --head, or --proof alone: see the head of this script.");
  process.exit(2);
}

// What is proved must be what was asked for: a proof of another change, or of another tree, proves nothing about the pair that is kept.
async function proofOf(version, size) {
  const proof = await ask(`integrity/proofs/${version}${size ? `?treeSize=${size}` : ""}`);
  demand(proof.version === Number(version), `The registry was asked for change ${version} and proves change ${proof.version}.`);
  demand(!size || proof.treeSize === size, `The registry was asked for the tree of ${size} changes and answers for that of ${proof.treeSize}.`);
  return proof;
}

async function ask(path) {
  const answer = await fetch(`${given.api}/${path}`, { headers: given.key ? { "x-api-key": given.key } : {} });
  const body = await answer.json();
  demand(answer.ok, `The registry answers ${answer.status}: ${body.detail}`);
  return body;
}

// RFC 9162 section 2.1.3.2.
function rootByInclusion(index, size, hash, path) {
  let [node, last, root] = [index, size - 1, leafOf(hash)];
  for (const sibling of path) {
    demand(last > 0, "The inclusion path is too long.");
    if (isOdd(node) || node === last) {
      root = nodeOf(sibling, root);
      while (!isOdd(node) && node > 0) [node, last] = [half(node), half(last)];
    } else root = nodeOf(root, sibling);
    [node, last] = [half(node), half(last)];
  }
  demand(last === 0, "The inclusion path is too short.");
  return root;
}

// RFC 9162 section 2.1.4.2.
function isConsistent(first, firstRoot, second, secondRoot, sent) {
  if (first === second) return sent.length === 0 && firstRoot.equals(secondRoot);
  if (sent.length === 0) return false;
  const path = Number.isInteger(Math.log2(first)) ? [firstRoot, ...sent] : sent;
  let [node, last] = [first - 1, second - 1];
  while (isOdd(node)) [node, last] = [half(node), half(last)];
  let [one, two] = [path[0], path[0]];
  for (const next of path.slice(1)) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      [one, two] = [nodeOf(next, one), nodeOf(next, two)];
      while (!isOdd(node) && node > 0) [node, last] = [half(node), half(last)];
    } else two = nodeOf(two, next);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && one.equals(firstRoot) && two.equals(secondRoot);
}

// RFC 7515 section 5.2, with ES256 only.
function readHead(jws, keys) {
  const parts = jws.trim().split(".");
  demand(parts.length === 3, "The head is no JWS in its compact form.");
  const [header, payload, signature] = parts;
  const { alg, typ, kid } = JSON.parse(Buffer.from(header, "base64url"));
  demand(alg === "ES256" && typ === "bang-giao-head+jwt", `The token is no signed head: its header has alg ${alg} and typ ${typ}.`);
  const jwk = keys.find((key) => key.kid === kid);
  demand(jwk, `None of the keys has the id ${kid}.`);
  const key = { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" };
  demand(verify("sha256", Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, "base64url")), "The signature of the head is wrong.");
  return JSON.parse(Buffer.from(payload, "base64url"));
}

function checkInclusion(proof) {
  demand(Number.isSafeInteger(proof.version) && proof.version >= 1 && proof.version <= proof.treeSize, `Change ${proof.version} is not in a tree of ${proof.treeSize} changes.`);
  const root = rootByInclusion(proof.version - 1, proof.treeSize, proof.hash, bytes(proof.inclusionPath)).toString("hex");
  demand(root === proof.rootHash, `The path of change ${proof.version} leads to the root ${root}, and the registry names ${proof.rootHash}.`);
}

async function main() {
  const pair = given.proof ? JSON.parse(readFileSync(given.proof, "utf8")) : given.version ? await proofOf(given.version) : null;
  demand(!given.proof || !given.version || pair.version === Number(given.version), `You keep change ${given.version}, and the answer is about change ${pair?.version}.`);
  let keys = given.keys ? JSON.parse(readFileSync(given.keys, "utf8")).keys : null;
  const keysOf = async () => (keys ??= (await ask("integrity/keys")).keys);
  const old = given.head ? readHead(readFileSync(given.head, "utf8"), await keysOf()) : null;
  const proofs = [pair, old && (await proofOf(old.version))].filter(Boolean);

  for (const proof of proofs) {
    checkInclusion(proof);
    demand(proof.signedHead || !(given.keys || old), "The registry did not sign this tree.");
    if (!proof.signedHead) console.log("Not signed: whoever answers may have made this tree up.");
    else {
      const head = readHead(proof.signedHead, await keysOf());
      demand(head.version === proof.treeSize && head.rootHash === proof.rootHash, "The signed head is not that of the tree.");
      console.log(`The registry signed version ${head.version} with the root ${head.rootHash} at ${new Date(head.iat * 1000).toISOString()}.`);
    }
  }
  if (pair) {
    const hash = given.hash?.toLowerCase() ?? pair.hash;
    demand(pair.hash === hash, `The registry no longer has your pair: change ${pair.version} has the hash ${pair.hash}, and you keep ${hash}.`);
    console.log(`Change ${pair.version} with the hash ${pair.hash} is one of the ${pair.treeSize} changes under the root ${pair.rootHash}.`);
  }
  if (pair && old && !given.proof && pair.version <= old.version) {
    const then = await proofOf(pair.version, old.version);
    checkInclusion(then);
    demand(then.rootHash === old.rootHash && then.hash === pair.hash, `Change ${pair.version} is not one of the ${old.version} changes that your head is of.`);
    console.log(`It is one of the ${old.version} changes that your head is of.`);
  }
  if (old) {
    const proof = proofs.at(-1);
    demand(proof.hash === old.hash, `The registry no longer has what it signed: change ${old.version} has the hash ${proof.hash}, and your head has ${old.hash}.`);
    const holds = isConsistent(old.version, Buffer.from(old.rootHash, "hex"), proof.treeSize, Buffer.from(proof.rootHash, "hex"), bytes(proof.consistencyPath));
    demand(holds, `The log of ${proof.treeSize} changes does not begin with the ${old.version} changes that your head is of.`);
    console.log(`The log of ${proof.treeSize} changes begins with the ${old.version} changes of your head.`);
  }
}

try {
  await main();
} catch (fault) {
  console.error(fault instanceof Refuted ? fault.message : `Nothing was proved or refuted: ${fault.message}`);
  process.exit(fault instanceof Refuted ? 1 : 3);
}
