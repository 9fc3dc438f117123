package dev.tenon.processor.resolve.link;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.ForeignKeyMapping;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.processor.model.mapping.TableMapping.UniqueKeyMapping;
import dev.tenon.processor.resolve.attribute.AttributeSite;
import dev.tenon.processor.resolve.attribute.ColumnDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import dev.tenon.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together a table that belongs to a collection: a link table, or a table of elements. */
public final class TableBuilder {
    private final Compilation compilation;
    private final String owner;
    private final List<String> suppressed;
    private final List<ColumnMapping> columns = new ArrayList<>();
    private final List<ForeignKeyMapping> foreignKeys = new ArrayList<>();
    private final List<UniqueKeyMapping> uniqueKeys = new ArrayList<>();
    private Optional<AnnotationUse> annotation = Optional.empty();

    /** An empty table of the attribute that messages call {@code owner}. */
    public TableBuilder(Compilation compilation, String owner, List<String> suppressed) {
        this.compilation = compilation;
        this.owner = owner;
        this.suppressed = suppressed;
    }

    /** Adds a foreign column. */
    public void column(LinkColumn column) {
        add(new ColumnMapping(
                column.name(),
                column.type(),
                false,
                column.unique(),
                false,
                List.of(),
                "",
                column.comment(),
                column.address()));
        if (column.unique()) {
            unique(List.of(column.name()), column.address());
        }
    }

    /** Adds the column of a basic value. */
    public void column(ColumnDraft column) {
        add(value(column, column.nullable()));
        if (column.unique()) {
            unique(List.of(column.name()), column.address());
        }
    }

    /** Adds the column of positions. */
    public void orderColumn(Identifier name, AttributeSite site) {
        add(order(name, site.address(), false));
    }

    /** A column of positions, counted from zero. */
    public static ColumnMapping order(Identifier name, Address address, boolean nullable) {
        return new ColumnMapping(
                name, DataType.of(DataType.Kind.INTEGER), nullable, false, false, List.of(), "", "", address);
    }

    /** A column of a basic value that is no attribute's. */
    public static ColumnMapping value(ColumnDraft column, boolean nullable) {
        return new ColumnMapping(
                column.name(),
                column.type(),
                nullable,
                column.unique(),
                false,
                List.of(),
                column.defaultSql(),
                column.comment(),
                column.address());
    }

    private void add(ColumnMapping column) {
        if (columns.stream().noneMatch(known -> known.name().equals(column.name()))) {
            columns.add(column);
        }
    }

    /** Adds a foreign key. */
    public void foreignKey(ForeignKeyMapping foreignKey) {
        foreignKeys.add(foreignKey);
    }

    /** Adds a unique key. */
    public void unique(List<Identifier> names, Address address) {
        uniqueKeys.add(new UniqueKeyMapping("", names, "", address));
    }

    /** States the annotation whose constraints and indexes the table gets. */
    public void constraints(AnnotationUse table) {
        annotation = Optional.of(table);
    }

    /** The table. */
    public TableMapping build(QualifiedName name, List<Identifier> primaryKey) {
        Constraints constraints = new Constraints(compilation, new OwnColumns(name), suppressed);
        annotation.ifPresent(table -> uniqueKeys.addAll(constraints.uniqueKeys(table)));
        return new TableMapping(
                name,
                columns,
                primaryKey,
                foreignKeys,
                uniqueKeys.stream().distinct().toList(),
                annotation.map(constraints::indexes).orElse(List.of()),
                annotation
                        .map(table -> Constraints.checks(table.annotations("check")))
                        .orElse(List.of()),
                annotation.map(table -> table.text("comment", "")).orElse(""));
    }

    /** The columns of the table that is being built. */
    private final class OwnColumns implements Constraints.Columns {
        private final QualifiedName name;

        OwnColumns(QualifiedName name) {
            this.name = name;
        }

        @Override
        public String owner() {
            return owner;
        }

        @Override
        public String table() {
            return name.name().text();
        }

        @Override
        public List<Identifier> find(String written) {
            Identifier verbatim = Identifier.parse(written);
            Identifier byDefault = compilation.names().named(written);
            return columns.stream()
                    .map(ColumnMapping::name)
                    .filter(column -> column.text().equals(verbatim.text())
                            || column.text().equals(byDefault.text()))
                    .limit(1)
                    .toList();
        }

        @Override
        public List<String> names() {
            return columns.stream().map(column -> column.name().text()).toList();
        }
    }
}
