package dev.tenon.processor.check.subject;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A persistent attribute as it was declared.
 *
 * @param owner the class whose field or property it is
 * @param member the field or property
 */
public record DeclaredAttribute(MappedType owner, Member member) {

    private static final Set<String> TO_ONE = Set.of(Jakarta.MANY_TO_ONE, Jakarta.ONE_TO_ONE);
    private static final Set<String> TO_MANY = Set.of(Jakarta.ONE_TO_MANY, Jakarta.MANY_TO_MANY);

    /** The attribute's name. */
    public String name() {
        return member.name();
    }

    /** The name with its class, as messages use it. */
    public String display() {
        return owner.display() + "." + name();
    }

    /** Where it stands. */
    public Address address() {
        return member.address();
    }

    /** The annotation of that canonical name. */
    public Optional<AnnotationUse> use(String annotation) {
        return member.annotation(annotation);
    }

    /** Whether it carries that annotation. */
    public boolean has(String annotation) {
        return member.isAnnotated(annotation);
    }

    /** Every use of a repeatable annotation. */
    public List<AnnotationUse> uses(String annotation) {
        return member.annotations().stream()
                .filter(use -> use.type().equals(annotation))
                .toList();
    }

    /** The first annotation of any of these names, in source order. */
    public Optional<AnnotationUse> firstOf(Set<String> annotations) {
        return member.annotations().stream()
                .filter(use -> annotations.contains(use.type()))
                .findFirst();
    }

    /** The annotation that makes it a relationship. */
    public Optional<AnnotationUse> relationship() {
        return firstOf(TO_ONE).or(() -> firstOf(TO_MANY));
    }

    /** Whether it is annotated as a relationship to one target. */
    public boolean isToOne() {
        return firstOf(TO_ONE).isPresent();
    }

    /** Whether it is annotated as a relationship to many targets. */
    public boolean isToMany() {
        return firstOf(TO_MANY).isPresent();
    }

    /** Whether it is an element collection. */
    public boolean isElementCollection() {
        return has(Jakarta.ELEMENT_COLLECTION);
    }

    /** Whether it is part of the identifier. */
    public boolean isIdentifier() {
        return has(Jakarta.ID) || has(Jakarta.EMBEDDED_ID);
    }

    /** The type of one value: that of the elements for an element collection, without {@code Optional} or {@code Deferred}. */
    public JavaType valueType() {
        JavaType type = member.type();
        if (type instanceof JavaType.Declared declared && !declared.arguments().isEmpty()) {
            boolean wrapped =
                    isElementCollection() || declared.is("java.util.Optional") || declared.is(TenonNames.DEFERRED);
            return wrapped ? declared.arguments().get(declared.arguments().size() - 1) : type;
        }
        return type;
    }

    /** Canonical name of {@link #valueType()}; empty where there is none. */
    public Optional<String> valueTypeName() {
        return TypeNames.of(valueType());
    }

    /** Begins a diagnostic at this attribute. */
    public Diagnostic.Builder report(Code code, String cause) {
        return report(code, address(), cause);
    }

    /** Begins a diagnostic at a part of this attribute. */
    public Diagnostic.Builder report(Code code, Address address, String cause) {
        return Diagnostic.of(code, address, cause).suppressed(suppressed());
    }

    /** Codes silenced on it, its class, or around that. */
    public List<String> suppressed() {
        List<String> codes = new ArrayList<>(owner.type().suppressed());
        use("java.lang.SuppressWarnings").ifPresent(use -> codes.addAll(use.texts("value")));
        return codes;
    }
}
