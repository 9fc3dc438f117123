package dev.tenon.it.json;

import dev.tenon.annotation.Json;
import jakarta.persistence.MappedSuperclass;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What has notes. */
@MappedSuperclass
abstract class Documented {
    @Json
    @Nullable
    Map<String, String> notes = new TreeMap<>();
}
