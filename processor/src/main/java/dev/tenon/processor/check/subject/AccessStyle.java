package dev.tenon.processor.check.subject;

import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether a class's attributes are its fields or its properties. */
public enum AccessStyle {
    FIELD,
    PROPERTY;

    /**
     * The style of a class: its own {@code @Access}, else where the identifier of its hierarchy is annotated, else where
     * anything is, else fields.
     */
    static AccessStyle of(TypeDeclaration type, HierarchyDeclaration hierarchy) {
        return explicit(type).orElseGet(() -> ofHierarchy(hierarchy));
    }

    private static Optional<AccessStyle> explicit(TypeDeclaration type) {
        return type.annotation(Jakarta.ACCESS)
                .map(access -> access.constant("value", "FIELD").equals("PROPERTY") ? PROPERTY : FIELD);
    }

    private static AccessStyle ofHierarchy(HierarchyDeclaration hierarchy) {
        List<TypeDeclaration> undecided = hierarchy.fromRoot().stream()
                .filter(type -> explicit(type).isEmpty())
                .toList();
        return placement(undecided, AccessStyle::isIdentifier)
                .or(() -> placement(undecided, AccessStyle::isMapped))
                .orElse(FIELD);
    }

    private static Optional<AccessStyle> placement(List<TypeDeclaration> types, Predicate<Member> decisive) {
        if (types.stream().flatMap(type -> type.fields().stream()).anyMatch(decisive)) {
            return Optional.of(FIELD);
        }
        return types.stream().flatMap(type -> type.properties().stream()).anyMatch(decisive)
                ? Optional.of(PROPERTY)
                : Optional.empty();
    }

    private static boolean isIdentifier(Member member) {
        return member.isAnnotated(Jakarta.ID) || member.isAnnotated(Jakarta.EMBEDDED_ID);
    }

    private static boolean isMapped(Member member) {
        return member.annotations().stream()
                .map(annotation -> annotation.type())
                .anyMatch(annotation -> (Jakarta.owns(annotation) || annotation.startsWith("dev.tenon.annotation."))
                        && !annotation.equals(Jakarta.TRANSIENT)
                        && !annotation.equals(Jakarta.ACCESS));
    }

    /** Whether the member is an attribute of a class with this style. */
    boolean makesPersistent(Member member, TypeDeclaration type) {
        boolean field = member instanceof Member.Field;
        if (member.isAnnotated(Jakarta.TRANSIENT)
                || member.modifiers().isStatic()
                || (field && member.modifiers().isTransient())) {
            return false;
        }
        if (type.kind() == TypeDeclaration.Kind.RECORD) {
            return field;
        }
        AccessStyle own = field ? FIELD : PROPERTY;
        if (this != own) {
            return switches(member, own);
        }
        return (field || isState(type, (Member.Property) member)) && !isSwitchedAway(member, type, own);
    }

    /** A getter alone computes something, unless an annotation, or a setter that does not fit, says that it is state. */
    private static boolean isState(TypeDeclaration type, Member.Property property) {
        return property.setter() != null || isMapped(property) || type.setsAnotherType(property);
    }

    private static boolean isSwitchedAway(Member member, TypeDeclaration type, AccessStyle own) {
        Stream<? extends Member> others = own == FIELD ? type.properties().stream() : type.fields().stream();
        AccessStyle other = own == FIELD ? PROPERTY : FIELD;
        return others.anyMatch(candidate -> candidate.name().equals(member.name())
                && !candidate.isAnnotated(Jakarta.TRANSIENT)
                && switches(candidate, other));
    }

    private static boolean switches(Member member, AccessStyle style) {
        return member.annotation(Jakarta.ACCESS)
                .filter(access -> access.constant("value", "").equals(style.name()))
                .isPresent();
    }
}
