package dev.tenon.elsewhere;

import org.jspecify.annotations.Nullable;

/** A tower with a light, tended by somebody. */
public class Lighthouse {
    private @Nullable Long id;
    private String coast;
    private @Nullable LightKeeper keeper;

    private Lighthouse() {
        coast = "";
    }

    public Lighthouse(String coast, @Nullable LightKeeper keeper) {
        this.coast = coast;
        this.keeper = keeper;
    }

    public String coast() {
        return coast;
    }

    public void rename(String other) {
        coast = other;
    }

    public @Nullable LightKeeper keeper() {
        return keeper;
    }
}
