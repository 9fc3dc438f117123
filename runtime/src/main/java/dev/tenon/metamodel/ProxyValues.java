package dev.tenon.metamodel;

import dev.tenon.expression.Condition;
import dev.tenon.expression.Node;
import dev.tenon.expression.Operator;
import dev.tenon.expression.Place;
import java.util.List;

/**
 * An association proxy that shows values.
 *
 * @param <E> the class that has it
 * @param <T> the Java type of a value
 */
public final class ProxyValues<E, T> implements Fetchable {
    private final ProxyPath<E> path;

    private ProxyValues(ProxyPath<E> path) {
        this.path = path;
    }

    /** The proxy of the one {@code owner} in scope. */
    public static <E, T> ProxyValues<E, T> of(
            Class<E> owner, String name, String members, Class<?> member, String shown, Class<? super T> value) {
        return of(Place.of(owner), name, members, member, shown, value);
    }

    /**
     * The proxy at a place.
     *
     * @param members the relationship of the first hop
     * @param member the association object
     * @param shown its attribute that is shown
     */
    public static <E, T> ProxyValues<E, T> of(
            Place<E> place, String name, String members, Class<?> member, String shown, Class<? super T> value) {
        return new ProxyValues<>(new ProxyPath<>(place, name, members, member, shown, value));
    }

    /** Whether that value is shown. */
    public Condition contains(T value) {
        return path.any(new Node.Operation(Operator.EQ, List.of(path.shownNode(), new Node.Parameter(value))));
    }

    /** Whether an association object meets a condition, in which it is {@code X_} itself. */
    public Condition any(Condition condition) {
        return path.any(condition.node());
    }

    /** Whether there is no association object. */
    public Condition isEmpty() {
        return isNotEmpty().not();
    }

    /** Whether there is an association object. */
    public Condition isNotEmpty() {
        return path.any(null);
    }

    /** The association objects, which hold the values. */
    @Override
    public Fetch fetch() {
        return path.firstHop();
    }

    @Override
    public String toString() {
        return path.display();
    }
}
