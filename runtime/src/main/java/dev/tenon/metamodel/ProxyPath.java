package dev.tenon.metamodel;

import dev.tenon.expression.Condition;
import dev.tenon.expression.Node;
import dev.tenon.expression.Place;
import org.jspecify.annotations.Nullable;

/**
 * The two hops of an association proxy.
 *
 * @param name the proxy's name
 * @param members the relationship of the first hop
 * @param member the association object
 * @param shown its attribute that is shown
 * @param target the class of that
 */
record ProxyPath<E>(Place<E> place, String name, String members, Class<?> member, String shown, Class<?> target) {

    /** Whether there is an association object, or one that meets a condition. */
    Condition any(@Nullable Node condition) {
        return Condition.of(new Node.Any(place, members, condition));
    }

    Node shownNode() {
        return new Node.Attribute(Place.of(member), shown);
    }

    Fetch firstHop() {
        return Fetch.of(place, members, member);
    }

    Fetch secondHop() {
        return Fetch.of(Place.of(member), shown, target);
    }

    String display() {
        return place.display() + "." + name;
    }
}
