package dev.tenon.load;

import dev.tenon.spi.EntityEntry;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A tracked set; what is in it is decided by the elements' own {@code equals} (JAV-6). */
class TrackedSet<T extends @Nullable Object, C extends Set<T>> extends TrackedCollection<T, C> implements Set<T> {

    TrackedSet(EntityEntry<?> owner, TrackedAttribute role, @Nullable C own) {
        super(owner, role, own);
    }

    @Override
    @SuppressWarnings("unchecked") // sorted sets override it
    C newOwn() {
        return (C) new LinkedHashSet<T>();
    }

    @Override
    final boolean dropOwn(Object element) {
        return own().remove(element);
    }

    @Override
    final boolean holdsOwn(Object element) {
        return own().contains(element);
    }
}
