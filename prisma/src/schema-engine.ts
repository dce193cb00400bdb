import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import type pg from 'pg';
import { createPool } from './pool.js';

type Binding = typeof import('@prisma/schema-engine-wasm/schema_engine_bg') & {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
};

let binding: Promise<Binding> | undefined;

/** Loads Prisma's schema engine, 5 MB of WebAssembly that most starts do not need. */
async function loadBinding(): Promise<Binding> {
  const loaded = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as Binding;
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const module = await WebAssembly.compile(await readFile(script.replace(/\.js$/, '.wasm')));
  const instance = await WebAssembly.instantiate(module, {
    './schema_engine_bg.js': withoutLingering(loaded),
  });
  loaded.__wbg_set_wasm(instance.exports);
  // The engine reports a panic through this global before it throws a bare RuntimeError.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  });
  (instance.exports['__wbindgen_start'] as () => void)();
  return loaded;
}

/** Its time limits stay set after the work is done; they must not keep a process alive for another ten seconds. */
function withoutLingering(loaded: Binding): WebAssembly.Imports[string] {
  const imports: Record<string, unknown> = { ...loaded };
  for (const name of Object.keys(imports).filter((key) => key.startsWith('__wbg_setTimeout_'))) {
    imports[name] = (callback: () => void, milliseconds: number) => setTimeout(callback, milliseconds >>> 0).unref();
  }
  return imports as WebAssembly.Imports[string];
}

/** PostgreSQL's internal one-letter type, which its catalogues are full of and the adapter refuses. */
const letterType = 18;
const textType = 25;

/**
 * Prisma's adapter with two things mended that the schema engine needs. It cuts a script at every `;`, also inside a
 * function body; PostgreSQL itself takes a whole script, and runs it as one transaction. And it does not know the
 * one-letter type; here such a column passes as text and is called a letter again afterwards.
 */
class AdapterForSchemas extends PrismaPg {
  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect();
    const pool = adapter.underlyingDriver();
    const letterColumns = new WeakMap<object, readonly number[]>();
    const query = pool.query.bind(pool) as (...args: readonly unknown[]) => Promise<pg.QueryArrayResult>;
    const queryWithoutLetters = async (...args: readonly unknown[]): Promise<pg.QueryArrayResult> => {
      const result = await query(...args);
      const letters = (result.fields ?? []).filter((field) => field.dataTypeID === letterType);
      letterColumns.set(
        result.rows ?? {},
        letters.map((field) => result.fields.indexOf(field)),
      );
      for (const field of letters) field.dataTypeID = textType;
      return result;
    };
    Object.assign(pool, { query: queryWithoutLetters });
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (sql) => {
      const result = await queryRaw(sql);
      for (const column of letterColumns.get(result.rows) ?? []) result.columnTypes[column] = ColumnTypeEnum.Character;
      return result;
    };
    adapter.executeScript = async (script) => {
      await query(script);
    };
    return adapter;
  }
}

/** Runs `use` with Prisma's schema engine on the database at `url`. */
export async function withSchemaEngine<T>(url: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  binding ??= loadBinding();
  const { SchemaEngine } = await binding;
  const pool = createPool(url, { max: 2 });
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(new AdapterForSchemas(pool));
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
    try {
      return await use(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}

/** No table or enum is kept out of what the engine looks at. */
export const everything = { externalTables: [], externalEnums: [] };
