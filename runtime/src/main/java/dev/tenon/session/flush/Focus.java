package dev.tenon.session.flush;

import dev.tenon.FlushException;
import dev.tenon.mapping.AttributeType;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a preparation is looking at, so that it can be said where a user's converter, {@code equals} or getter threw. */
final class Focus {
    private final UnitOfWork session;
    private @Nullable EntityEntry<?> entry;

    /** Null for the columns of the row. */
    private @Nullable AttributeType attribute;

    Focus(UnitOfWork session) {
        this.session = session;
    }

    void on(EntityEntry<?> entry) {
        this.entry = entry;
        this.attribute = null;
    }

    void on(EntityEntry<?> entry, AttributeType attribute) {
        this.entry = entry;
        this.attribute = attribute;
    }

    FlushException refusal(RuntimeException thrown) {
        return new FlushException(
                "TN693",
                place() + " cannot be prepared for a flush\n"
                        + "found:  " + thrown + ", thrown by a converter, an equals, compareTo or hashCode, or an"
                        + " accessor\n"
                        + "help:   nothing was written; give the attribute a value that it accepts, and flush again",
                thrown);
    }

    private String place() {
        EntityEntry<?> looked = entry;
        if (looked == null) {
            return "the session";
        }
        AttributeType known = attribute;
        String path = known == null ? thrower(session.models().of(looked.entityClass()), looked) : known.name();
        return path == null ? looked.toString() : looked.entityClass().getSimpleName() + "." + path + " of " + looked;
    }

    /** The attribute whose column cannot be computed either; null if there is none. */
    @SuppressWarnings("unchecked") // the entry is of the model's entity
    private <E> @Nullable String thrower(EntityModel<E> model, EntityEntry<?> looked) {
        return thrower(model, (EntityEntry<E>) looked, "", model.type().attributes());
    }

    private <E> @Nullable String thrower(
            EntityModel<E> model, EntityEntry<E> looked, String prefix, List<? extends AttributeType> attributes) {
        for (AttributeType each : attributes) {
            String path = prefix + each.name();
            if (each instanceof AttributeType.Embedded embedded) {
                String part = thrower(model, looked, path + ".", embedded.parts());
                if (part != null) {
                    return part;
                }
            } else if (each instanceof AttributeType.Basic basic && throwsFor(model, looked, basic.columnName())) {
                return path;
            }
        }
        return null;
    }

    private <E> boolean throwsFor(EntityModel<E> model, EntityEntry<E> looked, String column) {
        try {
            model.persister().columnValue(looked, column, session.targets().lenient());
            return false;
        } catch (RuntimeException again) {
            return true;
        }
    }
}
