package dev.tenon.metamodel;

import dev.tenon.Ref;
import dev.tenon.expression.Condition;
import dev.tenon.expression.Node;
import dev.tenon.expression.Operator;
import dev.tenon.expression.Place;
import java.util.List;

/**
 * An association proxy that shows entities.
 *
 * @param <E> the class that has it
 * @param <T> the shown entity
 */
public final class ProxyToMany<E, T> implements Fetchable {
    private final ProxyPath<E> path;

    private ProxyToMany(ProxyPath<E> path) {
        this.path = path;
    }

    /** The proxy of the one {@code owner} in scope. */
    public static <E, T> ProxyToMany<E, T> of(
            Class<E> owner, String name, String members, Class<?> member, String shown, Class<? super T> target) {
        return of(Place.of(owner), name, members, member, shown, target);
    }

    /**
     * The proxy at a place.
     *
     * @param members the relationship of the first hop
     * @param member the association object
     * @param shown its attribute that is shown
     */
    public static <E, T> ProxyToMany<E, T> of(
            Place<E> place, String name, String members, Class<?> member, String shown, Class<? super T> target) {
        return new ProxyToMany<>(new ProxyPath<>(place, name, members, member, shown, target));
    }

    /** Whether that entity is shown. */
    public Condition contains(T target) {
        return shows(target);
    }

    /** Whether the target of that reference is shown. */
    public Condition contains(Ref<? extends T> target) {
        return shows(target);
    }

    private Condition shows(Object target) {
        return path.any(new Node.Operation(Operator.EQ, List.of(path.shownNode(), new Node.EntityParameter(target))));
    }

    /** Whether an entity is shown that meets a condition, in which it is {@code X_} itself. */
    public Condition any(Condition condition) {
        return path.any(new Node.Any(Place.of(path.member()), path.shown(), condition.node()));
    }

    /** Whether there is no association object. */
    public Condition isEmpty() {
        return isNotEmpty().not();
    }

    /** Whether there is an association object. */
    public Condition isNotEmpty() {
        return path.any(null);
    }

    /** The association objects and what they show; {@code joined()} and the like concern the first hop. */
    @Override
    public Fetch fetch() {
        return path.firstHop().followedBy(path.secondHop());
    }

    /** Goes on from what is shown. */
    @Override
    public Fetch then(Fetchable... next) {
        return path.firstHop().followedBy(path.secondHop().followedBy(next));
    }

    @Override
    public String toString() {
        return path.display();
    }
}
