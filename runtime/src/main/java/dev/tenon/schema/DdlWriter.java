package dev.tenon.schema;

import dev.tenon.dialect.DdlSyntax;
import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.Feature;
import dev.tenon.dialect.Literals;
import dev.tenon.dialect.SqlSyntax;
import dev.tenon.mapping.Column;
import dev.tenon.mapping.Generator;
import dev.tenon.mapping.Table;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the statements that make and drop a schema, in an order that works. */
final class DdlWriter {
    private final SchemaModel model;
    private final Dialect dialect;
    private final SqlSyntax syntax;
    private final DdlSyntax ddl;
    private final TableWriter tables;
    private final List<Table> order;

    DdlWriter(SchemaModel model, Dialect dialect) {
        this.model = model;
        this.dialect = dialect;
        this.syntax = dialect.syntax();
        this.ddl = dialect.ddl();
        this.tables = new TableWriter(dialect);
        this.order = TableOrder.of(model.tables());
    }

    /** Schemas, sequences, tables, then the foreign keys that close a cycle, indexes, comments. */
    List<String> create() {
        List<String> statements = new ArrayList<>();
        schemas().forEach(schema -> statements.addAll(ddl.createSchema(schema)));
        statements.addAll(createSequences());
        statements.addAll(createCounters());
        Set<QualifiedName> there = new LinkedHashSet<>();
        for (Table table : order) {
            there.add(table.name());
            statements.add(tables.create(
                    table,
                    table.foreignKeys().stream()
                            .filter(key -> isInline(key, there))
                            .toList()));
        }
        statements.addAll(addForeignKeys());
        order.forEach(table -> statements.addAll(tables.indexes(table)));
        if (dialect.capabilities().has(Feature.COMMENTS)) {
            order.forEach(table -> statements.addAll(tables.comments(table)));
        }
        return statements;
    }

    /** The reverse, of what is there. */
    List<String> drop() {
        List<String> statements = new ArrayList<>();
        forEachLateForeignKey((table, key) -> statements.add(tables.dropForeignKey(table, key)));
        List<Table> reversed = new ArrayList<>(order);
        Collections.reverse(reversed);
        reversed.forEach(table -> statements.add("drop table if exists " + syntax.table(table.name())));
        counterTables().forEach(table -> statements.add("drop table if exists " + syntax.table(table)));
        List<QualifiedName> sequences = model.sequences().stream()
                .map(Generator.Sequence::sequence)
                .distinct()
                .toList();
        if (!sequences.isEmpty()) {
            statements.addAll(ddl.dropSequences(sequences));
        }
        return statements;
    }

    /** The statement that makes one table, for messages. */
    String create(Table table) {
        return tables.create(table, table.foreignKeys());
    }

    /** The statement that adds one column, for messages. */
    String addColumn(Table table, Column column) {
        return "alter table " + syntax.table(table.name()) + " add column " + tables.column(table, column);
    }

    private Set<Identifier> schemas() {
        Set<Identifier> schemas = new LinkedHashSet<>();
        List<QualifiedName> names = new ArrayList<>();
        model.tables().forEach(table -> names.add(table.name()));
        model.sequences().forEach(sequence -> names.add(sequence.sequence()));
        model.counters().forEach(counter -> names.add(counter.table()));
        for (QualifiedName name : names) {
            Identifier schema = name.schema() != null ? name.schema() : name.catalog();
            if (schema != null) {
                schemas.add(schema);
            }
        }
        return schemas;
    }

    private List<String> createSequences() {
        List<String> statements = new ArrayList<>();
        Set<QualifiedName> made = new LinkedHashSet<>();
        for (Generator.Sequence sequence : model.sequences()) {
            if (made.isEmpty()) {
                statements.addAll(ddl.prepareSequences());
            }
            if (made.add(sequence.sequence())) {
                statements.addAll(
                        ddl.createSequence(sequence.sequence(), sequence.initialValue(), sequence.allocationSize()));
            }
        }
        return statements;
    }

    private Set<QualifiedName> counterTables() {
        return model.counters().stream()
                .map(Generator.CounterTable::table)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<String> createCounters() {
        List<String> statements = new ArrayList<>();
        Set<QualifiedName> made = new LinkedHashSet<>();
        Set<List<Object>> rows = new LinkedHashSet<>();
        for (Generator.CounterTable counter : model.counters()) {
            if (made.add(counter.table())) {
                statements.add(tables.create(counter));
            }
            if (rows.add(List.of(counter.table(), counter.keyValue()))) {
                statements.add("insert into " + syntax.table(counter.table()) + " ("
                        + syntax.identifier(counter.keyColumn()) + ", " + syntax.identifier(counter.valueColumn())
                        + ") values (" + Literals.text(counter.keyValue()) + ", " + counter.initialValue() + ")");
            }
        }
        return statements;
    }

    /** A foreign key is part of its table if the referred one is there, or if it can be nowhere else. */
    private boolean isInline(Table.ForeignKey key, Set<QualifiedName> there) {
        return there.contains(key.targetTable()) || !dialect.capabilities().has(Feature.ADDS_CONSTRAINTS);
    }

    private List<String> addForeignKeys() {
        List<String> statements = new ArrayList<>();
        forEachLateForeignKey((table, key) -> statements.add(tables.addForeignKey(table, key)));
        return statements;
    }

    private void forEachLateForeignKey(ForeignKeyVisitor visitor) {
        Set<QualifiedName> there = new LinkedHashSet<>();
        for (Table table : order) {
            there.add(table.name());
            table.foreignKeys().stream().filter(key -> !isInline(key, there)).forEach(key -> visitor.visit(table, key));
        }
    }

    /** Takes a foreign key with its table. */
    @FunctionalInterface
    private interface ForeignKeyVisitor {
        void visit(Table table, Table.ForeignKey key);
    }
}
