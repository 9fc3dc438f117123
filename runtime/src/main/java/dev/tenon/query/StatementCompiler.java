package dev.tenon.query;

import dev.tenon.dialect.Dialect;
import dev.tenon.spi.EntityCatalog;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Compiles statements for one database. One for each {@code Tenon}; thread-safe. */
public final class StatementCompiler {
    private final EntityCatalog catalog;
    private final Dialect dialect;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    /** A compiler for the entities of an application and a database. */
    public StatementCompiler(EntityCatalog catalog, Dialect dialect) {
        this.catalog = catalog;
        this.dialect = dialect;
    }

    /**
     * Compiles a query; the same query again costs nothing.
     *
     * @throws dev.tenon.QueryException if it mentions what is not in scope
     */
    @SuppressWarnings("unchecked") // it was compiled from this query
    public <T> CompiledQuery<T> compile(Select<T> query) {
        Compilation kept = query.compilation();
        CompiledQuery<?> known = kept == null ? null : kept.madeBy(this);
        if (known == null) {
            known = compiled(query);
            query.keep(new Compilation(this, known, kept));
        }
        return (CompiledQuery<T>) known;
    }

    /** Whether a query locks the rows that it returns. */
    public boolean locks(Select<?> query) {
        return query.specification().lock() != Lock.NONE;
    }

    private <T> CompiledQuery<T> compiled(Select<T> query) {
        CompiledQuery<T> compiled = new QueryCompilation(context()).query(query);
        return QueryCompilation.hasOwners(query)
                ? compiled.repeatedBy(new QueryCompilation(context()).owners(query))
                : compiled;
    }

    /** Compiles a query whose results are read in windows, where an entity that was there before is not recognised. */
    public <T> CompiledQuery<T> compileForWindows(Select<T> query) {
        QueryCompilation compilation = new QueryCompilation(context());
        return compilation.repeatsEntities(query.specification())
                ? compilation.query(query.distinct())
                : compile(query);
    }

    /** Compiles the query that counts another one's results; for the same query again it costs nothing. */
    @SuppressWarnings("unchecked") // it was compiled to count
    public CompiledQuery<Long> compileCount(Select<?> query) {
        Compilation kept = query.counting();
        CompiledQuery<?> known = kept == null ? null : kept.madeBy(this);
        if (known == null) {
            known = new QueryCompilation(context()).count(query);
            query.keepCounting(new Compilation(this, known, kept));
        }
        return (CompiledQuery<Long>) known;
    }

    /** Compiles a statement that changes rows. */
    public CompiledStatement compile(Statement statement) {
        return new ChangeCompilation(context()).statement(statement);
    }

    private CompilationContext context() {
        return new CompilationContext(catalog, dialect, warned);
    }
}
