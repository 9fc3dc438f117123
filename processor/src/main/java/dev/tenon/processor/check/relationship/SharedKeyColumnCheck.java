package dev.tenon.processor.check.relationship;

import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.mapping.AttributeMapping.Basic;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.JoinMapping.ForeignKeyJoin;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.sql.Identifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** TN146: a row that is in two maps has two keys, which need two columns. */
public final class SharedKeyColumnCheck implements MappingCheck {
    private record Column(String target, Identifier name) {}

    private record Keys(EntityMapping owner, RelationshipMapping relationship, List<Identifier> foreign) {
        String label() {
            return owner.label(relationship.path());
        }
    }

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        Map<Column, Keys> known = new HashMap<>();
        for (EntityMapping owner : classes.model().entities()) {
            for (RelationshipMapping relationship : owner.relationships()) {
                keys(owner, relationship).ifPresent(keys -> {
                    Identifier name = column(relationship);
                    Keys first =
                            known.putIfAbsent(new Column(relationship.target().canonical(), name), keys);
                    if (first != null && !first.foreign.equals(keys.foreign)) {
                        diagnostics.report(shared(first, keys, name));
                    }
                });
            }
        }
    }

    /** Of maps whose keys stand in the rows of their targets; two of the same rows are spoken of elsewhere (TN201). */
    private static Optional<Keys> keys(EntityMapping owner, RelationshipMapping relationship) {
        boolean written = relationship.keyColumn().isPresent() && !relationship.viewOnly();
        return written && relationship.join() instanceof ForeignKeyJoin join && !join.foreignOnOwner()
                ? Optional.of(new Keys(
                        owner,
                        relationship,
                        join.pairs().stream().map(pair -> pair.remote()).toList()))
                : Optional.empty();
    }

    private static Identifier column(RelationshipMapping relationship) {
        return relationship.keyColumn().map(Basic::column).orElseThrow();
    }

    private static Diagnostic shared(Keys first, Keys second, Identifier column) {
        return Diagnostic.of(
                        Code.TN146,
                        second.relationship.address(),
                        "the keys of %s stand in column %s of %s, which has another meaning"
                                .formatted(
                                        second.label(),
                                        column.text(),
                                        second.relationship.target().simple()))
                .found("%s holds the keys of %s".formatted(column.text(), first.label()))
                .help("name another column:")
                .code("@MapKeyColumn(name = \"%s_key\")".formatted(second.relationship.name()))
                .suppressed(second.relationship.suppressed())
                .build();
    }
}
