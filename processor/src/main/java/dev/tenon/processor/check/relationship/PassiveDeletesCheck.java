package dev.tenon.processor.check.relationship;

import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.ForeignKeyMapping;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping.Cascade;
import dev.tenon.processor.model.mapping.RelationshipMapping.PassiveDeletes;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.sql.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * TN154, TN155: what {@code @PassiveDeletes} leaves to the database, the database has to do (CAS-2, CAS-13, VWO-5).
 */
public final class PassiveDeletesCheck implements MappingCheck {

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        for (EntityMapping entity : classes.model().entities()) {
            for (RelationshipMapping relationship : entity.relationships()) {
                if (relationship.passiveDeletes() != PassiveDeletes.NONE) {
                    check(entity, relationship, classes).ifPresent(diagnostics::report);
                }
            }
        }
    }

    private static Optional<Diagnostic> check(
            EntityMapping entity, RelationshipMapping relationship, Subjects classes) {
        String display = entity.label(relationship.path());
        if (relationship.passiveDeletes() == PassiveDeletes.ALL && deletes(relationship)) {
            return Optional.of(Diagnostic.of(
                            Code.TN154,
                            relationship.address(),
                            "%s deletes its targets, and leaves all of them alone".formatted(display))
                    .found("@PassiveDeletes(all = true) touches no target, whether it is loaded or not")
                    .help("leave those that are not loaded to the database:")
                    .code("@PassiveDeletes")
                    .suppressed(relationship.suppressed())
                    .build());
        }
        if (relationship.viewOnly()) {
            return Optional.of(Diagnostic.of(
                            Code.TN155,
                            relationship.address(),
                            "@PassiveDeletes on %s, which is view-only".formatted(display))
                    .found("a view-only relationship deletes nothing")
                    .help("remove @PassiveDeletes")
                    .suppressed(relationship.suppressed())
                    .build());
        }
        return foreignKey(relationship, classes)
                .filter(key -> key.onDelete().isEmpty() && key.definition().isEmpty())
                .map(key -> withoutAction(relationship, display, key));
    }

    private static boolean deletes(RelationshipMapping relationship) {
        return relationship.orphanRemoval() || relationship.cascades().contains(Cascade.REMOVE);
    }

    private static Diagnostic withoutAction(RelationshipMapping relationship, String display, ForeignKeyMapping key) {
        boolean rows = relationship.join() instanceof JoinMapping.LinkTableJoin || deletes(relationship);
        return Diagnostic.of(
                        Code.TN155,
                        relationship.address(),
                        "@PassiveDeletes on %s promises what its foreign key does not".formatted(display))
                .found("%s refers to %s with no ON DELETE"
                        .formatted(
                                String.join(
                                        ", ",
                                        key.columns().stream()
                                                .map(Identifier::text)
                                                .toList()),
                                key.targetTable()))
                .help("where the foreign key is mapped, say what the database does:")
                .code("@OnDelete(%s)".formatted(rows ? "OnDelete.Action.CASCADE" : "OnDelete.Action.SET_NULL"))
                .suppressed(relationship.suppressed())
                .build();
    }

    /** The constraint by which rows refer to the owner; empty if it is not mapped, or the owner's row has it itself. */
    private static Optional<ForeignKeyMapping> foreignKey(RelationshipMapping relationship, Subjects classes) {
        if (relationship.join() instanceof JoinMapping.LinkTableJoin link) {
            return constraint(link.table(), link.ownerPairs());
        }
        if (relationship.join() instanceof JoinMapping.ForeignKeyJoin join && !join.foreignOnOwner()) {
            return classes.model()
                    .entity(relationship.target().canonical())
                    .flatMap(target -> constraint(target.table(join.table()), join.pairs()));
        }
        return Optional.empty();
    }

    private static Optional<ForeignKeyMapping> constraint(TableMapping table, List<JoinMapping.Pair> pairs) {
        List<Identifier> columns = pairs.stream().map(JoinMapping.Pair::remote).toList();
        return table.foreignKeys().stream()
                .filter(key -> key.columns().equals(columns))
                .findFirst();
    }
}
