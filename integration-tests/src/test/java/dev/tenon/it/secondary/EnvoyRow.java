package dev.tenon.it.secondary;

import dev.tenon.annotation.Projection;
import org.jspecify.annotations.Nullable;

@Projection(Envoy.class)
record EnvoyRow(
        String name, @Nullable String embassyCity, @Nullable String refugeCity) {}
