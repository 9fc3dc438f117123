package dev.tenon.processor.plan;

import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.Instantiation;
import dev.tenon.processor.model.mapping.ProxyMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that the classes of one entity are written from.
 *
 * @param variable the name of a variable that holds an instance
 * @param leaves basic attributes and associations in declaration order
 * @param embeddeds embedded values, outer before inner
 * @param inserts what INSERT writes into the main table
 * @param updates what UPDATE may write there
 * @param secondaries what is written into secondary tables
 * @param synchronised basic attributes that relationships write too
 * @param proxies live views, which have no state
 */
public record EntityPlan(
        EntityMapping mapping,
        String variable,
        KeyPlan key,
        List<LeafPlan> leaves,
        List<EmbeddedPlan> embeddeds,
        SelectionPlan selection,
        List<WritePlan> inserts,
        List<WritePlan> updates,
        List<SecondaryPlan> secondaries,
        List<WritePlan.Synchronised> synchronised,
        List<ProxyMapping> proxies,
        SqlTemplates sql) {

    /** The constants that the generated classes of every entity have. */
    public static final Set<String> CONSTANTS =
            Set.of("UPDATE_COLUMNS", "INSERT", "UPDATE", "DELETE", "DELETE_BY_KEYS", "SELECT_BY_KEY", "SELECT_BY_KEYS");

    public EntityPlan {
        leaves = List.copyOf(leaves);
        embeddeds = List.copyOf(embeddeds);
        inserts = List.copyOf(inserts);
        updates = List.copyOf(updates);
        secondaries = List.copyOf(secondaries);
        synchronised = List.copyOf(synchronised);
        proxies = List.copyOf(proxies);
    }

    /** The entity class. */
    public ClassName entity() {
        return mapping.name();
    }

    /** The class that is generated with that ending: {@code Customer_Loader}. */
    public ClassName generated(String ending) {
        return mapping.generated(ending);
    }

    /** What UPDATE may write into any table, in the order of its slots: those of the main table first. */
    public List<WritePlan> slots() {
        return Stream.concat(updates.stream(), secondaries.stream().flatMap(secondary -> secondary.updates().stream()))
                .toList();
    }

    /** The first slot of a secondary table. */
    public int firstSlot(SecondaryPlan secondary) {
        return updates.size()
                + secondaries.stream()
                        .takeWhile(earlier -> earlier.number() < secondary.number())
                        .mapToInt(earlier -> earlier.updates().size())
                        .sum();
    }

    /** The basic attributes. */
    public List<BasicPlan> basics() {
        return only(leaves.stream(), BasicPlan.class);
    }

    /** The basic attributes that the snapshot keeps: all but the identifier's. */
    public List<BasicPlan> columns() {
        return basics().stream().filter(basic -> !basic.key()).toList();
    }

    /** The attributes that are read apart from their row, by their number. */
    public List<BasicPlan> deferred() {
        return basics().stream().filter(BasicPlan::isDeferred).toList();
    }

    /** The associations by their index. */
    public List<AssociationPlan> associations() {
        return only(leaves.stream(), AssociationPlan.class);
    }

    /** The associations to at most one target. */
    public List<AssociationPlan> toOnes() {
        return associations().stream().filter(AssociationPlan::isToOne).toList();
    }

    /** The part of a composite identifier that is generated. */
    public Optional<BasicPlan> generatedPart() {
        return key.form() == KeyPlan.Form.COMPOSITE
                ? key.identifier()
                        .generated()
                        .flatMap(this::leaf)
                        .filter(BasicPlan.class::isInstance)
                        .map(BasicPlan.class::cast)
                : Optional.empty();
    }

    /** Whether UPDATE writes the foreign key of an association; true where the entity's table has none of it. */
    public boolean isUpdatable(AssociationPlan association) {
        String attribute = association.path().dotted();
        return association.ownPairs().isEmpty()
                || association.ownPairs().stream()
                        .flatMap(pair -> mapping.table(association.ownTable()).column(pair.local()).stream())
                        .flatMap(column -> column.writers().stream())
                        .anyMatch(writer -> writer.attribute().equals(attribute) && writer.updatable());
    }

    /** The version attribute. */
    public Optional<BasicPlan> version() {
        return basics().stream().filter(BasicPlan::version).findFirst();
    }

    /** Whether the database makes the version. */
    public boolean isVersionGenerated() {
        return version()
                .flatMap(version -> mapping.column(version.column()))
                .filter(ColumnMapping::isGenerated)
                .isPresent();
    }

    /** The embedded value at that path. */
    public EmbeddedPlan embedded(AttributePath path) {
        return embeddeds.stream()
                .filter(embedded -> embedded.path().dotted().equals(path.dotted()))
                .findFirst()
                .orElseThrow();
    }

    /** The way to an attribute of the mapping. */
    public AttributePath path(AttributeMapping attribute) {
        return AttributePath.of(mapping, attribute);
    }

    /** The leaf at that path. */
    public Optional<LeafPlan> leaf(String dotted) {
        return leaves.stream()
                .filter(leaf -> leaf.path().dotted().equals(dotted))
                .findFirst();
    }

    /** Whether instances are made by a constructor that takes attributes. */
    public boolean isConstructed() {
        return mapping.instantiation() instanceof Instantiation.FromAttributes;
    }

    /** Whether the attribute is given to the constructor. */
    public boolean isConstructorArgument(String attribute) {
        return mapping.instantiation() instanceof Instantiation.FromAttributes constructor
                && constructor.attributes().contains(attribute);
    }

    /** The plain to-one targets that the constructor wants, for which building an instance waits. */
    public List<AssociationPlan> awaited() {
        return toOnes().stream()
                .filter(association -> association.holdsPlain() && !association.isSelfFilling())
                .filter(association ->
                        isConstructorArgument(association.path().steps().get(0).name()))
                .toList();
    }

    /**
     * Whether its rows can be read without a snapshot that stays: nothing is made from it later, neither an instance that
     * awaits its constructor's targets, nor a deferred attribute, nor an embedded value that refers to others.
     */
    public boolean isReadWithoutSnapshot() {
        return awaited().isEmpty()
                && deferred().isEmpty()
                && toOnes().stream()
                        .allMatch(association -> association.path().steps().size() == 1);
    }

    /** Whether the entity gets a self-filling subclass: wherever one is possible, because other modules may refer to it. */
    public boolean hasSelfFilling() {
        return mapping.extensible() == EntityMapping.Extensibility.EXTENSIBLE && !isConstructed();
    }

    /** How the relationship is loaded by default. */
    public static boolean isEager(RelationshipMapping relationship) {
        return relationship.loading() == RelationshipMapping.Loading.SELECT_IN;
    }

    private static <T> List<T> only(Stream<LeafPlan> leaves, Class<T> type) {
        return leaves.filter(type::isInstance).map(type::cast).toList();
    }
}
