package dev.tenon.it.json;

import dev.tenon.annotation.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place to stay, with JSON of each sort. */
@Entity
class Lodging extends Documented {
    @Id
    long id;

    String name = "";

    @Json
    List<Amenity> amenities = new ArrayList<>();

    @Json
    @Nullable
    Map<String, Object> details;

    @Json
    @Nullable
    Spot spot;

    @Json
    @Nullable
    Fee fee;

    @Json
    int @Nullable [] ratings;

    @Json
    @Nullable
    String raw;

    @Json
    @Column(columnDefinition = "json")
    @Nullable
    String verbatim;

    @Embedded
    @Nullable
    HouseRules rules;

    Lodging() {}

    Lodging(long id, String name) {
        this.id = id;
        this.name = name;
    }
}
