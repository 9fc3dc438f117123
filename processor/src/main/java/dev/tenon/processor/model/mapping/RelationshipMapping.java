package dev.tenon.processor.model.mapping;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.sql.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A relationship, resolved: its direction, its join, and who writes what.
 *
 * @param name attribute name
 * @param path dotted path from the entity; equals {@code name} outside embeddables
 * @param kind the annotation
 * @param direction the direction that the join condition has (REL-21 to REL-23)
 * @param target the target entity
 * @param holder how the attribute's Java type holds its target
 * @param container the collection type of a to-many; empty for a to-one
 * @param loading how it is loaded unless a query says otherwise
 * @param optional whether null is allowed for a to-one
 * @param join the join condition
 * @param mappedBy the owning attribute on the target, written or inferred; empty on the owning side
 * @param inverse the attribute on the target that is linked with this one, whichever side names the other
 * @param mapsId for {@code @MapsId}: the identifier attribute this relationship gives its value to, {@code ""} for the
 *     whole identifier; empty without the annotation
 * @param identifier whether the relationship is part of the identifier ({@code @Id} on it)
 * @param mapKey for a map: the attribute of the target that is the key; {@code ""} for its identifier
 * @param keyColumn for a map whose keys have a column of their own, in the link table or the target's
 * @param keyMethod for a map whose keys a method of the target computes
 * @param syncBackReference whether a view-only collection shows what is done to the side that is written
 * @param singleParent whether a target may have one owner only
 * @param orderColumn {@code @OrderColumn} of a list
 * @param suppressed diagnostic codes silenced on it or around it
 * @param declared what the attribute is declared to hold, where that is not the target itself but a type that it has
 */
public record RelationshipMapping(
        String name,
        String path,
        AttributeAccess access,
        Kind kind,
        Direction direction,
        ClassName target,
        Holder holder,
        Optional<Container> container,
        Loading loading,
        boolean optional,
        JoinMapping join,
        Optional<String> mappedBy,
        Optional<String> inverse,
        Optional<String> mapsId,
        boolean identifier,
        Set<Cascade> cascades,
        boolean orphanRemoval,
        boolean viewOnly,
        boolean syncBackReference,
        PassiveDeletes passiveDeletes,
        boolean singleParent,
        List<String> overlaps,
        List<OrderItem> orderBy,
        Optional<String> mapKey,
        Optional<AttributeMapping.Basic> keyColumn,
        Optional<KeyMethod> keyMethod,
        Optional<Identifier> orderColumn,
        List<String> suppressed,
        Address address,
        Optional<JavaType> declared)
        implements AttributeMapping {

    /** The annotation's kind. */
    public enum Kind {
        MANY_TO_ONE,
        ONE_TO_ONE,
        ONE_TO_MANY,
        MANY_TO_MANY
    }

    /** A method of the target without parameters. */
    public record KeyMethod(String name, JavaType type) {}

    /** The direction of the join: on which side the foreign columns stand. */
    public enum Direction {
        MANY_TO_ONE,
        ONE_TO_MANY,
        MANY_TO_MANY
    }

    /** What the attribute holds. */
    public enum Holder {
        /** {@code Ref<T>}. */
        REF,
        /** {@code T} itself. */
        PLAIN,
        /** A collection or map of {@code T}. */
        COLLECTION
    }

    /** How it is loaded by default. */
    public enum Loading {
        /** When first used, together with its peers. */
        LAZY,
        /** By a select-in after the query. */
        SELECT_IN,
        /** As an instance of the target's generated self-filling subclass. */
        SELF_FILLING
    }

    /** Whose deletion is left to the database when the owner is deleted (CAS-12). */
    public enum PassiveDeletes {
        NONE,
        /** Targets that are not loaded. */
        UNLOADED,
        /** All targets; those that leave the collection are left alone as well. */
        ALL
    }

    /** Jakarta's cascades; {@code ALL} is spelled out. */
    public enum Cascade {
        PERSIST,
        MERGE,
        REMOVE,
        REFRESH,
        DETACH
    }

    public RelationshipMapping {
        cascades = Set.copyOf(cascades);
        overlaps = List.copyOf(overlaps);
        orderBy = List.copyOf(orderBy);
        suppressed = List.copyOf(suppressed);
    }

    /** Whether this side writes the foreign key or the link table. */
    public boolean isOwning() {
        return mappedBy.isEmpty();
    }

    /** Whether it holds at most one target. */
    public boolean isToOne() {
        return holder != Holder.COLLECTION;
    }
}
