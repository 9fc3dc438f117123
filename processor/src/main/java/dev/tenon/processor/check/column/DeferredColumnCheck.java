package dev.tenon.processor.check.column;

import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.ColumnMapping.ColumnWriter;
import dev.tenon.processor.model.mapping.EntityMapping;

/** TN413: a relationship needs its foreign key with the row, so a deferred attribute cannot be on that column. */
public final class DeferredColumnCheck implements MappingCheck {

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        for (MappedType type : classes.rootEntities()) {
            classes.model().entity(type.canonical()).ifPresent(entity -> check(type, entity, diagnostics));
        }
    }

    private static void check(MappedType type, EntityMapping entity, Diagnostics diagnostics) {
        for (AttributeMapping attribute : entity.attributes()) {
            if (attribute instanceof AttributeMapping.Basic basic
                    && basic.deferral().isPresent()) {
                entity.column(basic).stream()
                        .flatMap(column -> column.writers().stream())
                        .filter(ColumnWriter.JoinColumn.class::isInstance)
                        .findFirst()
                        .ifPresent(join -> diagnostics.report(type.report(
                                        Code.TN413,
                                        basic.address(),
                                        "%s.%s is deferred, and its column is the foreign key of %s"
                                                .formatted(type.display(), basic.name(), join.attribute()))
                                .found("%s.%s is read with the row, for %s"
                                        .formatted(entity.table().name(), basic.column(), join.attribute()))
                                .help("hold the value itself, or give it a column of its own:")
                                .code("%s %s;"
                                        .formatted(basic.value().javaType().display(), basic.name()))
                                .build()));
            }
        }
    }
}
