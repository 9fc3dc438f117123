package dev.tenon.processor.model.declaration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in the user's sources, in words that outlive a processing round.
 *
 * <p>An element of an earlier round has lost its position, so a diagnostic keeps an address and the element is fetched
 * again when it is printed. The smallest part that is present decides: annotation value, annotation, member, type.
 *
 * @param type canonical name of the class
 * @param member the field, method, constructor parameter or record component; null for the class itself
 * @param annotation canonical name of an annotation on the member (or class); null for the member itself
 * @param annotationIndex which of several repeated annotations of that type, counting in source order from 0
 * @param valuePath member names and array indexes inside the annotation, as in {@code ["joinColumns", 0, "name"]}
 */
public record Address(
        String type,
        @Nullable Member member,
        @Nullable String annotation,
        int annotationIndex,
        List<Object> valuePath) {

    /** A member of a class. Methods are named without parameters; accessors have none. */
    public record Member(Kind kind, String name) {
        /** What sort of member an address points at. */
        public enum Kind {
            FIELD,
            METHOD,
            CONSTRUCTOR,
            RECORD_COMPONENT
        }
    }

    public Address {
        valuePath = List.copyOf(valuePath);
    }

    /** The class itself. */
    public static Address ofType(String type) {
        return new Address(type, null, null, 0, List.of());
    }

    /** A member of this address's class. */
    public Address member(Member.Kind kind, String name) {
        return new Address(type, new Member(kind, name), null, 0, List.of());
    }

    /** An annotation on this address's element. */
    public Address annotation(String annotationType, int index) {
        return new Address(type, member, annotationType, index, List.of());
    }

    /** A member value, or an array element, inside this address's annotation. */
    public Address value(Object step) {
        List<Object> path = new ArrayList<>(valuePath);
        path.add(step);
        return new Address(type, member, annotation, annotationIndex, path);
    }
}
