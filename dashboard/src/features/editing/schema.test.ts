import { describe, expect, it } from 'vitest';
import { fieldsOf, fieldsSentTo, type Contract, type Schema } from './schema.ts';

const text = { type: 'string' } as const;
function contract(schemas: Record<string, Schema>): Contract {
  return {
    paths: { '/things': { post: { requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } } } } },
    components: { schemas: { LocalizedText: { type: 'object', properties: { en: text, vi: text, ar: text } }, ...schemas } },
  };
}
const fieldOf = (schema: Schema) => fieldsOf(contract({ Thing: { type: 'object', properties: { it: schema } } }), 'things')[0]?.field;

describe('A form is made of the contract', () => {
  it.each<[string, Schema, object]>([
    ['a text', text, { kind: 'text' }],
    ['a text or nothing', { type: ['string', 'null'] }, { kind: 'text' }],
    ['a text in three languages', { $ref: '#/components/schemas/LocalizedText' }, { kind: 'localized' }],
    ['such a text or nothing', { anyOf: [{ $ref: '#/components/schemas/LocalizedText' }, { type: 'null' }] }, { kind: 'localized' }],
    ['a day', { type: 'string', format: 'date' }, { kind: 'day' }],
    ['a date as precise as its source', { type: ['string', 'null'], pattern: '^[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?$' }, { kind: 'partialDate' }],
    ['a number', { type: 'integer' }, { kind: 'number' }],
    ['yes or no', { type: ['boolean', 'null'] }, { kind: 'truth' }],
    ['another record', { type: 'string', 'x-collection': 'agencies' }, { kind: 'reference', collection: 'agencies' }],
    ['other records', { type: 'array', items: { type: 'string', 'x-collection': 'countries' } }, { kind: 'list', item: { kind: 'reference', collection: 'countries' } }],
    ['a code', { type: 'string', enum: ['a'], 'x-vocabulary': 'kind' }, { kind: 'code', vocabulary: 'kind', isNumber: false }],
    ['a code that is a number', { type: 'integer', 'x-vocabulary': 'taskGroup' }, { kind: 'code', vocabulary: 'taskGroup', isNumber: true }],
  ])('%s', (_, schema, field) => {
    expect(fieldOf(schema)).toEqual(field);
  });

  it('with groups within it, and without what is read only', () => {
    const group: Schema = { type: 'object', properties: { on: { type: 'string', format: 'date' }, sum: { type: 'number', readOnly: true } }, required: ['on'] };

    expect(fieldOf({ anyOf: [group, { type: 'null' }] })).toEqual({ kind: 'group', fields: [{ name: 'on', field: { kind: 'day' }, isRequired: true }] });
  });

  it('and of several schemas of which each says a part', () => {
    const fields = fieldsOf(contract({ Thing: { allOf: [{ $ref: '#/components/schemas/Base' }], required: ['id'] }, Base: { type: 'object', properties: { id: text, name: text } } }), 'things');

    expect(fields.map(({ name, isRequired }) => [name, isRequired])).toEqual([['id', true], ['name', false]]);
  });

  it('which a request may lack', () => {
    expect(fieldsSentTo(contract({ Thing: { type: 'object' } }), '/things', 'put')).toEqual([]);
  });
});
