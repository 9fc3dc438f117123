package dev.tenon.type;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Turns the values of {@link dev.tenon.annotation.Json} attributes into JSON text and back: the library of the
 * application's choice. {@code Tenon.builder(dataSource).json(format)} names it; otherwise it is found by {@link
 * java.util.ServiceLoader}. The module {@code tenon-json-jackson} has one.
 *
 * <p>Two values that are the same should become the same text, so that a flush sends no UPDATE for them: properties in a
 * fixed order, the entries of maps in the order of their keys. A value is compared by writing it, never by {@code equals}.
 *
 * <p>Thread-safe. Whatever it throws is reported with the attribute's name.
 */
public interface JsonFormat {

    /**
     * The text of a value.
     *
     * @param type the attribute's type, with its arguments
     */
    String write(Object value, Type type);

    /**
     * The value of a text; null for {@code null}.
     *
     * @param type the attribute's type, with its arguments
     */
    @Nullable
    Object read(String text, Type type);

    /** The format that the class path offers, looked for on first use. */
    static JsonFormat discovered() {
        return DiscoveredJsonFormat.OF_LIBRARY;
    }

    /** The format that a class loader, or that of this library, can see, looked for on first use. */
    static JsonFormat discovered(@Nullable ClassLoader loader) {
        return new DiscoveredJsonFormat(loader);
    }
}
