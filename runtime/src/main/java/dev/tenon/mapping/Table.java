package dev.tenon.mapping;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A mapped table: an entity's, a link table, or a collection table. Names are in template spelling. */
public record Table(
        QualifiedName name,
        List<Column> columns,
        List<Identifier> primaryKey,
        List<ForeignKey> foreignKeys,
        List<UniqueKey> uniqueKeys,
        List<Index> indexes,
        List<Check> checks,
        String comment) {

    /**
     * A foreign key constraint. An empty name is derived from the columns; {@code onDelete} and {@code onUpdate} are empty
     * for none.
     */
    public record ForeignKey(
            String name,
            List<Identifier> columns,
            QualifiedName targetTable,
            List<Identifier> targetColumns,
            String onDelete,
            String definition,
            String onUpdate) {

        /** A foreign key whose referred columns do not change. */
        public ForeignKey(
                String name,
                List<Identifier> columns,
                QualifiedName targetTable,
                List<Identifier> targetColumns,
                String onDelete,
                String definition) {
            this(name, columns, targetTable, targetColumns, onDelete, definition, "");
        }

        /** Whether the database gives referring rows what becomes of the columns that they refer to. */
        public boolean followsUpdates() {
            return onUpdate.equals("cascade")
                    || definition.toLowerCase(Locale.ROOT).contains("on update cascade");
        }
    }

    /**
     * A unique constraint. An empty name is derived from the columns.
     *
     * @param options what stands behind it in DDL; empty for nothing
     */
    public record UniqueKey(String name, List<Identifier> columns, String options) {
        private static final Pattern DEFERRAL =
                Pattern.compile("\\b(not\\s+)?deferrable\\b|\\binitially\\s+(deferred|immediate)\\b", CASE_INSENSITIVE);
        private static final Pattern DEFERRED = Pattern.compile("\\binitially\\s+deferred\\b", CASE_INSENSITIVE);

        public UniqueKey {
            columns = List.copyOf(columns);
        }

        /** Whether it is checked at commit, by a database that can do so. */
        public boolean isDeferred() {
            return DEFERRED.matcher(options).find();
        }

        /** The options without those that say when it is checked. */
        public String optionsWithoutDeferral() {
            return DEFERRAL.matcher(options).replaceAll("").strip();
        }
    }

    /** An index. An empty name is derived from the columns. */
    public record Index(String name, List<IndexColumn> columns, boolean unique) {}

    /** A column of an index. */
    public record IndexColumn(Identifier column, boolean descending) {}

    /** A check constraint. An empty name leaves naming to the database. */
    public record Check(String name, String constraint) {}

    public Table {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        foreignKeys = List.copyOf(foreignKeys);
        uniqueKeys = List.copyOf(uniqueKeys);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
    }

    /** Begins a table. */
    public static Builder named(QualifiedName name) {
        return new Builder(name);
    }

    /** Begins a table of the default schema. */
    public static Builder named(String name) {
        return new Builder(QualifiedName.of(Identifier.parse(name)));
    }

    /** Identifiers in template spelling. */
    public static List<Identifier> names(String... names) {
        return Arrays.stream(names).map(Identifier::parse).toList();
    }

    /** Collects the parts of a table, in the order in which DDL shows them. */
    public static final class Builder {
        private final QualifiedName name;
        private final List<Column> columns = new ArrayList<>();
        private List<Identifier> primaryKey = List.of();
        private final List<ForeignKey> foreignKeys = new ArrayList<>();
        private final List<UniqueKey> uniqueKeys = new ArrayList<>();
        private final List<Index> indexes = new ArrayList<>();
        private final List<Check> checks = new ArrayList<>();
        private String comment = "";

        private Builder(QualifiedName name) {
            this.name = name;
        }

        /** Adds a column. */
        public Builder column(Column column) {
            columns.add(column);
            return this;
        }

        /** States the primary key. */
        public Builder primaryKey(String... columnNames) {
            primaryKey = names(columnNames);
            return this;
        }

        /** Adds a foreign key. */
        public Builder foreignKey(ForeignKey foreignKey) {
            foreignKeys.add(foreignKey);
            return this;
        }

        /** Adds a unique constraint. */
        public Builder unique(String constraintName, String... columnNames) {
            return unique(new UniqueKey(constraintName, names(columnNames), ""));
        }

        /** Adds a unique constraint. */
        public Builder unique(UniqueKey key) {
            uniqueKeys.add(key);
            return this;
        }

        /** Adds an index. */
        public Builder index(Index index) {
            indexes.add(index);
            return this;
        }

        /** Adds a check constraint. */
        public Builder check(String constraintName, String constraint) {
            checks.add(new Check(constraintName, constraint));
            return this;
        }

        /** States the comment. */
        public Builder comment(String text) {
            comment = text;
            return this;
        }

        /** The finished table. */
        public Table build() {
            return new Table(name, columns, primaryKey, foreignKeys, uniqueKeys, indexes, checks, comment);
        }
    }
}
