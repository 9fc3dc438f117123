package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import dev.tenon.type.DataType;
import java.util.List;

/**
 * The column that a basic attribute asks for.
 *
 * @param written whether the user gave the name
 * @param table the table that {@code @Column(table)} names; empty for the attribute's own
 * @param checks {@code @CheckConstraint}s of the column
 * @param address of the name where it is written, else of the attribute
 */
public record ColumnDraft(
        Identifier name,
        boolean written,
        String table,
        DataType type,
        boolean nullable,
        boolean unique,
        boolean insertable,
        boolean updatable,
        String defaultSql,
        String comment,
        List<AnnotationUse> checks,
        Address address) {

    public ColumnDraft {
        checks = List.copyOf(checks);
    }

    /** Whether {@code @Column(table)} names that table. */
    boolean standsIn(QualifiedName other) {
        return !table.isBlank() && Identifier.parse(table).equals(other.name());
    }

    /** The same column under another name. */
    public ColumnDraft named(Identifier other) {
        return new ColumnDraft(
                other,
                written,
                table,
                type,
                nullable,
                unique,
                insertable,
                updatable,
                defaultSql,
                comment,
                checks,
                address);
    }

    /** The same column, whose values the database makes. */
    public ColumnDraft neverWritten() {
        return new ColumnDraft(
                name, written, table, type, nullable, unique, false, false, defaultSql, comment, checks, address);
    }

    /** The same column, which cannot be null. */
    public ColumnDraft required() {
        return new ColumnDraft(
                name, written, table, type, false, unique, insertable, updatable, defaultSql, comment, checks, address);
    }
}
