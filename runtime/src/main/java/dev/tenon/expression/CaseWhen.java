package dev.tenon.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A searched case that is being written; {@link #otherwise} or {@link #end} finishes it.
 *
 * @param <T> the Java type of its values
 */
public final class CaseWhen<T> {
    private final List<Node.Branch> branches;

    private CaseWhen(List<Node.Branch> branches) {
        this.branches = branches;
    }

    /** The first branch. */
    public static <T> CaseWhen<T> of(Condition condition, Expression<? extends T> value) {
        return new CaseWhen<>(List.of(new Node.Branch(condition.node(), value.node())));
    }

    /** The first branch. */
    public static <T> CaseWhen<T> of(Condition condition, T value) {
        return new CaseWhen<>(List.of(new Node.Branch(condition.node(), bound(value))));
    }

    /** A further branch. */
    public CaseWhen<T> caseWhen(Condition condition, T value) {
        return with(new Node.Branch(condition.node(), bound(value)));
    }

    /** A further branch. */
    public CaseWhen<T> caseWhen(Condition condition, Expression<? extends T> value) {
        return with(new Node.Branch(condition.node(), value.node()));
    }

    /** The value where no condition holds. */
    public ComparableExpression<T> otherwise(T value) {
        return ComparableExpression.of(new Node.Case(branches, bound(value)));
    }

    /** The value where no condition holds. */
    public ComparableExpression<T> otherwise(Expression<? extends T> value) {
        return ComparableExpression.of(new Node.Case(branches, value.node()));
    }

    /** Null where no condition holds. */
    public ComparableExpression<T> end() {
        return ComparableExpression.of(new Node.Case(branches, null));
    }

    private static Node bound(Object value) {
        return new Node.Parameter(Objects.requireNonNull(value, "value"));
    }

    private CaseWhen<T> with(Node.Branch branch) {
        List<Node.Branch> all = new ArrayList<>(branches);
        all.add(branch);
        return new CaseWhen<>(List.copyOf(all));
    }
}
