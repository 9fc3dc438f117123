package dev.tenon.processor.model.mapping;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table with everything that DDL needs: an entity's main table, a link table, or a collection table.
 *
 * @param columns primary-key columns first in their order, then the rest in attribute order
 * @param primaryKey names of the key columns; empty for a link table of a {@code List}
 * @param foreignKeys one for each relationship and each declared foreign key, duplicates removed
 * @param comment from {@code @Table(comment)}; empty for none
 */
public record TableMapping(
        QualifiedName name,
        List<ColumnMapping> columns,
        List<Identifier> primaryKey,
        List<ForeignKeyMapping> foreignKeys,
        List<UniqueKeyMapping> uniqueKeys,
        List<IndexMapping> indexes,
        List<CheckMapping> checks,
        String comment) {

    /**
     * A unique constraint; an empty name means that DDL derives one.
     *
     * @param options what stands behind it in DDL, such as {@code deferrable initially deferred}; empty for nothing
     */
    public record UniqueKeyMapping(String name, List<Identifier> columns, String options, Address address) {
        public UniqueKeyMapping {
            columns = List.copyOf(columns);
        }
    }

    /** An index. */
    public record IndexMapping(String name, List<IndexColumn> columns, boolean unique, Address address) {
        public IndexMapping {
            columns = List.copyOf(columns);
        }
    }

    /** A column of an index with its direction. */
    public record IndexColumn(Identifier column, boolean descending) {}

    /** A check constraint. */
    public record CheckMapping(String name, String constraint, Address address) {}

    public TableMapping {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        foreignKeys = List.copyOf(foreignKeys);
        uniqueKeys = List.copyOf(uniqueKeys);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
    }

    /** The column of that name. */
    public Optional<ColumnMapping> column(Identifier column) {
        return columns.stream()
                .filter(candidate -> candidate.name().text().equals(column.text()))
                .findFirst();
    }

    /** The primary key, and the unique constraints and indexes that are written on the class. */
    public Stream<List<Identifier>> declaredUniqueKeys() {
        Stream<List<Identifier>> constraints = uniqueKeys.stream()
                .filter(key -> key.address().member() == null)
                .map(UniqueKeyMapping::columns);
        Stream<List<Identifier>> unique = indexes.stream()
                .filter(IndexMapping::unique)
                .map(index -> index.columns().stream().map(IndexColumn::column).toList());
        return Stream.of(Stream.of(primaryKey), constraints, unique)
                .flatMap(keys -> keys)
                .filter(key -> !key.isEmpty());
    }

    /** Whether a declared key keeps rows from having the same values in these columns. */
    public boolean isDeclaredUnique(Collection<Identifier> unique) {
        return declaredUniqueKeys().anyMatch(unique::containsAll);
    }
}
