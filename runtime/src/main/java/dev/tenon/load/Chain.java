package dev.tenon.load;

import dev.tenon.spi.Contents;
import dev.tenon.spi.EntityEntry;
import org.jspecify.annotations.Nullable;

/** The collection attributes of one entry, as a chain that begins there: most objects have few or none. */
final class Chain {
    private Chain() {}

    static void add(EntityEntry<?> owner, Contents contents) {
        contents.next = owner.contents;
        owner.contents = contents;
    }

    /** What is known of an attribute; null if it is not tracked. */
    static @Nullable TrackedContents find(EntityEntry<?> owner, int association) {
        for (Contents each = owner.contents; each != null; each = each.next) {
            if (each instanceof TrackedContents contents && contents.index() == association) {
                return contents;
            }
        }
        return null;
    }

    static void remove(EntityEntry<?> owner, int association) {
        Contents previous = null;
        for (Contents each = owner.contents; each != null; each = each.next) {
            if (each instanceof TrackedContents contents && contents.index() == association) {
                if (previous == null) {
                    owner.contents = each.next;
                } else {
                    previous.next = each.next;
                }
                return;
            }
            previous = each;
        }
    }

    /**
     * The user's own collection, for a new tracked collection to decorate: what an attribute holds, or what the tracked
     * collection over it gives up.
     */
    @SuppressWarnings("unchecked") // a tracked collection decorates a container of its own interface
    static <C> @Nullable C takeOwn(EntityEntry<?> owner, int association, @Nullable C held) {
        if (owner.contents != null) {
            TrackedContents former = find(owner, association);
            remove(owner, association);
            if (former instanceof Tracked tracked) {
                Object own = tracked.disconnect();
                return held == tracked ? (C) own : unwrapped(held);
            }
        }
        return unwrapped(held);
    }

    /** A collection that another owner's attribute holds is not taken away from it; a new container is made. */
    private static <C> @Nullable C unwrapped(@Nullable C held) {
        return held instanceof Tracked ? null : held;
    }
}
