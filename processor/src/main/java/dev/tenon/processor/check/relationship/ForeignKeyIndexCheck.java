package dev.tenon.processor.check.relationship;

import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** TN160: without an index on its foreign key, reading a collection or removing a target reads the whole table. */
public final class ForeignKeyIndexCheck implements MappingCheck {
    private record Told(int table, List<String> columns) {}

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        for (EntityMapping entity : classes.model().entities()) {
            Set<Told> told = new HashSet<>();
            for (RelationshipMapping relationship : entity.relationships()) {
                if (relationship.join() instanceof JoinMapping.ForeignKeyJoin join && join.foreignOnOwner()) {
                    List<String> columns = join.pairs().stream()
                            .map(pair -> pair.local().text())
                            .toList();
                    if (!TableKeys.isIndexed(entity.table(join.table()), columns)
                            && told.add(new Told(join.table(), columns))) {
                        diagnostics.report(withoutIndex(entity, relationship, join.table(), columns));
                    }
                }
            }
        }
    }

    private static Diagnostic withoutIndex(
            EntityMapping entity, RelationshipMapping relationship, int table, List<String> columns) {
        String list = String.join(", ", columns);
        return Diagnostic.of(
                        Code.TN160,
                        relationship.address(),
                        "the foreign key of %s.%s has no index"
                                .formatted(entity.name().simple(), relationship.path()))
                .found("no index of table %s begins with %s"
                        .formatted(entity.table(table).name(), list))
                .help("declare one:")
                .code("%sindexes = @Index(columnList = \"%s\"))".formatted(TableText.annotation(entity, table), list))
                .suppressed(relationship.suppressed())
                .build();
    }
}
