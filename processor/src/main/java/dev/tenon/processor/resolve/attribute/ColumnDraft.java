package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.sql.Identifier;
import dev.tenon.type.DataType;
import java.util.List;

/**
 * The column that a basic attribute asks for.
 *
 * @param written whether the user gave the name
 * @param checks {@code @CheckConstraint}s of the column
 * @param address of the name where it is written, else of the attribute
 */
public record ColumnDraft(
        Identifier name,
        boolean written,
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

    /** The same column under another name. */
    public ColumnDraft named(Identifier other) {
        return new ColumnDraft(
                other, written, type, nullable, unique, insertable, updatable, defaultSql, comment, checks, address);
    }

    /** The same column, whose values the database makes. */
    public ColumnDraft neverWritten() {
        return new ColumnDraft(
                name, written, type, nullable, unique, false, false, defaultSql, comment, checks, address);
    }

    /** The same column, which cannot be null. */
    public ColumnDraft required() {
        return new ColumnDraft(
                name, written, type, false, unique, insertable, updatable, defaultSql, comment, checks, address);
    }
}
