package dev.tenon.elsewhere;

import org.jspecify.annotations.Nullable;

/** Somebody who tends a light. */
public class LightKeeper {
    private @Nullable Long id;
    private String name;

    protected LightKeeper() {
        name = "";
    }

    public LightKeeper(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }
}
