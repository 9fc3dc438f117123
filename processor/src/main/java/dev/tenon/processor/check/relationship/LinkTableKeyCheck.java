package dev.tenon.processor.check.relationship;

import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping;

/** TN162: a link table without a primary key may hold a pair twice. */
public final class LinkTableKeyCheck implements MappingCheck {

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        for (EntityMapping entity : classes.model().entities()) {
            for (RelationshipMapping relationship : entity.relationships()) {
                boolean keyless = relationship.join() instanceof JoinMapping.LinkTableJoin link
                        && link.table().primaryKey().isEmpty()
                        && TableKeys.uniqueKeys(link.table()).findAny().isEmpty();
                if (keyless && relationship.isOwning()) {
                    diagnostics.report(withoutKey(entity, relationship));
                }
            }
        }
    }

    private static Diagnostic withoutKey(EntityMapping entity, RelationshipMapping relationship) {
        JoinMapping.LinkTableJoin link = (JoinMapping.LinkTableJoin) relationship.join();
        return Diagnostic.of(
                        Code.TN162,
                        relationship.address(),
                        "the link table %s of %s has no primary key"
                                .formatted(link.table().name(), entity.label(relationship.path())))
                .found("a list without @OrderColumn: Tenon writes a pair once, and others may write it again")
                .help("use a set; or let @OrderColumn keep every occurrence in its place:")
                .code("Set<%s> %s".formatted(relationship.target().simple(), relationship.name()))
                .suppressed(relationship.suppressed())
                .build();
    }
}
