package dev.tenon.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entities of one compilation, found by {@link java.util.ServiceLoader}. Generated as a switch over names, so that
 * only the classes of entities that are used are loaded.
 */
public interface EntityIndex {

    /** Binary names of the entity classes. */
    List<String> entities();

    /** The generated classes of that entity, made anew by each call, or null if it is not of this compilation. */
    @Nullable
    EntityUnit<?> unit(String entityClass);

    /** The generated class of that {@code @Projection} record, or null if it is not of this compilation. */
    default @Nullable ProjectionUnit<?> projection(String recordClass) {
        return null;
    }
}
