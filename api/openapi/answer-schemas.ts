import path from 'node:path';
import ts from 'typescript';

/** A JSON Schema (2020-12), as OpenAPI 3.1 uses it. */
export type JsonSchema = Record<string, unknown>;

/** What each operation answers, and the named shapes the answers are made of. */
export interface AnswerSchemas {
  operations: Record<string, { mediaType: string; schema: JsonSchema }>;
  schemas: Record<string, JsonSchema>;
}

/** What leaves under another shape than the code returns: an interceptor or the filter writes it. */
const rewritten: Readonly<Record<string, string>> = { Accepted: 'AcceptedBody' };
/** Wraps an answer of the same shape that is still under way (202). */
const wrapper = 'StoredAnswer';

/** Reads the answers off the return types of the controllers, so that nobody writes them twice. */
export function readAnswers(root: string, controllers: readonly string[]): AnswerSchemas {
  const configFile = path.join(root, 'tsconfig.json');
  const { config } = ts.readConfigFile(configFile, (file) => ts.sys.readFile(file)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const always = ['accepted.ts', 'problem-filter.ts'].map((file) =>
    path.join(root, 'api/http', file),
  );
  const program = ts.createProgram([...controllers, ...always], options);
  const writer = new SchemaWriter(program.getTypeChecker());
  for (const file of always) writer.nameInterfacesOf(program.getSourceFile(file));
  for (const file of controllers) writer.readController(program.getSourceFile(file));
  return { operations: writer.operations, schemas: writer.schemas };
}

class SchemaWriter {
  readonly operations: AnswerSchemas['operations'] = {};
  readonly schemas: AnswerSchemas['schemas'] = {};
  private readonly symbolOf = new Map<string, ts.Symbol>();
  private readonly known = new Map<string, ts.Type>();

  constructor(private readonly checker: ts.TypeChecker) {}

  nameInterfacesOf(file: ts.SourceFile | undefined): void {
    file?.forEachChild((node) => {
      if (ts.isInterfaceDeclaration(node)) {
        this.known.set(node.name.text, this.checker.getTypeAtLocation(node));
      }
    });
    const problem = this.known.get('ProblemBody');
    if (problem) this.schemaOf(problem);
  }

  readController(file: ts.SourceFile | undefined): void {
    file?.forEachChild((node) => {
      if (!ts.isClassDeclaration(node) || !node.name?.text.endsWith('Controller')) return;
      for (const member of node.members) {
        if (ts.isMethodDeclaration(member) && isRoute(member)) {
          this.readRoute(`${node.name.text}_${member.name.getText()}`, member);
        }
      }
    });
  }

  private readRoute(operation: string, method: ts.MethodDeclaration): void {
    const signature = this.checker.getSignatureFromDeclaration(method);
    if (!signature) return;
    const returned = this.checker.getReturnTypeOfSignature(signature);
    const type = this.checker.getAwaitedType(returned) ?? returned;
    if (type.flags & ts.TypeFlags.Void) return;
    this.operations[operation] =
      type.getSymbol()?.name === 'StreamableFile'
        ? { mediaType: 'application/pdf', schema: { type: 'string', format: 'binary' } }
        : { mediaType: 'application/json', schema: this.schemaOf(type) };
  }

  private schemaOf(type: ts.Type): JsonSchema {
    if (type.isUnion()) return this.union(type);
    const { flags } = type;
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (flags & ts.TypeFlags.BooleanLiteral) {
      return { const: this.checker.typeToString(type) === 'true' };
    }
    if (flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (flags & ts.TypeFlags.Null) return { type: 'null' };
    if (flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) return {};
    if (this.checker.isArrayType(type)) {
      const [item] = this.checker.getTypeArguments(type as ts.TypeReference);
      return { type: 'array', items: item ? this.schemaOf(item) : {} };
    }
    return this.named(type) ?? this.object(type);
  }

  private union(type: ts.UnionType): JsonSchema {
    const members = type.types.filter(
      (one) => !(one.flags & ts.TypeFlags.Undefined) && one.getSymbol()?.name !== wrapper,
    );
    if (members.every((one) => one.isStringLiteral() || isNull(one))) {
      const words = members.map((one) => (one.isStringLiteral() ? one.value : null));
      return { enum: words };
    }
    const isBoolean = ({ flags }: ts.Type): boolean => Boolean(flags & ts.TypeFlags.BooleanLiteral);
    const distinct = new Map<string, JsonSchema>();
    for (const one of members) {
      const whole = isBoolean(one) && members.filter(isBoolean).length === 2;
      const schema = whole ? { type: 'boolean' } : this.schemaOf(one);
      distinct.set(JSON.stringify(schema), schema);
    }
    const [first, ...rest] = distinct.values();
    return rest.length === 0 ? (first ?? {}) : { anyOf: [...distinct.values()] };
  }

  /** Interfaces and classes by their own name; two of one name would hide each other. */
  private named(type: ts.Type): JsonSchema | undefined {
    const symbol = type.getSymbol();
    const isNamed = ts.SymbolFlags.Interface | ts.SymbolFlags.Class;
    if (!symbol || !(symbol.flags & isNamed)) return undefined;
    const other = this.known.get(rewritten[symbol.name] ?? '');
    if (other) return this.schemaOf(other);
    const { name } = symbol;
    const before = this.symbolOf.get(name);
    if (before && before !== symbol) throw new Error(`Two shapes are called ${name}`);
    if (!before) {
      this.symbolOf.set(name, symbol);
      this.schemas[name] = {};
      this.schemas[name] = this.object(type);
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  private object(type: ts.Type): JsonSchema {
    const index = this.checker.getIndexInfoOfType(type, ts.IndexKind.String);
    const properties: Record<string, JsonSchema> = {};
    const required: string[] = [];
    for (const property of this.checker.getPropertiesOfType(type)) {
      const shape = this.schemaOf(this.checker.getTypeOfSymbol(property));
      const text = ts.displayPartsToString(property.getDocumentationComment(this.checker));
      properties[property.name] = text === '' ? shape : { ...shape, description: text };
      if (!(property.flags & ts.SymbolFlags.Optional)) required.push(property.name);
    }
    return {
      type: 'object',
      ...(Object.keys(properties).length > 0 && { properties }),
      ...(required.length > 0 && { required }),
      ...(index && { additionalProperties: this.schemaOf(index.type) }),
    };
  }
}

const isNull = ({ flags }: ts.Type): boolean => Boolean(flags & ts.TypeFlags.Null);

function isRoute(method: ts.MethodDeclaration): boolean {
  const routes = ['Get', 'Post', 'Delete', 'Put', 'Patch'];
  return (ts.getDecorators(method) ?? []).some(
    ({ expression }) =>
      ts.isCallExpression(expression) && routes.includes(expression.expression.getText()),
  );
}
