package dev.tenon.processor.resolve.link;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.mapping.ForeignKeyMapping;
import dev.tenon.processor.resolve.attribute.AttributeSite;
import dev.tenon.processor.resolve.name.TenonNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Builds the constraints over foreign columns. */
final class ForeignKeys {
    private ForeignKeys() {}

    /** The constraint over the columns, as {@code @ForeignKey}, {@code @OnDelete} and {@code @OnUpdate} want it. */
    static ForeignKeyMapping over(
            List<LinkColumn> columns, Target target, Optional<AnnotationUse> foreignKey, AttributeSite site) {
        return over(
                columns,
                target,
                foreignKey,
                action(site, TenonNames.ON_DELETE),
                action(site, TenonNames.ON_UPDATE),
                site.address());
    }

    /** The constraint over the columns of a table that belongs to the class at that address. */
    static ForeignKeyMapping over(
            List<LinkColumn> columns, Target target, Optional<AnnotationUse> foreignKey, Address address) {
        return over(columns, target, foreignKey, "", "", address);
    }

    private static ForeignKeyMapping over(
            List<LinkColumn> columns,
            Target target,
            Optional<AnnotationUse> foreignKey,
            String onDelete,
            String onUpdate,
            Address address) {
        String mode = foreignKey.map(use -> use.constant("value", "CONSTRAINT")).orElse("CONSTRAINT");
        return new ForeignKeyMapping(
                foreignKey.map(use -> use.text("name", "")).orElse(""),
                columns.stream().map(LinkColumn::name).toList(),
                target.name(),
                target.table(),
                columns.stream().map(LinkColumn::referenced).toList(),
                onDelete,
                onUpdate,
                !mode.equals("NO_CONSTRAINT"),
                foreignKey.map(use -> use.text("foreignKeyDefinition", "")).orElse(""),
                List.of(),
                address);
    }

    private static String action(AttributeSite site, String annotation) {
        return site.annotation(annotation)
                .map(use -> use.constant("value", use.constant("action", "")))
                .map(action -> action.toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElse("");
    }

    /** Whether the referenced columns are exactly the identifier's, in its order. */
    static boolean refersToKey(List<LinkColumn> columns, Target target) {
        return target.key()
                .filter(key -> key.stream()
                        .map(KeyColumn::name)
                        .toList()
                        .equals(columns.stream().map(LinkColumn::referenced).toList()))
                .isPresent();
    }
}
