package dev.tenon.it.database;

import dev.tenon.spi.EntityIndex;
import dev.tenon.spi.EntityUnit;
import dev.tenon.spi.ProjectionUnit;
import java.util.List;
import java.util.ServiceLoader;

/** The entities of one package, so that a test's schema has their tables and no others. */
public record DomainIndex(String domain) implements EntityIndex {

    /** The entities beside a class. */
    public static DomainIndex of(Class<?> beside) {
        return new DomainIndex(beside.getPackageName());
    }

    private static List<EntityIndex> all() {
        return ServiceLoader.load(EntityIndex.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private boolean isHere(String entityClass) {
        return entityClass.startsWith(domain + ".");
    }

    @Override
    public List<String> entities() {
        return all().stream()
                .flatMap(index -> index.entities().stream())
                .filter(this::isHere)
                .distinct()
                .toList();
    }

    @Override
    public EntityUnit<?> unit(String entityClass) {
        if (!isHere(entityClass)) {
            return null;
        }
        for (EntityIndex index : all()) {
            EntityUnit<?> unit = index.unit(entityClass);
            if (unit != null) {
                return unit;
            }
        }
        return null;
    }

    @Override
    public ProjectionUnit<?> projection(String recordClass) {
        for (EntityIndex index : all()) {
            ProjectionUnit<?> unit = isHere(recordClass) ? index.projection(recordClass) : null;
            if (unit != null) {
                return unit;
            }
        }
        return null;
    }
}
