package dev.tenon.session.context;

import dev.tenon.dialect.Feature;
import dev.tenon.event.EntityEvents;
import dev.tenon.expression.Place;
import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.EntityType;
import dev.tenon.mapping.Generator;
import dev.tenon.mapping.Join;
import dev.tenon.metamodel.Attribute;
import dev.tenon.spi.Changes;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityLoader;
import dev.tenon.spi.EntityPersister;
import dev.tenon.spi.EntityUnit;
import dev.tenon.spi.KeyList;
import dev.tenon.spi.References;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One entity as the sessions of one {@code Tenon} see it: generated classes, description, and what flush and cascades ask
 * for again and again. Immutable but for what is found on first use; thread-safe.
 *
 * @param <E> the entity
 */
public final class EntityModel<E> {
    private final EntityModels models;
    private final EntityUnit<E> unit;
    private final EntityType<E> type;
    private final @Nullable EntityEvents<E> events;
    private final @Nullable Relationship[] byIndex;
    private final Relationship[] relationships;
    private final AttributeType.Elements[] elements;
    private final boolean holdsCollections;
    private final List<String> required;
    private final boolean identifiedByTarget;
    private final boolean identifierAssigned;
    private final int generatedPart;
    private final List<UniqueKey> uniqueKeys;
    private final EntityStatements statements;
    private final List<SecondaryStatements<E>> secondaryTables;
    private final int mainSlots;
    private final String insertOrigin;
    private final String updateOrigin;
    private final String deleteOrigin;
    private final String upsertOrigin;

    EntityModel(EntityModels models, EntityUnit<E> unit, EntityType<E> type, @Nullable EntityEvents<E> events) {
        this.models = models;
        this.unit = unit;
        this.type = type;
        this.events = events;
        this.byIndex = new Relationship[type.associations().size()];
        List<AttributeType.Elements> values = new ArrayList<>();
        for (AttributeType attribute : type.associations()) {
            if (attribute instanceof AttributeType.Elements collection) {
                values.add(collection);
            } else if (attribute instanceof Association association && !association.viewOnly()) {
                byIndex[association.index()] = new Relationship(this, association);
            }
        }
        this.relationships = Arrays.stream(byIndex).filter(Objects::nonNull).toArray(Relationship[]::new);
        this.elements = values.toArray(AttributeType.Elements[]::new);
        this.holdsCollections =
                elements.length > 0 || Arrays.stream(relationships).anyMatch(relationship -> !relationship.isToOne());
        this.required = requiredAttributes();
        this.identifiedByTarget = type.keyColumns().stream().anyMatch(column -> isForeign(0, column));
        this.identifierAssigned = type.generator().isEmpty() && !identifiedByTarget;
        this.generatedPart =
                type.generatedPart().map(type.keyColumns()::indexOf).orElse(-1);
        this.uniqueKeys = UniqueKey.of(
                type,
                unit.persister(),
                models.dialect().syntax(),
                models.dialect().capabilities().has(Feature.DEFERRED_UNIQUE_KEYS));
        this.insertOrigin = "insert " + type.name();
        this.updateOrigin = "update " + type.name();
        this.deleteOrigin = "delete " + type.name();
        this.upsertOrigin = "upsert " + type.name();
        this.statements =
                new EntityStatements(type, unit.persister(), models.dialect().syntax());
        this.secondaryTables =
                SecondaryStatements.of(unit.persister(), models.dialect().syntax());
        this.mainSlots = secondaryTables.isEmpty()
                ? unit.persister().updateColumns().size()
                : secondaryTables.get(0).rows().firstSlot();
    }

    /**
     * What must not be null and is made by nobody else: a null there is found before SQL. Missing identifiers are found
     * when they are needed; what shares a relationship's column gets the target's value.
     */
    private List<String> requiredAttributes() {
        List<String> paths = new ArrayList<>();
        List<String> generated = unit.persister().generatedAttributes();
        for (AttributeType attribute : type.attributes()) {
            boolean version = type.version().filter(attribute.name()::equals).isPresent();
            if (!version
                    && !generated.contains(attribute.name())
                    && !type.identifier().contains(attribute.name())) {
                addRequired("", attribute, paths);
            }
        }
        return List.copyOf(paths);
    }

    private void addRequired(String prefix, AttributeType attribute, List<String> paths) {
        String path = prefix + attribute.name();
        if (attribute instanceof AttributeType.Basic basic) {
            // a primitive of an embedded value is missing where the embedded value is
            boolean present = basic.primitive() && prefix.isEmpty();
            if (!basic.nullable() && !present && basic.deferral() == null && !mayBeMissing(basic)) {
                paths.add(path);
            }
        } else if (attribute instanceof AttributeType.Embedded embedded) {
            embedded.parts().forEach(part -> addRequired(path + ".", part, paths));
        }
    }

    private boolean mayBeMissing(AttributeType.Basic basic) {
        return isForeign(basic.table(), basic.column())
                || (basic.table() > 0
                        && type.secondaryTables().get(basic.table() - 1).optional()
                        && !isOfSubclass(basic.table()));
    }

    private boolean isOfSubclass(int table) {
        return type.subclasses().stream().anyMatch(subclass -> subclass.table() == table);
    }

    private boolean isForeign(int table, Identifier column) {
        return Arrays.stream(relationships)
                .map(relationship -> relationship.association().join())
                .anyMatch(join -> join instanceof Join.Foreign foreign
                        && foreign.foreignColumns(table).contains(column));
    }

    EntityModels models() {
        return models;
    }

    /** The attribute of the entity, or of a value that is embedded in it; null for one of another row. */
    public @Nullable AttributeType attribute(Attribute<?, ?> attribute) {
        return attribute(attribute.place(), attribute.name());
    }

    private @Nullable AttributeType attribute(Place<?> place, String name) {
        if (place instanceof Place.Part<?> part) {
            return attribute(part.owner(), part.attribute()) instanceof AttributeType.Embedded embedded
                    ? embedded.parts().stream()
                            .filter(each ->
                                    each.name().equals(name) || each.name().equals(embedded.name() + "." + name))
                            .findFirst()
                            .orElse(null)
                    : null;
        }
        return place instanceof Place.Only<?>
                        && (place.type().isAssignableFrom(javaType()) || type.includes(place.type()))
                ? type.attribute(name)
                : null;
    }

    /** The entity class. */
    public Class<E> javaType() {
        return type.javaType();
    }

    /** The generated classes. */
    public EntityUnit<E> unit() {
        return unit;
    }

    /** The generated loader. */
    public EntityLoader<E> loader() {
        return unit.loader();
    }

    /** The generated persister. */
    public EntityPersister<E> persister() {
        return unit.persister();
    }

    /** The description. */
    public EntityType<E> type() {
        return type;
    }

    /** Those who are told what happens to its objects; null if nobody is. */
    public @Nullable EntityEvents<E> events() {
        return events;
    }

    /** The generator of identifiers; null for assigned ones. */
    public @Nullable Generator generator() {
        return type.generator().orElse(null);
    }

    /** Whether identifiers come from the database, so that a new object has none. */
    public boolean isNumbered() {
        return type.generator()
                .filter(generator -> !(generator instanceof Generator.RandomUuid))
                .isPresent();
    }

    /** Whether an object that loses a target loses its identifier by that. */
    public boolean isIdentifiedByTarget() {
        return identifiedByTarget;
    }

    /** Whether users assign the whole identifier: neither a generator nor a target gives a part of it. */
    public boolean isIdentifierAssigned() {
        return identifierAssigned;
    }

    /**
     * Whether an object may get another identifier: users assign it, or its targets give it; no generator does (PKC-1). A
     * generator may give a part that stays: {@link #keepsGeneratedPart}.
     */
    public boolean isRekeyable() {
        return type.generator().isEmpty() || generatedPart >= 0;
    }

    /** Whether what is generated of an identifier is the same in another one. */
    public boolean keepsGeneratedPart(EntityEntry<E> entry, EntityEntry<E> other) {
        return generatedPart < 0 || Objects.equals(keyPart(entry, generatedPart), keyPart(other, generatedPart));
    }

    /** Whether an object still has the identifier of the row that its entry stands for. */
    public boolean hasItsIdentifier(EntityEntry<E> entry, References references) {
        EntityEntry<E> now = Objects.requireNonNull(entry.map, "map").probe();
        return loader().takeKey(now, entry.instance(), references) && haveSameKey(now, entry);
    }

    /** Gives an object the identifier of the row that its entry stands for, if that can be set. */
    public void restoreKey(EntityEntry<E> entry) {
        if (isRekeyable()) {
            persister().restoreKey(entry);
        } else if (isNumbered() && loader().hasIntegralKey()) {
            persister().assignKey(entry, entry.longKey);
        }
    }

    /** Whether two entries have one identifier. */
    public boolean haveSameKey(EntityEntry<E> one, EntityEntry<E> other) {
        return loader().hasIntegralKey() ? one.longKey == other.longKey : Objects.equals(one.key, other.key);
    }

    /** Whether two objects are of one class of the hierarchy, so that the row of one can be that of the other. */
    public boolean areOfOneClass(E one, E other) {
        return type.subclasses().isEmpty() || one.getClass() == other.getClass();
    }

    /** What an entry's identifier has for one of {@link EntityType#keyColumns()}; null while the entry has none. */
    public @Nullable Object keyPart(EntityEntry<E> entry, int part) {
        if (loader().hasIntegralKey()) {
            return entry.keyed ? entry.longKey : null;
        }
        if (entry.key == null) {
            return null;
        }
        KeyList keys = loader().newKeys();
        loader().addKey(keys, entry);
        return keys.valueAt(0, part);
    }

    /** The associations that take part in flush and cascades, by index. */
    public Relationship[] relationships() {
        return relationships;
    }

    /** The association of that index; null for element collections and read-only ones. */
    public @Nullable Relationship relationship(int index) {
        return byIndex[index];
    }

    /** The association of that name, or null. */
    public @Nullable Relationship relationship(String name) {
        for (Relationship relationship : relationships) {
            if (relationship.association().name().equals(name)) {
                return relationship;
            }
        }
        return null;
    }

    /** The collections of values. */
    public AttributeType.Elements[] elements() {
        return elements;
    }

    /** Whether there are collections, of entities or values. */
    public boolean holdsCollections() {
        return holdsCollections;
    }

    /** Whether there is anything that refers to other objects or holds collections. */
    public boolean isConnected() {
        return byIndex.length > 0;
    }

    /** What is unique, the primary key apart. */
    public List<UniqueKey> uniqueKeys() {
        return uniqueKeys;
    }

    /** The statements that write its rows. */
    public EntityStatements statements() {
        return statements;
    }

    /** The statements that write what its objects have in secondary tables; none for most entities. */
    public List<SecondaryStatements<E>> secondaryTables() {
        return secondaryTables;
    }

    /** Whether the main table's row is to be written: always where it is the only one, or has a version, which counts all. */
    public boolean changesMainTable(Changes changes) {
        return secondaryTables.isEmpty() || persister().isVersioned() || changes.meets(0, mainSlots);
    }

    /** The changes of the main table alone. */
    public Changes inMainTable(Changes changes) {
        return secondaryTables.isEmpty() ? changes : changes.part(0, mainSlots);
    }

    /** {@code insert Customer}, as the statement log says it. */
    public String insertOrigin() {
        return insertOrigin;
    }

    /** {@code update Customer}. */
    public String updateOrigin() {
        return updateOrigin;
    }

    /** {@code delete Customer}. */
    public String deleteOrigin() {
        return deleteOrigin;
    }

    /** {@code upsert Customer}. */
    public String upsertOrigin() {
        return upsertOrigin;
    }

    /** Paths of basic attributes that must not be null. */
    public List<String> required() {
        return required;
    }

    @Override
    public String toString() {
        return "EntityModel(" + type.name() + ")";
    }
}
