package dev.tenon.it.json;

import dev.tenon.annotation.Json;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An embedded value with a part that is JSON. */
@Embeddable
record HouseRules(
        @Nullable Integer quietFrom, @Json @Nullable List<String> forbidden) {}
