package dev.tenon.metamodel;

import dev.tenon.QueryException;
import dev.tenon.Ref;
import dev.tenon.expression.Condition;
import dev.tenon.expression.Node;
import dev.tenon.expression.Operator;
import dev.tenon.expression.Place;
import dev.tenon.expression.SortItem;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A to-one relationship.
 *
 * @param <E> the class that has it
 * @param <T> the target entity
 * @param <I> the class of the target's identifier
 */
public final class ToOne<E, T, I> extends EntityRelationship<E, T> {

    private ToOne(Place<E> place, String name, Class<?> target) {
        super(place, name, target);
    }

    /** The relationship of the one {@code owner} in scope. */
    public static <E, T, I> ToOne<E, T, I> of(Class<E> owner, String name, Class<? super T> target) {
        return of(Place.of(owner), name, target);
    }

    /** The relationship at a place. */
    public static <E, T, I> ToOne<E, T, I> of(Place<E> place, String name, Class<? super T> target) {
        return new ToOne<>(place, name, target);
    }

    /** Whether it refers to that entity; compares foreign keys, without a join. */
    public Condition eq(T target) {
        return compare(Operator.EQ, target(target));
    }

    /** Whether it refers to the target of that reference. */
    public Condition eq(Ref<? extends T> target) {
        return compare(Operator.EQ, target(target));
    }

    /** Whether it refers to the row of another entity in scope. */
    public Condition eq(EntityPath<? extends T> other) {
        return compare(Operator.EQ, new Node.Row(EntityPath.placeOf(other)));
    }

    /** Whether both refer to the same row. */
    public Condition eq(ToOne<?, ? extends T, ?> other) {
        return compare(Operator.EQ, other.node());
    }

    /** Whether it refers to another entity than that; null refers to none, and is not returned. */
    public Condition ne(T target) {
        return compare(Operator.NE, target(target));
    }

    /** Whether it refers to another entity than that reference; null refers to none, and is not returned. */
    public Condition ne(Ref<? extends T> target) {
        return compare(Operator.NE, target(target));
    }

    /** Whether it refers to another row than that one in scope. */
    public Condition ne(EntityPath<? extends T> other) {
        return compare(Operator.NE, new Node.Row(EntityPath.placeOf(other)));
    }

    /** Whether it refers to one of those entities or references; of none it is false. */
    public Condition isIn(Collection<?> targets) {
        return Condition.of(new Node.In(node(), targets(targets), false));
    }

    /** Whether it refers to none of those entities or references; null is not returned. */
    public Condition isNotIn(Collection<?> targets) {
        return Condition.of(new Node.In(node(), targets(targets), true));
    }

    /** Whether there is no target. */
    public Condition isNull() {
        return Condition.of(new Node.Operation(Operator.IS_NULL, List.of(node())));
    }

    /** Whether there is a target. */
    public Condition isNotNull() {
        return Condition.of(new Node.Operation(Operator.IS_NOT_NULL, List.of(node())));
    }

    /** Whether there is a target that meets a condition, in which the target is {@code X_} itself ({@code exists}, LOD-33). */
    public Condition has(Condition condition) {
        return Condition.of(new Node.Any(place(), name(), condition.node()));
    }

    /** By the foreign key, smallest first. */
    public SortItem asc() {
        return new SortItem(node(), false, SortItem.Nulls.AS_THE_DATABASE_DOES);
    }

    /** By the foreign key, greatest first. */
    public SortItem desc() {
        return new SortItem(node(), true, SortItem.Nulls.AS_THE_DATABASE_DOES);
    }

    /**
     * The target's identifier, without loading the target.
     *
     * @return null if there is no target, or it is new and has no identifier yet
     */
    @SuppressWarnings("unchecked") // the metamodel was generated with the identifier's class
    public @Nullable I idOf(E entity) {
        return (I) Identifiers.ofTarget(entity, name());
    }

    private Condition compare(Operator operator, Node other) {
        return Condition.of(new Node.Operation(operator, List.of(node(), other)));
    }

    private Node node() {
        return new Node.Attribute(place(), name());
    }

    private Node target(@Nullable Object target) {
        if (target == null) {
            throw new QueryException(
                    "TN510",
                    this + " is compared with null, which is never true\nhelp:   use isNull() or isNotNull() where null"
                            + " is meant");
        }
        return new Node.EntityParameter(target);
    }

    private List<Node> targets(Collection<?> targets) {
        return targets.stream().map(this::target).toList();
    }
}
