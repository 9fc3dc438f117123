package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.sql.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * What the user wrote about the join of a relationship, overrides applied.
 *
 * @param columns the {@code @JoinColumn}s
 * @param foreignKey the {@code @ForeignKey} of the join columns
 * @param table the {@code @JoinTable}
 * @param primaryKeyColumns the {@code @PrimaryKeyJoinColumn}s; present but without members when the bare annotation says
 *     that the keys are equal
 */
public record WrittenJoin(
        List<AnnotationUse> columns,
        Optional<AnnotationUse> foreignKey,
        Optional<AnnotationUse> table,
        List<AnnotationUse> primaryKeyColumns) {

    public WrittenJoin {
        columns = List.copyOf(columns);
        primaryKeyColumns = List.copyOf(primaryKeyColumns);
    }

    /** What stands on the attribute, or on the override that replaces it. */
    static WrittenJoin of(AttributeSite site, Optional<AnnotationUse> override) {
        List<AnnotationUse> annotations = site.member().annotations();
        List<AnnotationUse> own = Repeated.in(annotations, Jakarta.JOIN_COLUMN, Jakarta.JOIN_COLUMNS);
        List<AnnotationUse> overriding =
                override.map(use -> use.annotations("joinColumns")).orElse(List.of());
        List<AnnotationUse> columns = overriding.isEmpty() ? own : overriding;
        Optional<AnnotationUse> table =
                override.flatMap(use -> use.nested("joinTable")).or(() -> site.annotation(Jakarta.JOIN_TABLE));
        Optional<AnnotationUse> foreignKey = override.flatMap(use -> use.nested("foreignKey"))
                .or(() -> site.annotation(Jakarta.JOIN_COLUMNS).flatMap(use -> use.nested("foreignKey")))
                .or(() -> columns.stream()
                        .flatMap(use -> use.nested("foreignKey").stream())
                        .findFirst());
        return new WrittenJoin(
                columns,
                foreignKey,
                table,
                Repeated.in(annotations, Jakarta.PRIMARY_KEY_JOIN_COLUMN, Jakarta.PRIMARY_KEY_JOIN_COLUMNS));
    }

    /** The tables that the join columns name, each once; none where they say nothing of it. */
    public List<Identifier> tablesOfColumns() {
        return columns.stream()
                .map(column -> column.text("table", ""))
                .filter(table -> !table.isBlank())
                .map(Identifier::parse)
                .distinct()
                .toList();
    }

    /** Whether a column is named; a join column that says something else only, such as {@code nullable}, names none. */
    public boolean namesColumns() {
        return columns.size() > 1
                || columns.stream().anyMatch(column -> isWritten(column, "name"))
                || columns.stream().anyMatch(column -> isWritten(column, "referencedColumnName"));
    }

    private static boolean isWritten(AnnotationUse column, String member) {
        return !column.text(member, "").isBlank();
    }
}
