package dev.tenon.mapping;

import dev.tenon.WriteOnlyCollection;
import dev.tenon.sql.Identifier;
import jakarta.persistence.CascadeType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The description of a relationship.
 *
 * @param index its number among the entity's associations and element collections; generated code knows it by that
 * @param name attribute name; dotted inside embeddables
 * @param owner the declaring entity
 * @param target the target entity; resolved on first use, never initialised from here; the root of its hierarchy where
 *     entities extend entities
 * @param targetType what its targets are instances of: the target entity, or one that extends it
 * @param container the collection type of a to-many; null for a to-one
 * @param fetch how it is loaded unless a query says otherwise
 * @param holdsRef whether a to-one is declared as {@code Ref}
 * @param owning whether this side writes
 * @param updatable whether UPDATE writes the foreign key of a to-one; true where its row has none
 * @param inverse the linked attribute on the target; null if there is none
 * @param cascades what is passed on to targets
 * @param syncBackReference whether a view-only collection shows what is done to the side that is written
 * @param passiveDeletes which targets are left to the database when the owner is deleted
 * @param singleParent whether a target may have one owner only
 * @param mapKey for a map, the target's attribute that is the key; null for others; {@code ""} for its identifier
 * @param keyColumn for a map whose keys have a column of their own, in the link table or the target's; null for others
 * @param keyMethod whether a method of the target computes the keys of a map
 * @param orderColumn for a list with an {@code @OrderColumn}
 */
public record Association(
        int index,
        String name,
        Class<?> owner,
        Class<?> target,
        Class<?> targetType,
        @Nullable Class<?> container,
        Join join,
        Fetch fetch,
        boolean holdsRef,
        boolean owning,
        boolean optional,
        boolean updatable,
        @Nullable String inverse,
        Set<CascadeType> cascades,
        boolean orphanRemoval,
        boolean viewOnly,
        boolean syncBackReference,
        PassiveDeletes passiveDeletes,
        boolean singleParent,
        List<Order> orderBy,
        @Nullable String mapKey,
        @Nullable Basic keyColumn,
        boolean keyMethod,
        @Nullable Identifier orderColumn)
        implements AttributeType {

    /** How an association is loaded by default. */
    public enum Fetch {
        /** On first use, with its peers. */
        LAZY,
        /** By a select-in after the query. */
        SELECT_IN,
        /** As a self-filling instance. */
        SELF_FILLING
    }

    /** Whose deletion, or loss of the foreign key, is left to the database when the owner is deleted. */
    public enum PassiveDeletes {
        /** Of none: targets are loaded. */
        NONE,
        /** Of targets that are not loaded. */
        UNLOADED,
        /** Of all, and those that leave the collection keep their foreign key. */
        ALL
    }

    /** One item of the order in which a collection is read. */
    public record Order(Identifier column, boolean descending) {}

    public Association {
        cascades = Set.copyOf(cascades);
        orderBy = List.copyOf(orderBy);
    }

    /** Whether it is a collection that is never loaded. */
    public boolean isWriteOnly() {
        return container == WriteOnlyCollection.class;
    }

    /** Whether it holds at most one target. */
    public boolean isToOne() {
        return container == null;
    }

    /** Whether a cascade applies. */
    public boolean cascades(CascadeType type) {
        return cascades.contains(type) || cascades.contains(CascadeType.ALL);
    }

    /** Whether an object may be among its targets: of a hierarchy, not every class is. */
    public boolean mayHold(Object object) {
        return targetType.isInstance(object);
    }

    /** Whether it is a view-only collection that shows what is done to that relationship of its target. */
    public boolean showsBackReference(Class<?> entity, String attribute) {
        return syncBackReference && viewOnly && !isToOne() && target == entity && attribute.equals(inverse);
    }

    /** Begins the description of a to-one association. */
    public static Builder toOne(int index, String name, Class<?> owner, Class<?> target, Join join) {
        return new Builder(index, name, owner, target, null, join);
    }

    /** Begins the description of a to-many association. */
    public static Builder toMany(
            int index, String name, Class<?> owner, Class<?> target, Class<?> container, Join join) {
        return new Builder(index, name, owner, target, container, join);
    }

    /** Collects the parts of an association; every part has the default that is most frequent. */
    public static final class Builder {
        private final int index;
        private final String name;
        private final Class<?> owner;
        private final Class<?> target;
        private Class<?> targetType;
        private final @Nullable Class<?> container;
        private final Join join;
        private Fetch fetch = Fetch.LAZY;
        private boolean holdsRef;
        private boolean owning = true;
        private boolean optional = true;
        private boolean updatable = true;
        private @Nullable String inverse;
        private final Set<CascadeType> cascades = EnumSet.noneOf(CascadeType.class);
        private boolean orphanRemoval;
        private boolean viewOnly;
        private boolean syncBackReference;
        private PassiveDeletes passiveDeletes = PassiveDeletes.NONE;
        private boolean singleParent;
        private final List<Order> orderBy = new ArrayList<>();
        private @Nullable String mapKey;
        private @Nullable Basic keyColumn;
        private boolean keyMethod;
        private @Nullable Identifier orderColumn;

        private Builder(
                int index, String name, Class<?> owner, Class<?> target, @Nullable Class<?> container, Join join) {
            this.index = index;
            this.name = name;
            this.owner = owner;
            this.target = target;
            this.targetType = target;
            this.container = container;
            this.join = join;
        }

        /** Its targets are instances of an entity that extends the target. */
        public Builder targetType(Class<?> subclass) {
            targetType = subclass;
            return this;
        }

        /** States how it is loaded. */
        public Builder fetch(Fetch how) {
            fetch = how;
            return this;
        }

        /** The attribute is a {@code Ref}. */
        public Builder ref() {
            holdsRef = true;
            return this;
        }

        /** The other side writes; {@code attribute} is its name. */
        public Builder mappedBy(String attribute) {
            owning = false;
            inverse = attribute;
            return this;
        }

        /** The linked attribute of the target. */
        public Builder inverse(String attribute) {
            inverse = attribute;
            return this;
        }

        /** Null is not allowed. */
        public Builder required() {
            optional = false;
            return this;
        }

        /** UPDATE does not write the foreign key. */
        public Builder notUpdatable() {
            updatable = false;
            return this;
        }

        /** Adds a cascade. */
        public Builder cascade(CascadeType type) {
            cascades.add(type);
            return this;
        }

        /** Targets that leave are deleted. */
        public Builder orphanRemoval() {
            orphanRemoval = true;
            return this;
        }

        /** Only read. */
        public Builder viewOnly() {
            viewOnly = true;
            return this;
        }

        /** Shows what is done to the side that is written. */
        public Builder syncBackReference() {
            syncBackReference = true;
            return this;
        }

        /** Targets that are not loaded are left to the database. */
        public Builder passiveDeletes() {
            passiveDeletes = PassiveDeletes.UNLOADED;
            return this;
        }

        /** All targets are left to the database. */
        public Builder passiveDeletesOfAll() {
            passiveDeletes = PassiveDeletes.ALL;
            return this;
        }

        /** A target has one owner only. */
        public Builder singleParent() {
            singleParent = true;
            return this;
        }

        /** Adds an item of the order; the target's column in template spelling. */
        public Builder orderBy(String column, boolean descending) {
            orderBy.add(new Order(Identifier.parse(column), descending));
            return this;
        }

        /** The target's attribute that is the key of a map. */
        public Builder mapKey(String attribute) {
            mapKey = attribute;
            return this;
        }

        /** The column that has the keys of a map. */
        public Builder keyColumn(Basic key) {
            keyColumn = key;
            return this;
        }

        /** A method of the target computes the keys of a map. */
        public Builder keyMethod() {
            keyMethod = true;
            return this;
        }

        /** The column that keeps the positions of a list. */
        public Builder orderColumn(String column) {
            orderColumn = Identifier.parse(column);
            return this;
        }

        /** The finished description. */
        public Association build() {
            return new Association(
                    index,
                    name,
                    owner,
                    target,
                    targetType,
                    container,
                    join,
                    fetch,
                    holdsRef,
                    owning,
                    optional,
                    updatable,
                    inverse,
                    cascades,
                    orphanRemoval,
                    viewOnly,
                    syncBackReference,
                    passiveDeletes,
                    singleParent,
                    orderBy,
                    mapKey,
                    keyColumn,
                    keyMethod,
                    orderColumn);
        }
    }
}
