package dev.tenon.session.flush;

import dev.tenon.load.TrackedContents;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.Relationship.Role;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import dev.tenon.spi.IdentityMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Objects that are removed leave the lists with an order that they do not know of: those of a link table, or of a foreign
 * key that only the list's owner maps. The others move up (COL-7). A list that is not loaded keeps a gap, and is told of it
 * when it is loaded.
 */
final class RemovedElements {
    private final UnitOfWork session;
    private final LinkChanges changes;
    private final Set<Object> removed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Class<?>> removedEntities = new HashSet<>();
    private final Map<Class<?>, List<Relationship>> lists = new HashMap<>();

    RemovedElements(UnitOfWork session, LinkChanges changes) {
        this.session = session;
        this.changes = changes;
        for (EntityEntry<?> entry : session.removed()) {
            removed.add(entry.instance());
            removedEntities.add(entry.entityClass());
        }
    }

    void leaveLists() {
        for (IdentityMap<?> map : session.identityMaps()) {
            List<Relationship> lists = lists(map.unit().loader().entityClass());
            if (!lists.isEmpty()) {
                List<EntityEntry<?>> owners = new ArrayList<>();
                map.forEach(owners::add);
                owners.forEach(owner -> leaveLists(owner, lists));
            }
        }
        session.pending().forEach(owner -> leaveLists(owner, lists(owner.entityClass())));
    }

    private List<Relationship> lists(Class<?> entity) {
        return lists.computeIfAbsent(
                entity, any -> Arrays.stream(session.models().of(entity).relationships())
                        .filter(this::isConcerned)
                        .toList());
    }

    private boolean isConcerned(Relationship relationship) {
        return relationship.association().orderColumn() != null
                && removedEntities.contains(relationship.association().target())
                && (relationship.role() == Role.LINK || relationship.role() == Role.CONTRIBUTION);
    }

    private void leaveLists(EntityEntry<?> owner, List<Relationship> lists) {
        if (owner.state == EntryState.MANAGED || owner.state == EntryState.NEW) {
            for (Relationship list : lists) {
                TrackedContents contents = session.loading().contents(owner, list.index());
                if (contents.isLoaded()) {
                    leave(owner, list, contents);
                }
            }
        }
    }

    private void leave(EntityEntry<?> owner, Relationship list, TrackedContents contents) {
        for (@Nullable Object element : contents.current()) {
            if (element != null && removed.contains(element)) {
                changes.remove(contents, element);
                changes.addLeft(owner, list, contents);
            }
        }
    }
}
