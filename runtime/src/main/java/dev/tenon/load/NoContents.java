package dev.tenon.load;

import dev.tenon.mapping.AttributeType;
import dev.tenon.spi.EntityEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The collection that an object lacks because another class of its hierarchy adds the attribute: it is always empty. */
record NoContents(EntityEntry<?> owner, TrackedAttribute role) implements TrackedContents {

    @Override
    public AttributeType attribute() {
        return role.attribute();
    }

    @Override
    public int index() {
        return role.index();
    }

    @Override
    public boolean isLoaded() {
        return true;
    }

    @Override
    public void load() {}

    @Override
    public List<@Nullable Object> current() {
        return List.of();
    }

    @Override
    public List<@Nullable Object> original() {
        return List.of();
    }

    @Override
    public List<@Nullable Object> currentKeys() {
        return List.of();
    }

    @Override
    public List<@Nullable Object> originalKeys() {
        return List.of();
    }

    @Override
    public void recognise(Object element, Object own) {}

    @Override
    public boolean isChanged() {
        return false;
    }

    @Override
    public List<Object> queuedAdditions() {
        return List.of();
    }

    @Override
    public List<Object> queuedRemovals() {
        return List.of();
    }

    @Override
    public boolean addFromOtherSide(Object element) {
        throw new IllegalStateException(owner + " has no " + role.display());
    }

    @Override
    public boolean removeFromOtherSide(Object element) {
        return false;
    }

    @Override
    public void flushed() {}

    @Override
    public void restore() {}
}
