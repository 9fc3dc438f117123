package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import java.util.Optional;

/** Reads the names that {@code @Table}, {@code @JoinTable} and {@code @CollectionTable} have in common. */
public final class TableNames {
    private TableNames() {}

    /** The written name with its schema and catalog, or the default name. */
    public static QualifiedName of(Optional<AnnotationUse> table, Identifier defaultName) {
        return new QualifiedName(
                part(table, "catalog").orElse(null),
                part(table, "schema").orElse(null),
                part(table, "name").orElse(defaultName));
    }

    private static Optional<Identifier> part(Optional<AnnotationUse> table, String member) {
        return table.map(written -> written.text(member, ""))
                .filter(name -> !name.isBlank())
                .map(Identifier::parse);
    }
}
