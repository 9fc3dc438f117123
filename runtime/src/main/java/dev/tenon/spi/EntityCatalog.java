package dev.tenon.spi;

import dev.tenon.TenonException;
import dev.tenon.mapping.EntityType;
import dev.tenon.type.JsonFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The entities that an application has, from the indexes of its compilations. Generated classes are loaded, and
 * descriptions made, when an entity is first used. Thread-safe.
 */
public final class EntityCatalog {
    private final List<EntityIndex> indexes;
    private final JsonFormat json;
    private final Map<Class<?>, Known<?>> known = new ConcurrentHashMap<>();

    /** A catalogue over the given indexes, with JSON as the class path offers it. */
    public EntityCatalog(List<? extends EntityIndex> indexes) {
        this(indexes, JsonFormat.discovered());
    }

    /**
     * A catalogue over the given indexes.
     *
     * @param json how its entities read and write JSON
     */
    public EntityCatalog(List<? extends EntityIndex> indexes, JsonFormat json) {
        this.indexes = List.copyOf(indexes);
        this.json = json;
    }

    /** A catalogue over every index that a class loader can see. */
    public static EntityCatalog discover(@Nullable ClassLoader loader) {
        return discover(loader, JsonFormat.discovered(loader));
    }

    /** A catalogue over every index that a class loader can see. */
    public static EntityCatalog discover(@Nullable ClassLoader loader, JsonFormat json) {
        List<EntityIndex> found = new ArrayList<>();
        ServiceLoader.load(EntityIndex.class, loader).forEach(found::add);
        return new EntityCatalog(found, json);
    }

    /** How JSON is read and written. */
    public JsonFormat json() {
        return json;
    }

    /** The generated classes of an entity. */
    public <E> EntityUnit<E> unit(Class<E> entityClass) {
        return known(entityClass).unit;
    }

    /** The description of an entity. */
    public <E> EntityType<E> type(Class<E> entityClass) {
        return known(entityClass).type();
    }

    /** The generated class of a {@code @Projection} record. */
    @SuppressWarnings("unchecked") // the index was asked by the record's name
    public <R> ProjectionUnit<R> projection(Class<R> recordClass) {
        for (EntityIndex index : indexes) {
            ProjectionUnit<?> unit = index.projection(recordClass.getName());
            if (unit != null) {
                return (ProjectionUnit<R>) unit;
            }
        }
        throw new TenonException(
                "TN604",
                recordClass.getName()
                        + " is no known projection\nhelp:   annotate it with @Projection and compile it with"
                        + " tenon-processor, or select values and map them with .to(" + recordClass.getSimpleName()
                        + "::new)");
    }

    /** Whether the class is an entity here. */
    public boolean contains(Class<?> entityClass) {
        return known.containsKey(entityClass) || load(entityClass) != null;
    }

    /**
     * The entity class that an object belongs to: its own, or the one its self-filling subclass stands for; where entities
     * extend entities, the root of the hierarchy.
     */
    public Class<?> entityClassOf(Object entity) {
        Class<?> own = entity instanceof SelfFilling ? entity.getClass().getSuperclass() : entity.getClass();
        return known(own).unit.loader().entityClass();
    }

    /** The entity class of a binary name that {@link #entities} gives. */
    public Class<?> entityClass(String name) {
        for (EntityIndex index : indexes) {
            EntityUnit<?> unit = index.unit(name);
            if (unit != null) {
                return unit.loader().entityClass();
            }
        }
        throw new IllegalArgumentException("no entity " + name);
    }

    /** Binary names of all entities, sorted. */
    public List<String> entities() {
        List<String> names = new ArrayList<>();
        indexes.forEach(index -> names.addAll(index.entities()));
        Collections.sort(names);
        return names;
    }

    /** The descriptions of all entities, by name. Loads all of their generated classes. */
    public List<EntityType<?>> types() {
        List<EntityType<?>> types = new ArrayList<>();
        for (EntityIndex index : indexes) {
            for (String name : index.entities()) {
                EntityUnit<?> unit = index.unit(name);
                if (unit != null) {
                    types.add(type(unit.loader().entityClass()));
                }
            }
        }
        types.sort(Comparator.comparing(type -> type.javaType().getName()));
        return types;
    }

    @SuppressWarnings("unchecked") // the key is the value's class
    private <E> Known<E> known(Class<E> entityClass) {
        Known<?> entry = known.get(entityClass);
        return (Known<E>) (entry != null ? entry : add(entityClass));
    }

    private Known<?> add(Class<?> entityClass) {
        Known<?> loaded = load(entityClass);
        if (loaded == null) {
            throw new TenonException(
                    "TN601",
                    entityClass.getName() + " is no known entity\n"
                            + "found:  " + describeIndexes() + "\n"
                            + "help:   annotate it with @Entity and compile it with tenon-processor, or pass the index of"
                            + " its module to Tenon.builder(dataSource).entities(…)");
        }
        Known<?> earlier = known.putIfAbsent(entityClass, loaded);
        return earlier != null ? earlier : loaded;
    }

    /** The entity, or the root of the hierarchy to which it belongs; null if there is none. */
    private @Nullable Known<?> load(Class<?> entityClass) {
        EntityUnit<?> unit = find(entityClass);
        if (unit == null) {
            return root(entityClass);
        }
        unit.persister().use(json);
        return new Known<>(unit);
    }

    private @Nullable Known<?> root(Class<?> subclass) {
        for (Class<?> above = subclass.getSuperclass(); above != null; above = above.getSuperclass()) {
            if (find(above) != null) {
                Known<?> root = known(above);
                return root.type().includes(subclass) ? root : null;
            }
        }
        return null;
    }

    private @Nullable EntityUnit<?> find(Class<?> entityClass) {
        String name = entityClass.getName();
        for (EntityIndex index : indexes) {
            EntityUnit<?> unit = index.unit(name);
            if (unit != null) {
                return unit;
            }
        }
        return null;
    }

    private String describeIndexes() {
        List<String> names = entities();
        if (names.isEmpty()) {
            return "no entity index at all";
        }
        List<String> shown = names.subList(0, Math.min(8, names.size()));
        return String.join(", ", shown) + (names.size() > shown.size() ? ", …" : "");
    }

    private static final class Known<E> {
        private final EntityUnit<E> unit;
        private volatile @Nullable EntityType<E> type;

        Known(EntityUnit<E> unit) {
            this.unit = unit;
        }

        /** Two threads may both make it; the descriptions are equal. */
        EntityType<E> type() {
            EntityType<E> made = type;
            if (made == null) {
                made = unit.loader().describe();
                type = made;
            }
            return made;
        }
    }
}
