package dev.tenon.session.cascade;

import dev.tenon.SessionException;
import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.metamodel.Attribute;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.ObjectErrors;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import java.util.List;

/** Expires single attributes of an object (VWO-7). */
public final class AttributeExpiry {
    private final UnitOfWork session;

    /** Expiry in a session. */
    public AttributeExpiry(UnitOfWork session) {
        this.session = session;
    }

    /** Collections are lazy again; what stands in the row is read when the object is next handed out. */
    public void expire(Object object, List<Attribute<?, ?>> attributes) {
        EntityEntry<?> entry = session.seek(object);
        if (entry == null) {
            throw ObjectErrors.notInSession("expire", object);
        }
        if (entry.state == EntryState.REMOVED) {
            throw ObjectErrors.removed("expire", entry);
        }
        EntityModel<?> model = session.models().of(entry.entityClass());
        List<AttributeType> found =
                attributes.stream().map(attribute -> find(model, attribute)).toList();
        if (entry.state == EntryState.NEW && !found.stream().allMatch(AttributeExpiry::isView)) {
            throw ObjectErrors.pending("expire", entry);
        }
        found.forEach(attribute -> expire(entry, attribute));
    }

    private static AttributeType find(EntityModel<?> model, Attribute<?, ?> attribute) {
        AttributeType found = model.attribute(attribute);
        if (found == null) {
            String name = model.type().name();
            throw new SessionException(
                    "TN666",
                    "expire: " + attribute + " is no attribute of " + name + "\n"
                            + "found:  the object is a " + name + "\n"
                            + "help:   name one of its own attributes: session.expire(object, " + name + "_.…)");
        }
        return found;
    }

    private static boolean isView(AttributeType attribute) {
        return attribute instanceof Association association && association.viewOnly() && !association.isToOne();
    }

    private void expire(EntityEntry<?> entry, AttributeType attribute) {
        if (attribute instanceof AttributeType.Basic basic && basic.deferral() != null) {
            session.loading().expireDeferred(entry, basic.deferral().index());
            return;
        }
        if (attribute instanceof Association association && !association.isToOne()) {
            session.loading().expire(entry, association.index());
        } else if (attribute instanceof AttributeType.Elements elements) {
            session.loading().expire(entry, elements.index());
        } else {
            session.loading().expireRow(entry);
        }
    }
}
