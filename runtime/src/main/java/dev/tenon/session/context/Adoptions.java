package dev.tenon.session.context;

import dev.tenon.spi.EntityEntry;
import org.jspecify.annotations.Nullable;

/** The new objects that came by way of a collection whose orphans are removed, and where they were held. */
public final class Adoptions {
    private final IdentityTable<Adoption> adopted = new IdentityTable<>();

    /** The parent whose collection made an object new in this session. */
    public record Adoption(EntityEntry<?> parent, Relationship along) {}

    Adoptions() {}

    /** A new object came by way of its parent's collection. */
    public void adopt(Object child, EntityEntry<?> parent, Relationship along) {
        adopted.put(child, new Adoption(parent, along));
    }

    /** A new object was persisted for its own sake: it stays without a parent. */
    public void emancipate(Object child) {
        adopted.remove(child);
    }

    /** How a new object came; null if it was persisted for its own sake. */
    public @Nullable Adoption of(Object child) {
        return adopted.get(child);
    }

    void clear() {
        adopted.clear();
    }
}
