package dev.tenon.processor.check.relationship;

import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.ColumnMapping.ColumnWriter;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import java.util.Optional;

/** TN202: a relationship whose join column is the generated identifier overwrites what was generated. */
public final class GeneratedIdentifierWriteCheck implements MappingCheck {

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        for (EntityMapping entity : classes.model().entities()) {
            generatedColumn(entity).ifPresent(column -> column.writers().stream()
                    .filter(ColumnWriter.JoinColumn.class::isInstance)
                    .filter(writer -> writer.insertable() || writer.updatable())
                    .flatMap(writer -> entity.attributeAt(writer.attribute()).stream())
                    .filter(RelationshipMapping.class::isInstance)
                    .map(RelationshipMapping.class::cast)
                    .filter(relationship ->
                            !relationship.identifier() && relationship.mapsId().isEmpty())
                    .forEach(relationship -> diagnostics.report(overwritten(entity, column, relationship))));
        }
    }

    private static Optional<ColumnMapping> generatedColumn(EntityMapping entity) {
        return entity.identifier()
                .generated()
                .flatMap(entity::attributeAt)
                .filter(AttributeMapping.Basic.class::isInstance)
                .flatMap(attribute -> entity.column(((AttributeMapping.Basic) attribute).column()));
    }

    private static Diagnostic overwritten(
            EntityMapping entity, ColumnMapping column, RelationshipMapping relationship) {
        String name = entity.name().simple();
        return Diagnostic.of(
                        Code.TN202,
                        relationship.address(),
                        "relationship %s.%s writes the generated identifier %s.%s"
                                .formatted(
                                        name,
                                        relationship.path(),
                                        name,
                                        entity.identifier().generated().orElse("")))
                .found("both have the column %s.%s"
                        .formatted(entity.table().name(), column.name().text()))
                .help("if %s shares the identifier of its target, remove @GeneratedValue and say so:".formatted(name))
                .code("@MapsId")
                .help("otherwise give the relationship a column of its own:")
                .code("@JoinColumn(name = \"%s_id\")"
                        .formatted(relationship.name().toLowerCase(java.util.Locale.ROOT)))
                .suppressed(relationship.suppressed())
                .build();
    }
}
