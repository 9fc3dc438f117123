package dev.tenon.mapping;

import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The description of an entity at run time.
 *
 * <p>Immutable and thread-safe. Made by the generated loader on first use.
 *
 * @param <E> the entity class
 */
public final class EntityType<E> {
    private final Class<E> javaType;
    private final String name;
    private final Table table;
    private final List<SecondaryTable> secondaryTables;
    private final List<String> selection;
    private final List<String> identifier;
    private final @Nullable Class<?> idClass;
    private final @Nullable String version;
    private final @Nullable Generator generator;
    private final @Nullable Identifier generatedPart;
    private final Map<String, AttributeType> byName;
    private final List<AttributeType> attributes;
    private final List<AttributeType> associations;
    private final List<AttributeType.Basic> deferred;
    private final List<Subclass> subclasses;

    /**
     * An entity that extends another one. Each of its objects has a row in the root entity's main table, and one in a table of
     * the subclass.
     *
     * @param superclass the nearest entity above
     * @param table the number of its table among those of the root
     * @param attributes the names of the attributes that it adds
     */
    public record Subclass(Class<?> javaType, String name, Class<?> superclass, int table, Set<String> attributes) {
        public Subclass {
            attributes = Set.copyOf(attributes);
        }
    }

    private EntityType(Builder<E> builder) {
        this.javaType = builder.javaType;
        this.name = builder.name;
        this.table = Objects.requireNonNull(builder.table, "table");
        this.secondaryTables = List.copyOf(builder.secondaryTables);
        this.selection = List.copyOf(builder.selection);
        this.identifier = List.copyOf(builder.identifier);
        this.idClass = builder.idClass;
        this.version = builder.version;
        this.generator = builder.generator;
        this.generatedPart = builder.generatedPart;
        this.byName = new LinkedHashMap<>(builder.attributes);
        this.attributes = List.copyOf(builder.attributes.values());
        this.associations = List.copyOf(builder.associations);
        this.deferred = List.copyOf(builder.deferred);
        this.subclasses = List.copyOf(builder.subclasses);
    }

    /** Begins the description of an entity. */
    public static <E> Builder<E> of(Class<E> javaType, String name) {
        return new Builder<>(javaType, name);
    }

    /** The entity class. */
    public Class<E> javaType() {
        return javaType;
    }

    /** The entity's name: its simple class name unless {@code @Entity(name)} says otherwise. */
    public String name() {
        return name;
    }

    /** The main table. */
    public Table table() {
        return table;
    }

    /** Further tables that hold a part of the entity; their primary keys refer to the main table's, column by column. */
    public List<SecondaryTable> secondaryTables() {
        return secondaryTables;
    }

    /** A table by its number: the main one is 0, and the secondary ones follow. */
    public Table table(int number) {
        return number == 0 ? table : secondaryTables.get(number - 1).table();
    }

    /**
     * The select list in the order in which the loader reads it: columns in template spelling, or expressions in which
     * <code>{this}</code> stands for the table's alias; a column of a secondary table is such an expression.
     */
    public List<String> selection() {
        return selection;
    }

    /** Paths of the identifier's attributes, in the order of the primary key. */
    public List<String> identifier() {
        return identifier;
    }

    /** The class of a composite identifier; empty for a simple one. */
    public Optional<Class<?>> idClass() {
        return Optional.ofNullable(idClass);
    }

    /** Name of the version attribute. */
    public Optional<String> version() {
        return Optional.ofNullable(version);
    }

    /** Where identifiers come from; empty for assigned ones. */
    public Optional<Generator> generator() {
        return Optional.ofNullable(generator);
    }

    /** The column of a composite identifier that is generated; empty for other identifiers. */
    public Optional<Identifier> generatedPart() {
        return Optional.ofNullable(generatedPart);
    }

    /** The attributes in declaration order. */
    public List<AttributeType> attributes() {
        return attributes;
    }

    /** The attribute of that name, or null. */
    public @Nullable AttributeType attribute(String attributeName) {
        return byName.get(attributeName);
    }

    /** Whether an attribute has that column of the main table: a basic one, embedded ones included, or a to-one by its foreign key. */
    public boolean hasAttributeOn(Identifier column) {
        return hasBasicOn(0, column) || attributes.stream().anyMatch(attribute -> isForeignOn(attribute, column));
    }

    private static boolean isForeignOn(AttributeType attribute, Identifier column) {
        if (attribute instanceof AttributeType.Embedded embedded) {
            return embedded.parts().stream().anyMatch(part -> isForeignOn(part, column));
        }
        return attribute instanceof Association association
                && association.join() instanceof Join.Foreign key
                && key.foreignColumns(0).contains(column);
    }

    /** Whether a basic attribute, or one in an embedded value, maps a column of the table of that number. */
    public boolean hasBasicOn(int number, Identifier column) {
        return attributes.stream().anyMatch(attribute -> isBasicOn(attribute, number, column));
    }

    private static boolean isBasicOn(AttributeType attribute, int number, Identifier column) {
        if (attribute instanceof AttributeType.Embedded embedded) {
            return embedded.parts().stream().anyMatch(part -> isBasicOn(part, number, column));
        }
        return attribute instanceof AttributeType.Basic basic
                && basic.table() == number
                && basic.column().equals(column);
    }

    /** Associations and element collections by their index: each an {@link Association} or {@link AttributeType.Elements}. */
    public List<AttributeType> associations() {
        return associations;
    }

    /** The attributes that are read apart from their row, by their number. */
    public List<AttributeType.Basic> deferred() {
        return deferred;
    }

    /** The entities that extend it, superclasses before what extends them. */
    public List<Subclass> subclasses() {
        return subclasses;
    }

    /** Whether the class is the entity's, or that of an entity that extends it. */
    public boolean includes(Class<?> entityClass) {
        return entityClass == javaType || subclass(entityClass) != null;
    }

    private @Nullable Subclass subclass(Class<?> entityClass) {
        for (Subclass subclass : subclasses) {
            if (subclass.javaType() == entityClass) {
                return subclass;
            }
        }
        return null;
    }

    /** The class whose objects alone have the attribute at a dotted path; null for what every object has. */
    public @Nullable Class<?> subclassWith(String path) {
        if (subclasses.isEmpty()) {
            return null;
        }
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        for (Subclass subclass : subclasses) {
            if (subclass.attributes().contains(first)) {
                return subclass.javaType();
            }
        }
        return null;
    }

    /** Whether an object of the hierarchy is of a class that has the attribute at a dotted path. */
    public boolean hasAttribute(Object entity, String path) {
        Class<?> adding = subclassWith(path);
        return adding == null || adding.isInstance(entity);
    }

    /** {@code Customer.orders}, as messages name an attribute: with the class that adds it, whose metamodel has it, too. */
    public String display(String path) {
        Class<?> adding = subclassWith(path);
        return (adding == null ? javaType : adding).getSimpleName() + "." + path;
    }

    /** The numbers of the tables in which every object of a class of the hierarchy has a row besides the main one. */
    public Set<Integer> tablesOf(Class<?> entityClass) {
        Set<Integer> tables = new TreeSet<>();
        for (int number = 1; number <= secondaryTables.size(); number++) {
            if (!secondaryTables.get(number - 1).optional()) {
                tables.add(number);
            }
        }
        for (Subclass each = subclass(entityClass); each != null; each = subclass(each.superclass())) {
            tables.add(each.table());
        }
        return tables;
    }

    /** The numbers of the tables in which no object of a class of the hierarchy has a row: those of classes beside it. */
    public Set<Integer> tablesBeside(Class<?> entityClass) {
        Set<Integer> tables = new TreeSet<>();
        for (Subclass each : subclasses) {
            if (!each.javaType().isAssignableFrom(entityClass) && !entityClass.isAssignableFrom(each.javaType())) {
                tables.add(each.table());
            }
        }
        return tables;
    }

    /** The columns of the identifier. */
    public List<Identifier> keyColumns() {
        return table.primaryKey();
    }

    @Override
    public String toString() {
        return "EntityType(" + name + ")";
    }

    /** Collects the parts of an entity. */
    public static final class Builder<E> {
        private final Class<E> javaType;
        private final String name;
        private @Nullable Table table;
        private final List<SecondaryTable> secondaryTables = new ArrayList<>();
        private List<String> selection = List.of();
        private List<String> identifier = List.of();
        private @Nullable Class<?> idClass;
        private @Nullable String version;
        private @Nullable Generator generator;
        private @Nullable Identifier generatedPart;
        private final Map<String, AttributeType> attributes = new LinkedHashMap<>();
        private final List<AttributeType> associations = new ArrayList<>();
        private final List<AttributeType.Basic> deferred = new ArrayList<>();
        private final List<Subclass> subclasses = new ArrayList<>();

        private Builder(Class<E> javaType, String name) {
            this.javaType = javaType;
            this.name = name;
        }

        /** The main table. */
        public Builder<E> table(Table mainTable) {
            table = mainTable;
            return this;
        }

        /** Adds a secondary table, in which each object has a row. */
        public Builder<E> secondaryTable(Table further) {
            secondaryTables.add(new SecondaryTable(further, false));
            return this;
        }

        /** Adds a secondary table, in which an object may have a row. */
        public Builder<E> optionalSecondaryTable(Table further) {
            secondaryTables.add(new SecondaryTable(further, true));
            return this;
        }

        /** The select list. */
        public Builder<E> selection(String... items) {
            selection = List.of(items);
            return this;
        }

        /** The identifier's attributes. */
        public Builder<E> identifier(String... paths) {
            identifier = List.of(paths);
            return this;
        }

        /** The class of a composite identifier. */
        public Builder<E> idClass(Class<?> type) {
            idClass = type;
            return this;
        }

        /** The version attribute. */
        public Builder<E> version(String path) {
            version = path;
            return this;
        }

        /** Where identifiers come from. */
        public Builder<E> generator(Generator source) {
            generator = source;
            return this;
        }

        /** Which part of a composite identifier is generated; the column in template spelling. */
        public Builder<E> generatedPart(String column) {
            generatedPart = Identifier.parse(column);
            return this;
        }

        /** Adds an attribute; associations and element collections in the order of their index, deferred ones likewise. */
        public Builder<E> attribute(AttributeType attribute) {
            attributes.put(attribute.name(), attribute);
            collectAssociations(attribute);
            if (attribute instanceof AttributeType.Basic basic && basic.deferral() != null) {
                deferred.add(basic);
            }
            return this;
        }

        /** Adds an entity that extends this one; the attributes of those names, which are among the others, are its own. */
        public Builder<E> subclass(Class<?> type, String entityName, Class<?> superclass, int table, String... names) {
            subclasses.add(new Subclass(type, entityName, superclass, table, Set.of(names)));
            return this;
        }

        private void collectAssociations(AttributeType attribute) {
            if (attribute instanceof Association || attribute instanceof AttributeType.Elements) {
                associations.add(attribute);
            } else if (attribute instanceof AttributeType.Embedded embedded) {
                embedded.parts().forEach(this::collectAssociations);
            }
        }

        /** The finished description. */
        public EntityType<E> build() {
            return new EntityType<>(this);
        }
    }
}
