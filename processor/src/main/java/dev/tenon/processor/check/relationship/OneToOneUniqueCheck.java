package dev.tenon.processor.check.relationship;

import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.sql.Identifier;
import java.util.List;

/** TN161: only a unique constraint keeps a one-to-one from becoming a many-to-one. */
public final class OneToOneUniqueCheck implements MappingCheck {

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        for (EntityMapping entity : classes.model().entities()) {
            for (RelationshipMapping relationship : entity.relationships()) {
                if (relationship.kind() == RelationshipMapping.Kind.ONE_TO_ONE
                        && relationship.join() instanceof JoinMapping.ForeignKeyJoin join
                        && join.foreignOnOwner()) {
                    List<Identifier> columns =
                            join.pairs().stream().map(JoinMapping.Pair::local).toList();
                    if (!isUnique(entity.table(join.table()), relationship, columns, classes)) {
                        diagnostics.report(withoutConstraint(entity, relationship, join.table(), columns));
                    }
                }
            }
        }
    }

    private static boolean isUnique(
            TableMapping table, RelationshipMapping relationship, List<Identifier> columns, Subjects classes) {
        boolean declared = classes.attributeAt(relationship.address()).stream()
                .flatMap(attribute -> attribute.uses(Jakarta.JOIN_COLUMN).stream())
                .anyMatch(use -> use.flag("unique", false));
        return declared || table.isDeclaredUnique(columns);
    }

    private static Diagnostic withoutConstraint(
            EntityMapping entity, RelationshipMapping relationship, int table, List<Identifier> joined) {
        List<String> columns = joined.stream().map(Identifier::text).toList();
        return Diagnostic.of(
                        Code.TN161,
                        relationship.address(),
                        "the one-to-one %s.%s has no unique constraint"
                                .formatted(entity.name().simple(), relationship.path()))
                .found("two rows of %s may have the same %s"
                        .formatted(entity.table(table).name(), String.join(", ", columns)))
                .help("let the database refuse the second:")
                .code(
                        columns.size() == 1
                                ? "@JoinColumn(name = \"%s\", %sunique = true)"
                                        .formatted(columns.get(0), TableText.member(entity, table))
                                : "%suniqueConstraints = @UniqueConstraint(columnNames = {\"%s\"}))"
                                        .formatted(TableText.annotation(entity, table), String.join("\", \"", columns)))
                .suppressed(relationship.suppressed())
                .build();
    }
}
