package dev.tenon.json.jackson;

import dev.tenon.type.JsonFormat;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads {@link dev.tenon.annotation.Json} attributes by Jackson. Found by itself where its module is on the class
 * path; {@code Tenon.builder(dataSource).json(new JacksonJsonFormat(mapper))} takes a mapper of the application.
 *
 * <p>The mapper that it makes itself writes the types of {@code java.time} as ISO text and reads their offsets back as they
 * were, passes over properties that a class does not have (any more), and adds the Jackson modules of the class path, such
 * as that for Kotlin. Whatever the mapper, the entries of maps are written in the order of their keys, so that equal maps
 * are equal texts.
 *
 * <p>Thread-safe.
 */
public final class JacksonJsonFormat implements JsonFormat {
    private final JsonMapper mapper;
    private final Map<Type, ObjectWriter> writers = new ConcurrentHashMap<>();
    private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();

    /** A format with a mapper of its own. */
    public JacksonJsonFormat() {
        this(JsonMapper.builder()
                .findAndAddModules()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .build());
    }

    /** A format with a mapper that is configured already. */
    public JacksonJsonFormat(JsonMapper mapper) {
        this.mapper = Objects.requireNonNull(mapper, "mapper");
    }

    @Override
    public String write(Object value, Type type) {
        return writers.computeIfAbsent(type, this::writer).writeValueAsString(value);
    }

    @Override
    public @Nullable Object read(String text, Type type) {
        return readers.computeIfAbsent(type, this::reader).readValue(text);
    }

    private ObjectWriter writer(Type type) {
        return mapper.writerFor(mapper.constructType(type)).with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    private ObjectReader reader(Type type) {
        return mapper.readerFor(mapper.constructType(type));
    }
}
