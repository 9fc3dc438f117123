package dev.tenon.session;

import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What comes to a session from now on leaves it again; what it holds already stays. */
final class Eviction {
    private final UnitOfWork unit;
    private final Set<EntityEntry<?>> kept = Collections.newSetFromMap(new IdentityHashMap<>());

    Eviction(UnitOfWork unit) {
        this.unit = unit;
        kept.addAll(unit.managed());
    }

    void leave() {
        List<EntityEntry<?>> newcomers = new ArrayList<>(unit.managed());
        newcomers.removeIf(kept::contains);
        unit.detach(newcomers);
    }
}
