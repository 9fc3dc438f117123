package dev.tenon.it.json;

import dev.tenon.annotation.Json;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Map;

/** Built by its constructor, and read by getters. */
@Entity
class NightPass {
    @Id
    private final String code;

    @Json
    private final List<String> nights;

    @Json
    private Map<String, Integer> extras;

    NightPass(String code, List<String> nights, Map<String, Integer> extras) {
        this.code = code;
        this.nights = nights;
        this.extras = extras;
    }

    String getCode() {
        return code;
    }

    List<String> getNights() {
        return nights;
    }

    Map<String, Integer> getExtras() {
        return extras;
    }

    void setExtras(Map<String, Integer> extras) {
        this.extras = extras;
    }
}
