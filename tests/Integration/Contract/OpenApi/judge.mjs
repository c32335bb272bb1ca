// Judges answers, and the bodies that were sent for them, by the published contract. One JSON text a line:
// in { id, document? , key, method, path, query, status, headers, body?, sent?, sentType? }, out { id, faults: [] }.
// A document is sent once for its key.
import { createInterface } from 'node:readline';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const contracts = new Map();

/** What was asked for with `fields` is a part of a record; what was not is whole, so the part is no excuse for it. */
function whole(node) {
    if (Array.isArray(node))
        return node.map(whole);
    if (node === null || typeof node !== 'object')
        return node;
    const copy = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, whole(value)]));
    const refs = copy.anyOf?.map(one => one.$ref);
    // The part of a record stands beside the record; the name of another schema may end in the same way.
    if (refs !== undefined)
        copy.anyOf = copy.anyOf.filter(one => !refs.some(ref => ref !== undefined && one.$ref === `${ref}Part`));
    return copy;
}

/** The operations of a document, each with what makes out its paths. */
function read(document) {
    const operations = Object.entries(document.paths).flatMap(([template, item]) => Object.entries(item).map(([method, operation]) => ({
        method, operation, template, pointer: `#/paths/${escaped(template)}/${method}`,
        matches: path => matches(template, path, operation),
        literals: template.split('/').filter(part => part && !part.startsWith('{')).length,
    })));
    const ajvOf = one => {
        const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
        addFormats(ajv);
        return ajv.addSchema(one, 'contract');
    };
    return { document, operations, ajv: { part: ajvOf(document), whole: ajvOf(whole(document)) }, compiled: new Map() };
}

const escaped = name => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));

function matches(template, path, operation) {
    const parts = template.split('/');
    const given = path.split('/');
    return parts.length === given.length && parts.every((part, i) => {
        if (!part.startsWith('{'))
            return part === given[i];
        const named = operation.parameters?.find(one => one.in === 'path' && `{${one.name}}` === part)?.schema?.enum;
        return given[i].length > 0 && (!named || named.includes(given[i]));
    });
}

function validate(contract, kind, pointer, value) {
    const key = `${kind} ${pointer}`;
    if (!contract.compiled.has(key))
        contract.compiled.set(key, contract.ajv[kind].compile({ $ref: `contract${pointer}` }));
    const check = contract.compiled.get(key);
    return check(value) ? [] : check.errors.slice(0, 5).map(error =>
        `${error.instancePath || '/'} ${error.message}${error.params?.additionalProperty ? `: ${error.params.additionalProperty}` : ''}`);
}

function resolved(contract, node, pointer) {
    if (!node?.$ref)
        return [node, pointer];
    const found = node.$ref.slice(2).split('/').reduce((inner, name) => inner?.[name.replaceAll('~1', '/').replaceAll('~0', '~')], contract.document);
    return resolved(contract, found, node.$ref);
}

/** Lines of JSON are no JSON text. */
const isJson = type => /[/+]json$/.test(type);

const mediaTypeOf = text => (text ?? '').split(';')[0].trim().toLowerCase();

/** The place of a media type in a content; any type of a file goes where bytes do. */
function media(content, type) {
    return [type, 'application/octet-stream'].find(name => content?.[name]);
}

function judge(contract, answer) {
    const method = answer.method === 'HEAD' ? 'get' : answer.method.toLowerCase();
    const found = contract.operations
        .filter(one => one.method === method && one.matches(answer.path))
        .sort((a, b) => b.literals - a.literals)[0];
    // What is not in the contract is not there: nobody can be told anything but that.
    if (!found)
        return [400, 401, 403, 404, 405, 409].includes(answer.status) || answer.method === 'OPTIONS' ? [] : [`no operation describes ${answer.method} ${answer.path}`];
    const name = found.operation.operationId;
    return [...answered(contract, found, answer), ...sent(contract, found, answer)].map(fault => `${name}: ${fault}`);
}

function answered(contract, { operation, pointer }, answer) {
    const listed = operation.responses[answer.status];
    if (!listed)
        return [`the status ${answer.status} is not described`];
    const [response, at] = resolved(contract, listed, `${pointer}/responses/${answer.status}`);
    const missing = Object.entries(response.headers ?? {})
        .filter(([header, node]) => resolved(contract, node, '')[0].required && !(header.toLowerCase() in answer.headers))
        .map(([header]) => `${answer.status} lacks the header ${header}`);
    if (answer.method === 'HEAD' || answer.status === 304 || answer.status === 204)
        return missing;
    const type = mediaTypeOf(answer.headers['content-type']);
    const described = media(response.content, type);
    if (!described)
        return [...missing, `${answer.status} has the content type ${type || 'none'}, which is not described`];
    if (answer.body === undefined || !isJson(type))
        return missing;
    const isPart = new URLSearchParams(answer.query).has('fields');
    const faults = validate(contract, isPart ? 'part' : 'whole', `${at}/content/${escaped(described)}/schema`, JSON.parse(answer.body));
    return [...missing, ...faults.map(fault => `${answer.status} at ${fault}`)];
}

/** What was taken is what may be sent. */
function sent(contract, { operation, pointer }, answer) {
    // A body that nothing reads says nothing.
    if (answer.sent === undefined || answer.status >= 300 || !operation.requestBody)
        return [];
    const type = mediaTypeOf(answer.sentType);
    const described = media(operation.requestBody?.content, type);
    if (!described)
        return [`a body of the type ${type} was taken, which is not described`];
    // A file may be JSON, too.
    if (described !== type || !isJson(type))
        return [];
    return validate(contract, 'part', `${pointer}/requestBody/content/${escaped(described)}/schema`, JSON.parse(answer.sent)).map(fault => `the body that was taken, at ${fault}`);
}

for await (const line of createInterface({ input: process.stdin })) {
    const answer = JSON.parse(line.replace(/^\uFEFF/, ''));
    if (answer.document)
        contracts.set(answer.key, read(answer.document));
    let faults;
    try {
        faults = judge(contracts.get(answer.key), answer);
    } catch (error) {
        faults = [`the answer cannot be judged: ${error.stack}`];
    }
    process.stdout.write(JSON.stringify({ id: answer.id, faults }) + '\n');
}
