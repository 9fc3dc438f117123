package dev.tenon.processor.check.column;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.sql.Identifier;
import java.util.Optional;
import java.util.stream.Stream;

/** TN052: a column stands in the entity's own table. */
public final class ColumnTableCheck implements AttributeCheck {

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        Optional<EntityMapping> entity =
                classes.model().entity(attribute.owner().canonical());
        boolean secondary = attribute.owner().has(Jakarta.SECONDARY_TABLE)
                || attribute.owner().has(Jakarta.SECONDARY_TABLES);
        if (entity.isEmpty() || secondary || attribute.isToMany()) {
            return;
        }
        String table = entity.get().table().name().name().text();
        Stream.of(Jakarta.COLUMN, Jakarta.JOIN_COLUMN)
                .flatMap(name -> attribute.uses(name).stream())
                .filter(use -> !isTable(use.text("table", ""), table))
                .forEach(use -> diagnostics.report(attribute
                        .report(
                                Code.TN052,
                                use.addressOf("table"),
                                "%s has no table %s for %s"
                                        .formatted(
                                                attribute.owner().display(),
                                                use.text("table", ""),
                                                attribute.display()))
                        .found("the table of %s is %s"
                                .formatted(attribute.owner().display(), table))
                        .help("remove table = \"%s\"".formatted(use.text("table", "")))
                        .build()));
    }

    private static boolean isTable(String written, String table) {
        return written.isBlank() || Identifier.parse(written).text().equalsIgnoreCase(table);
    }
}
