package dev.tenon.it.embedded;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An entity with a version of one type, and how to get at what all of them have.
 *
 * @param id gives a new one its identifier
 * @param text changes one
 */
record VersionForm<E>(
        Class<E> entity,
        Supplier<E> constructor,
        BiConsumer<E, Long> id,
        BiConsumer<E, String> text,
        Function<E, Comparable<?>> version) {

    /** Every type that a version can have. */
    static List<VersionForm<?>> all() {
        return List.of(
                of(VersionByInteger.class, VersionByInteger::new),
                of(VersionByLong.class, VersionByLong::new),
                of(VersionByShort.class, VersionByShort::new),
                of(VersionByInstant.class, VersionByInstant::new),
                of(VersionByLocalDateTime.class, VersionByLocalDateTime::new),
                of(VersionByTimestamp.class, VersionByTimestamp::new),
                new VersionForm<>(
                        VersionByPrimitiveInt.class,
                        VersionByPrimitiveInt::new,
                        (entity, id) -> entity.id = id,
                        (entity, text) -> entity.text = text,
                        entity -> entity.version),
                new VersionForm<>(
                        VersionByPrimitiveLong.class,
                        VersionByPrimitiveLong::new,
                        (entity, id) -> entity.id = id,
                        (entity, text) -> entity.text = text,
                        entity -> entity.version),
                new VersionForm<>(
                        VersionByPrimitiveShort.class,
                        VersionByPrimitiveShort::new,
                        (entity, id) -> entity.id = id,
                        (entity, text) -> entity.text = text,
                        entity -> entity.version));
    }

    private static <V extends Comparable<?>, E extends Versioned<V>> VersionForm<E> of(
            Class<E> entity, Supplier<E> constructor) {
        return new VersionForm<>(
                entity,
                constructor,
                (object, id) -> object.id = id,
                (object, text) -> object.text = text,
                Versioned::version);
    }

    /** A new object. */
    E make(long id, String text) {
        E made = constructor.get();
        this.id.accept(made, id);
        this.text.accept(made, text);
        return made;
    }

    /** The version of an object. */
    Comparable<?> versionOf(E object) {
        return version.apply(object);
    }

    /** The table. */
    String table() {
        return entity.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return entity.getSimpleName();
    }
}
