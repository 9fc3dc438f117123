package dev.tenon.session.context;

import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.Feature;
import dev.tenon.mapping.Association;
import dev.tenon.mapping.Association.PassiveDeletes;
import dev.tenon.mapping.Join;
import dev.tenon.mapping.Table;
import dev.tenon.sql.Identifier;
import dev.tenon.type.DataType;
import jakarta.persistence.CascadeType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An association as flush and cascades see it: its role, and the other side. Thread-safe. */
public final class Relationship {

    /** Which rows an association writes. */
    public enum Role {
        /** A to-one whose foreign key stands in the owner's row. */
        REFERENCE,
        /** The other side of a {@link #REFERENCE}. */
        INVERSE,
        /** A to-many, or one-to-one, that alone writes a foreign key in its targets' rows. */
        CONTRIBUTION,
        /** Rows of a link table, written from here. */
        LINK,
        /** The other side of a {@link #LINK}. */
        INVERSE_LINK
    }

    private final EntityModel<?> owner;
    private final Association association;
    private final Role role;
    private final @Nullable Class<?> adding;
    private @Nullable EntityModel<?> target;
    private @Nullable ContributedColumns contributed;
    private @Nullable UniquePlaces uniquePlaces;
    private volatile boolean placesKnown;
    private @Nullable ReferencedColumns linkedOwner;
    private @Nullable ReferencedColumns linkedTarget;
    private volatile boolean linked;
    private @Nullable Relationship partner;
    private List<Association> views = List.of();
    private final DataType.Kind[] foreignKinds;
    private final boolean synchronising;

    Relationship(EntityModel<?> owner, Association association) {
        this.owner = owner;
        this.association = association;
        this.role = roleOf(association);
        this.adding = owner.type().subclassWith(association.name());
        this.foreignKinds =
                role == Role.REFERENCE ? kinds(foreignTable(), foreignKey().pairs()) : new DataType.Kind[0];
        this.synchronising = role == Role.REFERENCE
                && foreignKey().pairs().stream()
                        .anyMatch(pair -> owner.type().hasBasicOn(foreignKey().localTable(), pair.local()));
    }

    /** The table that has the foreign key of a {@link Role#REFERENCE}. */
    private Table foreignTable() {
        return owner.type().table(foreignKey().localTable());
    }

    private static Role roleOf(Association association) {
        if (association.join() instanceof Join.Foreign key) {
            if (key.foreignOnOwner()) {
                return Role.REFERENCE;
            }
            return association.owning() ? Role.CONTRIBUTION : Role.INVERSE;
        }
        return association.owning() ? Role.LINK : Role.INVERSE_LINK;
    }

    private static DataType.Kind[] kinds(Table table, List<Join.Pair> pairs) {
        return pairs.stream().map(pair -> kind(table, pair.local())).toArray(DataType.Kind[]::new);
    }

    /** The family of a table's column. */
    public static DataType.Kind kind(Table table, Identifier column) {
        return table.columns().stream()
                .filter(candidate -> candidate.name().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no column " + column + " in table " + table.name()))
                .type()
                .kind();
    }

    /** The entity that has the attribute. */
    public EntityModel<?> owner() {
        return owner;
    }

    /** The association's description. */
    public Association association() {
        return association;
    }

    /** Its number, by which generated code knows it. */
    public int index() {
        return association.index();
    }

    /** What it writes. */
    public Role role() {
        return role;
    }

    /** The entity that it leads to. */
    public EntityModel<?> target() {
        EntityModel<?> known = target;
        if (known == null) {
            known = owner.models().of(association.target());
            target = known;
        }
        return known;
    }

    /** The same relationship seen from the target; null if the target has no such attribute. */
    public @Nullable Relationship partner() {
        if (!linked) {
            findOtherSide();
        }
        return partner;
    }

    /** The reference that has the foreign key of an {@link Role#INVERSE}; null for other roles, or if there is none. */
    public @Nullable Relationship foreignSide() {
        return role == Role.INVERSE ? partner() : null;
    }

    /** The other side of a {@link Role#REFERENCE}; null for other roles, or if there is none. */
    public @Nullable Relationship inverseSide() {
        return role == Role.REFERENCE ? partner() : null;
    }

    /** Whether an object has the attribute: a class of its hierarchy may add it, which it is not of. */
    public boolean isOf(Object entity) {
        return adding == null || adding.isInstance(entity);
    }

    /** Whether one object may hold another by it, as far as their classes go. */
    public boolean mayConnect(Object entity, Object target) {
        return isOf(entity) && association.mayHold(target);
    }

    /** Whether rows of a link table are what it is made of, from whichever side. */
    public boolean isLink() {
        return role == Role.LINK || role == Role.INVERSE_LINK;
    }

    /** The view-only collections of the target that show what this relationship says. */
    public List<Association> views() {
        if (!linked) {
            findOtherSide();
        }
        return views;
    }

    private void findOtherSide() {
        partner = findPartner();
        views = target().type().associations().stream()
                .filter(attribute -> attribute instanceof Association view
                        && view.showsBackReference(association.owner(), association.name()))
                .map(Association.class::cast)
                .toList();
        linked = true;
    }

    private @Nullable Relationship findPartner() {
        if (!association.owning()) {
            String name = association.inverse();
            return name == null ? null : target().relationship(name);
        }
        for (Relationship candidate : target().relationships()) {
            Association other = candidate.association();
            if (!other.owning()
                    && other.target() == association.owner()
                    && association.name().equals(other.inverse())) {
                return candidate;
            }
        }
        return null;
    }

    /** The foreign key, of roles that have one. */
    public Join.Foreign foreignKey() {
        return (Join.Foreign) association.join();
    }

    /** The link table and its columns, of roles that have one. */
    public Join.Link link() {
        return (Join.Link) association.join();
    }

    /** The columns of the owner to which the rows of its link table refer. */
    public ReferencedColumns linkedOwner() {
        ReferencedColumns known = linkedOwner;
        if (known == null) {
            known = ReferencedColumns.of(
                    owner, link().ownerPairs().stream().map(Join.Pair::local).toList());
            linkedOwner = known;
        }
        return known;
    }

    /** The columns of the target to which the rows of its link table refer. */
    public ReferencedColumns linkedTarget() {
        ReferencedColumns known = linkedTarget;
        if (known == null) {
            known = ReferencedColumns.of(
                    target(),
                    link().targetPairs().stream().map(Join.Pair::remote).toList());
            linkedTarget = known;
        }
        return known;
    }

    /** The families of the foreign key columns of a {@link Role#REFERENCE}, pair by pair. */
    public DataType.Kind[] foreignKinds() {
        return foreignKinds;
    }

    /** Whether the foreign key of a {@link Role#REFERENCE} or {@link Role#CONTRIBUTION} can be null in the database. */
    public boolean isNullable() {
        return association.optional()
                && foreignKey().pairs().stream()
                        .noneMatch(pair -> role == Role.REFERENCE
                                ? isRequired(foreignTable(), pair.local())
                                : isRequired(target().type().table(foreignKey().remoteTable()), pair.remote()));
    }

    private static boolean isRequired(Table table, Identifier column) {
        return table.columns().stream().anyMatch(candidate -> candidate.name().equals(column) && !candidate.nullable());
    }

    /** What a {@link Role#CONTRIBUTION} writes; empty lists for other roles. Found once, because rows ask for it. */
    public ContributedColumns contributed() {
        ContributedColumns known = contributed;
        if (known == null) {
            known = ContributedColumns.of(
                    owner, role == Role.CONTRIBUTION ? foreignKey().pairs() : List.of(), target());
            contributed = known;
        }
        return known;
    }

    /** The column of a list's places, or of a map's keys; null for others. */
    public @Nullable Identifier placeColumn() {
        return association.keyColumn() == null
                ? association.orderColumn()
                : association.keyColumn().column();
    }

    /** The unique keys of the target's table that hold that column; null if there are none, and for link tables. */
    public @Nullable UniquePlaces uniquePlaces() {
        if (!placesKnown) {
            uniquePlaces = findUniquePlaces();
            placesKnown = true;
        }
        return uniquePlaces;
    }

    private @Nullable UniquePlaces findUniquePlaces() {
        Identifier place = placeColumn();
        if (place == null || (role != Role.CONTRIBUTION && role != Role.INVERSE)) {
            return null;
        }
        Table table = target().type().table();
        Dialect dialect = owner.models().dialect();
        return UniquePlaces.of(
                table,
                foreignKey().pairs(),
                place,
                new InterimValue.Choice(table, dialect.syntax()),
                dialect.capabilities().has(Feature.DEFERRED_UNIQUE_KEYS));
    }

    /** Whether basic attributes map columns of a {@link Role#REFERENCE} too, to which a flush gives its values (SYN-9). */
    public boolean isSynchronising() {
        return synchronising;
    }

    /** Whether the owner's row is identified by its target, so that it cannot be without. */
    public boolean isIdentifying() {
        return role == Role.REFERENCE && foreignKey().isPartOf(owner.type().keyColumns());
    }

    /** Whether it holds at most one target. */
    public boolean isToOne() {
        return association.isToOne();
    }

    /** Whether an operation is passed on to targets. */
    public boolean cascades(CascadeType type) {
        return association.cascades(type);
    }

    /** Whether targets that leave are deleted. */
    public boolean removesOrphans() {
        return association.orphanRemoval();
    }

    /** Which targets are left to the database when the owner is deleted. */
    public PassiveDeletes passiveDeletes() {
        return association.passiveDeletes();
    }

    /** Whether a target may have one owner only. */
    public boolean isSingleParent() {
        return association.singleParent();
    }

    /** {@code Customer.orders}. */
    @Override
    public String toString() {
        return owner.type().display(association.name());
    }
}
