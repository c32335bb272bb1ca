import { describe, expect, it } from 'vitest';
import type { Contract, Schema } from '../../features/editing/schema.ts';
import { isAskedOf, isEditable, subscriptionFields } from './fields.ts';

const texts: Schema = { type: 'array', items: { type: 'string' } };
const schema: Schema = {
  type: 'object',
  required: ['target'],
  properties: {
    id: { type: 'string' }, tags: texts, events: texts, target: { type: 'string' }, secret: { type: 'string' },
    filter: { type: 'object', properties: { regions: texts, classes: texts } },
  },
};
const contract: Contract = { paths: { '/subscriptions': { post: { requestBody: { content: { 'application/json': { schema } } } } } }, components: { schemas: {} } };
const fields = subscriptionFields(contract);
const named = (name: string) => fields.find(field => field.name === name);

describe('The form of a subscription', () => {
  it('asks first where messages go, and for the id last', () => {
    expect(fields.map(field => field.name)).toEqual(['target', 'secret', 'events', 'filter', 'id']);
  });

  it('offers the known events, kinds of anniversaries and regions', () => {
    expect(named('events')?.field).toMatchObject({ kind: 'list', item: { kind: 'code', vocabulary: 'occasionEvent' } });
    expect(named('filter')?.field).toMatchObject({ fields: [{ name: 'regions', field: { item: { kind: 'region' } } }, { name: 'classes', field: { item: { vocabulary: 'anniversaryClass' } } }] });
  });

  it('asks for a secret of a new webhook only', () => {
    const asked = (channel: string) => fields.filter(field => isAskedOf(field, { channel })).map(field => field.name);

    expect(asked('webhook')).toContain('secret');
    expect(asked('email')).not.toContain('secret');
    expect(fields.filter(isEditable).map(field => field.name)).toEqual(['target', 'events', 'filter']);
  });
});
