package dev.tenon.session.flush;

import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.LinkChanges.CollectionChange;
import dev.tenon.session.flush.LinkChanges.ReferenceChange;
import dev.tenon.spi.EntityEntry;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The targets that relationships have gained, by whichever owner: what another owner took is nobody's orphan. */
final class GainedTargets {
    private final UnitOfWork session;
    private final LinkChanges changes;
    private @Nullable IdentityHashMap<Relationship, Set<EntityEntry<?>>> gained;

    /** Those of changes that are complete when the first question comes. */
    GainedTargets(UnitOfWork session, LinkChanges changes) {
        this.session = session;
        this.changes = changes;
    }

    boolean contains(Relationship relationship, EntityEntry<?> target) {
        IdentityHashMap<Relationship, Set<EntityEntry<?>>> known = gained;
        if (known == null) {
            known = found();
            gained = known;
        }
        return known.getOrDefault(relationship, Set.of()).contains(target);
    }

    private IdentityHashMap<Relationship, Set<EntityEntry<?>>> found() {
        IdentityHashMap<Relationship, Set<EntityEntry<?>>> found = new IdentityHashMap<>();
        for (ReferenceChange change : changes.references()) {
            add(found, change.relationship(), change.after());
        }
        for (CollectionChange change : changes.collections()) {
            for (Object element : LinkChanges.added(change.contents())) {
                add(found, change.relationship(), session.entryOf(element));
            }
        }
        return found;
    }

    private static void add(
            IdentityHashMap<Relationship, Set<EntityEntry<?>>> found,
            Relationship relationship,
            @Nullable EntityEntry<?> target) {
        if (target != null) {
            found.computeIfAbsent(relationship, any -> Collections.newSetFromMap(new IdentityHashMap<>()))
                    .add(target);
        }
    }
}
