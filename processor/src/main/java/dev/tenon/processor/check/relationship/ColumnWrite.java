package dev.tenon.processor.check.relationship;

import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.mapping.ColumnCriterion;
import dev.tenon.processor.model.mapping.ColumnMapping.ColumnWriter;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.JoinMapping.ConditionJoin;
import dev.tenon.processor.model.mapping.JoinMapping.ForeignKeyJoin;
import dev.tenon.processor.model.mapping.JoinMapping.LinkTableJoin;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.model.mapping.SubclassMapping;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A synchronised pair (SYN-1): at flush, a relationship copies one column into another.
 *
 * @param target the entity that it leads to, or the root of its hierarchy
 * @param source the column that is read, with its table
 * @param destination the column that is written, with its table
 */
public record ColumnWrite(
        EntityMapping entity,
        RelationshipMapping relationship,
        EntityMapping target,
        String source,
        String destination) {

    /** The pairs that a relationship writes, in order; none for one that is only read. */
    public static List<ColumnWrite> of(EntityMapping entity, RelationshipMapping relationship, Subjects classes) {
        Optional<EntityMapping> target =
                classes.model().entity(relationship.target().canonical());
        if (relationship.viewOnly() || target.isEmpty()) {
            return List.of();
        }
        JoinMapping join = relationship.join();
        if (join instanceof ForeignKeyJoin foreignKey) {
            return isWritten(relationship, classes)
                    ? throughForeignKey(entity, relationship, target.get(), foreignKey.pairs())
                    : List.of();
        }
        if (join instanceof ConditionJoin condition) {
            return throughForeignKey(entity, relationship, target.get(), condition.written());
        }
        return join instanceof LinkTableJoin link
                ? throughLinkTable(entity, relationship, target.get(), link)
                : List.of();
    }

    private static List<ColumnWrite> throughForeignKey(
            EntityMapping entity,
            RelationshipMapping relationship,
            EntityMapping target,
            List<JoinMapping.Pair> pairs) {
        JoinMapping join = relationship.join();
        boolean foreignOnOwner = relationship.direction() == RelationshipMapping.Direction.MANY_TO_ONE;
        TableMapping own = entity.table(join.localTable());
        TableMapping other = target.table(join.remoteTable());
        return pairs.stream()
                .map(pair -> foreignOnOwner
                        ? new ColumnWrite(
                                entity,
                                relationship,
                                target,
                                on(other.name(), pair.remote()),
                                on(own.name(), pair.local()))
                        : new ColumnWrite(
                                entity,
                                relationship,
                                target,
                                on(own.name(), pair.local()),
                                on(other.name(), pair.remote())))
                .filter(write -> foreignOnOwner
                        ? isWritable(own, relationship.path(), write.destination())
                        : relationship.isOwning()
                                || isWritable(other, relationship.mappedBy().orElse(""), write.destination()))
                .toList();
    }

    private static List<ColumnWrite> throughLinkTable(
            EntityMapping entity, RelationshipMapping relationship, EntityMapping target, LinkTableJoin join) {
        QualifiedName link = join.table().name();
        List<ColumnWrite> writes = new ArrayList<>();
        join.ownerPairs()
                .forEach(pair -> writes.add(new ColumnWrite(
                        entity,
                        relationship,
                        target,
                        on(entity.table().name(), pair.local()),
                        on(link, pair.remote()))));
        join.targetPairs()
                .forEach(pair -> writes.add(new ColumnWrite(
                        entity,
                        relationship,
                        target,
                        on(target.table().name(), pair.remote()),
                        on(link, pair.local()))));
        return writes;
    }

    /** A one-to-many with its own join column can be read only as well; its column has no writer in the target. */
    private static boolean isWritten(RelationshipMapping relationship, Subjects classes) {
        if (!relationship.isOwning() || relationship.direction() != RelationshipMapping.Direction.ONE_TO_MANY) {
            return true;
        }
        Optional<DeclaredAttribute> declared = classes.attributeAt(relationship.address());
        return declared.stream()
                .flatMap(attribute -> attribute.uses(Jakarta.JOIN_COLUMN).stream())
                .allMatch(use -> use.flag("insertable", true) || use.flag("updatable", true));
    }

    private static boolean isWritable(TableMapping table, String attribute, String destination) {
        return table.columns().stream()
                .filter(column -> on(table.name(), column.name()).equals(destination))
                .flatMap(column -> column.writers().stream())
                .filter(ColumnWriter.JoinColumn.class::isInstance)
                .anyMatch(
                        writer -> writer.attribute().equals(attribute) && (writer.insertable() || writer.updatable()));
    }

    private static String on(QualifiedName table, Identifier column) {
        return table + "." + column.text();
    }

    /** The relationship with its class, as messages use it. */
    public String display() {
        return entity.label(relationship.path());
    }

    /** Whether both are of one attribute of one entity. */
    public boolean isOfSameRelationship(ColumnWrite other) {
        return entity.name().equals(other.entity.name()) && relationship.path().equals(other.relationship.path());
    }

    /** Whether both are the two sides of one relationship, whichever names the other (REL-25). */
    public boolean isLinkedWith(ColumnWrite other) {
        return names(other) || other.names(this);
    }

    /** Whether they could be two sides of one relationship: each leads to where the other is declared. */
    boolean mayBeLinkedWith(ColumnWrite other) {
        return other.entity.includes(relationship.target())
                && entity.includes(other.relationship.target())
                && relationship.mappedBy().isEmpty()
                && other.relationship.mappedBy().isEmpty()
                && (isToOneOfMany() != other.isToOneOfMany()
                        || (isLink(relationship.join()) && isLink(other.relationship.join())));
    }

    /** Whether a class at one end of each is the sibling of one at an end of the other: no row is of both (OVL-3.4, OVL-7). */
    boolean isOfSibling(ColumnWrite other) {
        return entity.areSiblings(owner(), other.owner())
                || target.areSiblings(relationship.target(), other.relationship.target())
                || entity.areSiblings(owner(), other.relationship.target())
                || target.areSiblings(relationship.target(), other.owner());
    }

    /** The class that declares the relationship in the entity's hierarchy. */
    private ClassName owner() {
        String path = relationship.path();
        int dot = path.indexOf('.');
        return entity.subclassOf(dot < 0 ? path : path.substring(0, dot))
                .map(SubclassMapping::name)
                .orElse(entity.name());
    }

    private static boolean isLink(JoinMapping join) {
        return join instanceof LinkTableJoin;
    }

    /** Whether it is a many-to-one, which has no {@code mappedBy}. */
    boolean isToOneOfMany() {
        return relationship.kind() == RelationshipMapping.Kind.MANY_TO_ONE;
    }

    private boolean names(ColumnWrite other) {
        return other.entity.includes(relationship.target())
                && (relationship
                                .mappedBy()
                                .filter(other.relationship.path()::equals)
                                .isPresent()
                        || relationship
                                .inverse()
                                .filter(other.relationship.path()::equals)
                                .isPresent());
    }

    /** Whether no row fulfils the conditions of both: better than OVL-5, where what else they demand does not matter. */
    boolean isDisjointFrom(ColumnWrite other) {
        return criteria().stream().anyMatch(own -> other.criteria().stream().anyMatch(own::isDisjoint));
    }

    private List<ColumnCriterion> criteria() {
        return relationship.join() instanceof ConditionJoin condition ? condition.criteria() : List.of();
    }

    /** Whether one of the two says that the overlap is on purpose (OVL-3.2: names only, either side suffices). */
    public boolean isExpectedBy(ColumnWrite other) {
        return relationship.overlaps().contains(other.relationship.name())
                || other.relationship.overlaps().contains(relationship.name());
    }
}
