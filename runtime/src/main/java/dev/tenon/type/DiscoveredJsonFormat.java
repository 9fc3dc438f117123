package dev.tenon.type;

import dev.tenon.TenonException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The JSON format that the class path offers, looked for when a value is first read or written. Thread-safe. */
final class DiscoveredJsonFormat implements JsonFormat {
    static final DiscoveredJsonFormat OF_LIBRARY =
            new DiscoveredJsonFormat(DiscoveredJsonFormat.class.getClassLoader());

    private final @Nullable ClassLoader loader;
    private volatile @Nullable JsonFormat found;

    /** The format that a class loader, or that of this library, can see. */
    DiscoveredJsonFormat(@Nullable ClassLoader loader) {
        this.loader = loader;
    }

    @Override
    public String write(Object value, Type type) {
        return format().write(value, type);
    }

    @Override
    public @Nullable Object read(String text, Type type) {
        return format().read(text, type);
    }

    private JsonFormat format() {
        JsonFormat known = found;
        if (known == null) {
            known = find();
            found = known;
        }
        return known;
    }

    private JsonFormat find() {
        List<JsonFormat> seen = load(loader);
        return only(seen.isEmpty() ? load(DiscoveredJsonFormat.class.getClassLoader()) : seen);
    }

    static JsonFormat only(List<JsonFormat> formats) {
        if (formats.size() == 1) {
            return formats.get(0);
        }
        throw new TenonException(
                "TN614",
                formats.isEmpty()
                        ? "there is no library for @Json attributes\nfound:  no provider of "
                                + JsonFormat.class.getName()
                                + "\nhelp:   add the dependency dev.tenon:tenon-json-jackson, or pass a format of your own"
                                + " to Tenon.builder(dataSource).json(…)"
                        : "several libraries offer to write @Json attributes\nfound:  "
                                + formats.stream()
                                        .map(format -> format.getClass().getName())
                                        .toList()
                                + "\nhelp:   say which one by Tenon.builder(dataSource).json(…)");
    }

    private static List<JsonFormat> load(@Nullable ClassLoader from) {
        return ServiceLoader.load(JsonFormat.class, from).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
