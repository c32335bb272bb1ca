// Holds every example of a document against its schema; says how many there are, and fails with those that deviate.
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const document = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
ajv.addSchema(document, 'contract');

/** Every object in the document with its JSON pointer. */
function* walk(node, pointer) {
    if (node === null || typeof node !== 'object')
        return;
    yield [node, pointer];
    for (const [name, value] of Object.entries(node))
        yield* walk(value, `${pointer}/${encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))}`);
}

let count = 0;
for (const part of ['paths', 'components/responses', 'components/headers']) {
    const top = part.split('/').reduce((inner, name) => inner[name], document);
    for (const [node, pointer] of walk(top, `#/${part}`)) {
        if (!node.schema)
            continue;
        const given = [...('example' in node ? [node.example] : []), ...Object.values(node.examples ?? {}).map(one => one.value)];
        for (const example of given) {
            count++;
            const check = ajv.compile({ $ref: `contract${pointer}/schema` });
            if (!check(example)) {
                console.error(`${pointer}: ${ajv.errorsText(check.errors)}`);
                process.exitCode = 1;
            }
        }
    }
}
console.log(`${count} examples`);
