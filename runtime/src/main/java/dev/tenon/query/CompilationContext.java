package dev.tenon.query;

import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.SqlSyntax;
import dev.tenon.mapping.EntityType;
import dev.tenon.spi.EntityCatalog;
import java.util.Set;

/** What all levels of one statement share while it is compiled. */
final class CompilationContext {
    private final EntityCatalog catalog;
    private final Dialect dialect;
    private final Aliases aliases = new Aliases();
    private final Joins joins = new Joins(this);
    private final Set<String> warned;

    /** The beginning of a statement; {@code warned} is what was warned of before, in other statements. */
    CompilationContext(EntityCatalog catalog, Dialect dialect, Set<String> warned) {
        this.catalog = catalog;
        this.dialect = dialect;
        this.warned = warned;
    }

    /** Whether a warning about an entity is due. */
    boolean warnOnce(String entity) {
        return warned.add(entity);
    }

    EntityCatalog catalog() {
        return catalog;
    }

    EntityType<?> type(Class<?> entity) {
        return catalog.type(entity);
    }

    Dialect dialect() {
        return dialect;
    }

    SqlSyntax syntax() {
        return dialect.syntax();
    }

    Aliases aliases() {
        return aliases;
    }

    Joins joins() {
        return joins;
    }
}
