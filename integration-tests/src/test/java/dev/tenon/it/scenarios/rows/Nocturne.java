package dev.tenon.it.scenarios.rows;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;

/** Has a collection of values, which is read before it is replaced. */
@Entity
class Nocturne {
    @Id
    String opus;

    String mood;

    @ElementCollection
    List<String> keys = new ArrayList<>();

    Nocturne() {}

    Nocturne(String opus, String mood, String... keys) {
        this.opus = opus;
        this.mood = mood;
        this.keys.addAll(List.of(keys));
    }
}
