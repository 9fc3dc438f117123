package dev.tenon.processor.check.relationship;

import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.JoinMapping.ForeignKeyJoin;
import dev.tenon.processor.model.mapping.JoinMapping.Pair;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.sql.Identifier;
import java.util.Optional;
import java.util.stream.Stream;

/** TN103: the table of an entity that was compiled before has the columns that were described then, and gets no others. */
public final class ForeignTableCheck implements MappingCheck {

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        for (EntityMapping entity : classes.model().entities()) {
            for (RelationshipMapping relationship : entity.relationships()) {
                Optional.ofNullable(classes.model()
                                .compiled()
                                .get(relationship.target().canonical()))
                        .filter(target -> relationship.join() instanceof ForeignKeyJoin)
                        .flatMap(target -> missing(
                                entity,
                                relationship,
                                target.table(relationship.join().remoteTable())))
                        .ifPresent(diagnostics::report);
            }
        }
    }

    private static Optional<Diagnostic> missing(
            EntityMapping entity, RelationshipMapping relationship, TableMapping table) {
        return columns(relationship)
                .filter(column -> table.column(column).isEmpty())
                .findFirst()
                .map(column -> diagnostic(entity, relationship, table, column));
    }

    private static Stream<Identifier> columns(RelationshipMapping relationship) {
        ForeignKeyJoin join = (ForeignKeyJoin) relationship.join();
        return join.foreignOnOwner()
                ? Stream.empty()
                : Stream.of(
                                join.pairs().stream().map(Pair::remote),
                                relationship.orderColumn().stream(),
                                relationship.keyColumn().stream().map(AttributeMapping.Basic::column))
                        .flatMap(columns -> columns);
    }

    private static Diagnostic diagnostic(
            EntityMapping entity, RelationshipMapping relationship, TableMapping table, Identifier column) {
        String name = table.name().name().text();
        String target = relationship.target().simple();
        return Diagnostic.of(
                        Code.TN103,
                        relationship.address(),
                        "table %s, which was compiled before, has no column %s for %s"
                                .formatted(name, column.text(), entity.label(relationship.path())))
                .found("%s has %s"
                        .formatted(
                                name,
                                String.join(
                                        ", ",
                                        table.columns().stream()
                                                .map(ColumnMapping::name)
                                                .map(Identifier::text)
                                                .toList())))
                .help("let a link table have it:")
                .code("@JoinTable(name = \"…\")")
                .help("or declare it where %s is compiled:".formatted(target))
                .code("@Column(name = \"%s\")".formatted(column.text()))
                .suppressed(relationship.suppressed())
                .build();
    }
}
