package dev.tenon.processor.check.entity;

import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.resolve.name.Jakarta;

/** TN051: only entities have tables, so a table's name on another class is not read. */
public final class TableWithoutEntityCheck implements TypeCheck {

    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        if (type.isEntity() || type.has(Jakarta.ENTITY)) {
            return;
        }
        type.use(Jakarta.TABLE)
                .ifPresent(table -> diagnostics.report(type.report(
                                Code.TN051,
                                table.address(),
                                "@Table on %s, which has no table".formatted(type.display()))
                        .found("%s is a %s; its attributes stand in the tables of the entities that use it"
                                .formatted(type.display(), type.role()))
                        .help("move @Table to the entity")
                        .build()));
    }
}
