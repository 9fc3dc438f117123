package dev.tenon.load;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Tells containers with an order from those that may have another one in each run. */
public final class IterationOrder {
    private IterationOrder() {}

    /** Whether a collection or map is known to keep an order; null stands for one that Tenon makes, which does. */
    public static boolean isKept(@Nullable Object container) {
        if (container instanceof Set<?>) {
            return container instanceof LinkedHashSet<?> || container instanceof SortedSet<?>;
        }
        if (container instanceof Map<?, ?>) {
            return container instanceof LinkedHashMap<?, ?>
                    || container instanceof SortedMap<?, ?>
                    || container instanceof EnumMap<?, ?>;
        }
        return container == null || container instanceof Collection<?>;
    }
}
