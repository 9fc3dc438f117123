package dev.tenon.session.flush;

import dev.tenon.Deferred;
import dev.tenon.FlushException;
import dev.tenon.mapping.AttributeType;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.Rekeying;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.Relationship.Role;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityPersister;
import dev.tenon.spi.EntryState;
import dev.tenon.spi.IdentityMap;
import dev.tenon.spi.References;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds nulls where the mapping allows none, before the database does. */
final class RequiredValues {
    private RequiredValues() {}

    /** Checks an object that is going to be written. */
    static <E> void check(EntityModel<E> model, EntityEntry<E> entry) {
        E entity = entry.instance();
        EntityPersister<E> persister = model.persister();
        List<String> required = model.required();
        for (int i = 0; i < required.size(); i++) {
            if (persister.attribute(entity, required.get(i)) == null
                    && model.type().hasAttribute(entity, required.get(i))) {
                throw isNull(entry, model.type().display(required.get(i)));
            }
        }
        for (AttributeType.Basic deferred : model.type().deferred()) {
            if (!deferred.nullable() && isNull(persister.deferred(entity, index(deferred)))) {
                throw isNull(entry, model.type().display(deferred.name()));
            }
        }
        for (Relationship relationship : model.relationships()) {
            if (relationship.role() == Role.REFERENCE
                    && !relationship.association().optional()
                    && persister.association(entity, relationship.index()) == null
                    && relationship.isOf(entity)) {
                throw isNull(entry, relationship.toString());
            }
        }
    }

    private static int index(AttributeType.Basic deferred) {
        return Objects.requireNonNull(deferred.deferral(), "deferral").index();
    }

    /** What is not loaded is not written either. */
    private static boolean isNull(@Nullable Deferred<?> held) {
        return held == null || (held.isLoaded() && held.get() == null);
    }

    /**
     * Checks the identifier of a new object; one that its parent gives it is not known yet. The object may have got another one
     * since it came.
     */
    static <E> void checkIdentifier(EntityModel<E> model, EntityEntry<E> entry, References references) {
        if (model.isIdentifierAssigned()) {
            IdentityMap<E> map = Objects.requireNonNull(entry.map, "map");
            EntityEntry<E> now = map.probe();
            if (!model.loader().takeKey(now, entry.instance(), references)) {
                throw noIdentifier(model);
            }
            if (!model.haveSameKey(now, entry) && !Rekeying.renamed(model, entry, references)) {
                EntityEntry<E> there = map.sameKey(now);
                if (there != null && entry.state == EntryState.NEW) {
                    throw identifierIsTaken(entry, there);
                }
            }
        }
    }

    private static FlushException identifierIsTaken(EntityEntry<?> entry, EntityEntry<?> there) {
        return new FlushException(
                "TN697",
                "the identifier of the new " + entry + " was changed to that of " + there + "\n"
                        + "help:   choose another identifier; or flush when that one has given its own up, and change"
                        + " this one then");
    }

    static FlushException noIdentifier(EntityModel<?> model) {
        return new FlushException(
                "TN647",
                "a new " + model.type().name() + " has no identifier\n"
                        + "help:   assign " + String.join(", ", model.type().identifier())
                        + " before the flush, or let it be generated: @GeneratedValue");
    }

    private static FlushException isNull(EntityEntry<?> entry, String attribute) {
        return new FlushException(
                "TN645",
                attribute + " of " + entry + " is null, and its column must not be\n"
                        + "help:   give it a value, or let the mapping allow null");
    }
}
