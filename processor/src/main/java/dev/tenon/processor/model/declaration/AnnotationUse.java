package dev.tenon.processor.model.declaration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One annotation as written.
 *
 * @param type canonical name of the annotation
 * @param members the values that were written, in source order; defaults are not in it
 * @param address where it stands
 */
public record AnnotationUse(String type, Map<String, AnnotationValue> members, Address address) {

    public AnnotationUse {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** Whether the member was written. */
    public boolean has(String member) {
        return members.containsKey(member);
    }

    /** The written text, or the given default. A value the compiler could not resolve counts as not written. */
    public String text(String member, String otherwise) {
        return members.get(member) instanceof AnnotationValue.Text text ? text.value() : otherwise;
    }

    /** The written flag, or the given default. */
    public boolean flag(String member, boolean otherwise) {
        return members.get(member) instanceof AnnotationValue.Flag flag ? flag.value() : otherwise;
    }

    /** The written integer, or the given default. */
    public int integer(String member, int otherwise) {
        return members.get(member) instanceof AnnotationValue.Integral number ? (int) number.value() : otherwise;
    }

    /** The simple name of the written enum constant, or the given default. */
    public String constant(String member, String otherwise) {
        return members.get(member) instanceof AnnotationValue.Constant constant ? constant.name() : otherwise;
    }

    /** The written class literal; empty for none, and for {@code void.class}. */
    public Optional<JavaType> classLiteral(String member) {
        return members.get(member) instanceof AnnotationValue.ClassLiteral literal
                        && !(literal.type() instanceof JavaType.Declared declared && declared.is("java.lang.Void"))
                ? Optional.of(literal.type())
                : Optional.empty();
    }

    /** The written nested annotation. */
    public Optional<AnnotationUse> nested(String member) {
        return members.get(member) instanceof AnnotationValue.Nested nested
                ? Optional.of(nested.annotation())
                : Optional.empty();
    }

    /** The elements of an array member; a single value counts as an array of one; empty if not written. */
    public List<AnnotationValue> elements(String member) {
        AnnotationValue value = members.get(member);
        if (value == null) {
            return List.of();
        }
        return value instanceof AnnotationValue.Elements elements ? elements.values() : List.of(value);
    }

    /** The nested annotations of an array member, in order. */
    public List<AnnotationUse> annotations(String member) {
        return elements(member).stream()
                .filter(AnnotationValue.Nested.class::isInstance)
                .map(value -> ((AnnotationValue.Nested) value).annotation())
                .toList();
    }

    /** The strings of an array member, in order. */
    public List<String> texts(String member) {
        return elements(member).stream()
                .filter(AnnotationValue.Text.class::isInstance)
                .map(value -> ((AnnotationValue.Text) value).value())
                .toList();
    }

    /** The simple names of the enum constants of an array member, in order. */
    public List<String> constants(String member) {
        return elements(member).stream()
                .filter(AnnotationValue.Constant.class::isInstance)
                .map(value -> ((AnnotationValue.Constant) value).name())
                .toList();
    }

    /** Where the member's value stands; the annotation itself if it was not written. */
    public Address addressOf(String member) {
        return has(member) ? address.value(member) : address;
    }
}
