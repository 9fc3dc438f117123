package dev.tenon.it.json;

import dev.tenon.annotation.Projection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list of lodgings shows. */
@Projection(Lodging.class)
record LodgingCard(
        String name,
        List<Amenity> amenities,
        @Nullable Spot spot,
        @Nullable String raw) {}
