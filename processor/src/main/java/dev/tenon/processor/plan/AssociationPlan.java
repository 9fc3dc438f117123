package dev.tenon.processor.plan;

import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.Container;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import java.util.List;
import java.util.Optional;

/**
 * A relationship or an element collection.
 *
 * @param index its number among the entity's associations
 * @param constant the constant that holds the number in generated code
 * @param width for a to-one, the number of columns of the select list that hold its target's key; 0 for others
 */
public record AssociationPlan(AttributePath path, String name, int index, String constant, int width)
        implements LeafPlan {

    /** The relationship; empty for an element collection. */
    public Optional<RelationshipMapping> relationship() {
        return path.last() instanceof RelationshipMapping relationship ? Optional.of(relationship) : Optional.empty();
    }

    /** The element collection; empty for a relationship. */
    public Optional<AttributeMapping.Elements> elements() {
        return path.last() instanceof AttributeMapping.Elements elements ? Optional.of(elements) : Optional.empty();
    }

    /** Whether it holds at most one target. */
    public boolean isToOne() {
        return relationship().filter(RelationshipMapping::isToOne).isPresent();
    }

    /** Whether it is a to-one that is declared as {@code Ref}. */
    public boolean holdsRef() {
        return relationship()
                .filter(relationship -> relationship.holder() == RelationshipMapping.Holder.REF)
                .isPresent();
    }

    /** Whether it is a to-one that is declared as the target itself. */
    public boolean holdsPlain() {
        return isToOne() && !holdsRef();
    }

    /** Whether its instances fill themselves. */
    public boolean isSelfFilling() {
        return relationship()
                .filter(relationship -> relationship.loading() == RelationshipMapping.Loading.SELF_FILLING)
                .isPresent();
    }

    /** The foreign columns in the entity's own table that it writes, with those that give them values. */
    public List<JoinMapping.Pair> ownPairs() {
        return relationship()
                .filter(relationship -> relationship.isOwning() && !relationship.viewOnly())
                .map(AssociationPlan::pairsOnOwner)
                .orElse(List.of());
    }

    /** The number of the entity's table that these columns stand in. */
    public int ownTable() {
        return relationship()
                .map(relationship -> relationship.join().localTable())
                .orElse(0);
    }

    private static List<JoinMapping.Pair> pairsOnOwner(RelationshipMapping relationship) {
        return relationship.join() instanceof JoinMapping.ConditionJoin condition && condition.foreignOnOwner()
                ? condition.written()
                : foreignKeyOnOwner(relationship)
                        .map(JoinMapping.ForeignKeyJoin::pairs)
                        .orElse(List.of());
    }

    /** The foreign key in the entity's own table, whether it writes it or not. */
    static Optional<JoinMapping.ForeignKeyJoin> foreignKeyOnOwner(RelationshipMapping relationship) {
        return relationship.join() instanceof JoinMapping.ForeignKeyJoin join && join.foreignOnOwner()
                ? Optional.of(join)
                : Optional.empty();
    }

    /** The collection type; empty for a to-one. */
    public Optional<Container> container() {
        return elements().map(AttributeMapping.Elements::container).or(() -> relationship()
                .flatMap(RelationshipMapping::container));
    }
}
