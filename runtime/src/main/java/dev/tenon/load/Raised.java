package dev.tenon.load;

import dev.tenon.mapping.AttributeType;
import java.util.Set;

/** The associations of one query's objects that must not be loaded later (LOD-24). */
record Raised(Set<String> names) {
    static final Raised NOTHING = new Raised(Set.of());

    Raised {
        names = Set.copyOf(names);
    }

    boolean contains(AttributeType attribute) {
        return !names.isEmpty() && names.contains(attribute.name());
    }
}
