package dev.tenon.session.cascade;

import dev.tenon.WriteOnlyCollection;
import dev.tenon.load.TrackedContents;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.SelfFilling;
import jakarta.persistence.CascadeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The objects that a merge is going to copy, looked for by their identifiers before any of them is copied. Where the session
 * knows none of them and no collection has to be loaded, what is not flushed yet is of no concern to the merge.
 */
final class MergeSources {
    private final UnitOfWork session;
    private final Identification identification;
    private final Set<Object> absent = Collections.newSetFromMap(new IdentityHashMap<>(0));
    private boolean concerned;

    MergeSources(UnitOfWork session, Identification identification) {
        this.session = session;
        this.identification = identification;
    }

    /** Whether a merge reads what a flush may write; sends no more than the merge itself would. */
    boolean needFlush(Object root) {
        concerned = !session.removed().isEmpty(); // the database may delete more with those
        Walk.from(root, source -> concerned ? List.of() : visit(session.models().modelOf(source), source));
        if (concerned) {
            absent.clear();
        }
        return concerned;
    }

    /** Whether it is known that no row has the identifier of a source. */
    boolean isAbsent(Object source, @Nullable EntityEntry<?> key) {
        return key == null || (absent.contains(source) && session.known(key) == null);
    }

    private <E> List<Object> visit(EntityModel<E> model, Object source) {
        if (source instanceof SelfFilling standIn && !standIn.tenon_entry().isLoaded()) {
            return List.of();
        }
        EntityEntry<E> key = identification.keyOf(model, source);
        EntityEntry<E> known = key == null ? null : session.known(key);
        if (session.entryOf(source) != null || (known != null && known.entity != null)) {
            concerned = true;
            return List.of();
        }
        if (key != null && find(model, key) == null) {
            absent.add(source);
        } else if (key != null && model.holdsCollections()) {
            concerned = true;
            return List.of();
        }
        return next(model, source);
    }

    private <E> @Nullable E find(EntityModel<E> model, EntityEntry<E> key) {
        return session.loading().find(model.javaType(), Objects.requireNonNull(key.id(Object.class), "a key"));
    }

    @SuppressWarnings("unchecked") // the source is of the model's entity
    private static <E> List<Object> next(EntityModel<E> model, Object source) {
        List<Object> next = new ArrayList<>();
        for (Relationship relationship : model.relationships()) {
            if (relationship.cascades(CascadeType.MERGE)) {
                addTargets(model.persister().association((E) source, relationship.index()), next);
            }
        }
        return next;
    }

    private static void addTargets(@Nullable Object value, List<Object> targets) {
        if (value instanceof WriteOnlyCollection<?> queue) {
            targets.addAll(queue.added());
        } else if (value instanceof TrackedContents unread && !unread.isLoaded()) {
            return;
        } else if (value instanceof Map<?, ?> map) {
            addAll(map.values(), targets);
        } else if (value instanceof Collection<?> collection) {
            addAll(collection, targets);
        } else {
            addAll(Collections.singletonList(value == null ? null : Targets.loadedObject(value)), targets);
        }
    }

    private static void addAll(Collection<? extends @Nullable Object> elements, List<Object> targets) {
        elements.stream().filter(Objects::nonNull).forEach(targets::add);
    }
}
