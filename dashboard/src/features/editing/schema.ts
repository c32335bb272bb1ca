/** The published contract (OpenAPI 3.1), as far as forms are made from it. */
export interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation | undefined>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
}

/** A schema of the contract (JSON Schema 2020-12): the part of it that the API uses for what is sent. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly description?: string;
  readonly readOnly?: boolean;
  readonly 'x-collection'?: string;
  readonly 'x-vocabulary'?: string;
}

/** The input type of a field. */
export type Field =
  | { readonly kind: 'text' | 'localized' | 'partialDate' | 'day' | 'number' | 'truth' | 'region' }
  /** A code of a closed list; its labels are in `/codes` under the vocabulary's name. */
  | { readonly kind: 'code'; readonly vocabulary: string; readonly isNumber: boolean }
  /** The id of a record of a collection. */
  | { readonly kind: 'reference'; readonly collection: string }
  | { readonly kind: 'list'; readonly item: Field }
  | { readonly kind: 'group'; readonly fields: readonly NamedField[] };

/** A field with its description in the contract. */
export interface NamedField {
  readonly name: string;
  readonly field: Field;
  readonly isRequired: boolean;
}

/** The fields of a record in a request, without read-only ones; empty for a collection that cannot be written. */
export function fieldsOf(contract: Contract, collection: string): readonly NamedField[] {
  return fieldsSentTo(contract, `/${collection}`, 'post');
}

/** The fields of an operation's JSON body. */
export function fieldsSentTo(contract: Contract, path: string, method: string): readonly NamedField[] {
  const body = contract.paths[path]?.[method]?.requestBody?.content['application/json']?.schema;
  return body === undefined ? [] : membersOf(contract, body);
}

function membersOf(contract: Contract, schema: Schema): readonly NamedField[] {
  const parts = [schema, ...schema.allOf ?? []].map(part => followed(contract, part));
  const required = new Set(parts.flatMap(part => part.required ?? []));
  return parts.flatMap(part => Object.entries(part.properties ?? {}))
    .filter(([, member]) => member.readOnly !== true)
    .map(([name, member]) => ({ name, field: fieldOf(contract, member), isRequired: required.has(name) }))
    .filter(({ field }) => field.kind !== 'group' || field.fields.length > 0);
}

function fieldOf(contract: Contract, given: Schema): Field {
  const said = given.anyOf?.find(one => one.type !== 'null') ?? given;
  if (said.$ref?.endsWith('/LocalizedText') === true) return { kind: 'localized' };
  const schema = followed(contract, said);
  const vocabulary = schema['x-vocabulary'];
  const type = typeOf(schema);
  if (vocabulary !== undefined) return { kind: 'code', vocabulary, isNumber: type === 'integer' };
  const collection = schema['x-collection'];
  if (collection !== undefined) return { kind: 'reference', collection };
  if (type === 'array' && schema.items !== undefined) return { kind: 'list', item: fieldOf(contract, schema.items) };
  if (type === 'object') return { kind: 'group', fields: membersOf(contract, schema) };
  if (type === 'integer' || type === 'number') return { kind: 'number' };
  if (type === 'boolean') return { kind: 'truth' };
  if (schema.format === 'date') return { kind: 'day' };
  // The contract's pattern of a date that is as precise as its source.
  return { kind: schema.pattern?.startsWith('^[1-9][0-9]{3}(-') === true ? 'partialDate' : 'text' };
}

function followed(contract: Contract, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
  const found = contract.components.schemas[name];
  if (found === undefined) throw new Error(`The contract names the schema ${name} and does not have it.`);
  return found.allOf === undefined ? found : { ...found, ...merged(found.allOf.map(part => followed(contract, part)), found) };
}

// For example, CountryNew is a CountryBody with more required fields.
function merged(parts: readonly Schema[], whole: Schema): Schema {
  return {
    type: 'object',
    properties: Object.assign({}, ...parts.map(part => part.properties ?? {})) as Record<string, Schema>,
    required: [...parts, whole].flatMap(part => part.required ?? []),
  };
}

function typeOf(schema: Schema): string | undefined {
  return typeof schema.type === 'string' ? schema.type : schema.type?.find(type => type !== 'null');
}
