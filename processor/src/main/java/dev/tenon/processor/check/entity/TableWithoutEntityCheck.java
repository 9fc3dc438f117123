package dev.tenon.processor.check.entity;

import dev.tenon.processor.check.subject.AnnotationTree;
import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import java.util.Set;

/** TN051: only entities have tables, so a table's name on another class is not read. */
public final class TableWithoutEntityCheck implements TypeCheck {
    private static final Set<String> OF_ENTITIES = Set.of(
            Jakarta.TABLE,
            Jakarta.SECONDARY_TABLE,
            Jakarta.SECONDARY_TABLES,
            TenonNames.SECONDARY_ROW,
            TenonNames.SECONDARY_ROWS);

    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        if (type.isEntity() || type.has(Jakarta.ENTITY)) {
            return;
        }
        type.type().annotations().stream()
                .filter(use -> OF_ENTITIES.contains(use.type()))
                .forEach(use -> diagnostics.report(type.report(
                                Code.TN051,
                                use.address(),
                                "%s on %s, which has no table".formatted(AnnotationTree.display(use), type.display()))
                        .found("%s is a %s; its attributes stand in the tables of the entities that use it"
                                .formatted(type.display(), type.role()))
                        .help("move %s to the entity".formatted(AnnotationTree.display(use)))
                        .build()));
    }
}
