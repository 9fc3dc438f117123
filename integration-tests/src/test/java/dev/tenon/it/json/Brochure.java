package dev.tenon.it.json;

import dev.tenon.Deferred;
import dev.tenon.annotation.Json;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON by getters, apart from its row, and in the elements of a collection. */
@Entity
class Brochure {
    private @Nullable Long id;
    private @Nullable List<? extends Amenity> shown = new ArrayList<>();
    private Deferred<Map<String, List<Amenity>>> pages = Deferred.of(new HashMap<>());
    private @Nullable Spot cover;
    private List<HouseRules> rules = new ArrayList<>();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long getId() {
        return id;
    }

    void setId(@Nullable Long id) {
        this.id = id;
    }

    @Json
    @Nullable
    List<? extends Amenity> getShown() {
        return shown;
    }

    void setShown(@Nullable List<? extends Amenity> shown) {
        this.shown = shown;
    }

    @Json
    Deferred<Map<String, List<Amenity>>> getPages() {
        return pages;
    }

    void setPages(Deferred<Map<String, List<Amenity>>> pages) {
        this.pages = pages;
    }

    @Json
    Optional<Spot> getCover() {
        return Optional.ofNullable(cover);
    }

    void setCover(@Nullable Spot cover) {
        this.cover = cover;
    }

    @ElementCollection
    @OrderColumn
    List<HouseRules> getRules() {
        return rules;
    }

    void setRules(List<HouseRules> rules) {
        this.rules = rules;
    }
}
