package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.mapping.AttributeAccess.Style;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Decides whether the state of a class is reached through its fields or its properties. */
final class AccessTypes {
    private AccessTypes() {}

    /** The default of a hierarchy: where its identifier is annotated, else where anything is, else fields. */
    static Style ofHierarchy(HierarchyDeclaration hierarchy) {
        List<TypeDeclaration> undecided = hierarchy.fromRoot().stream()
                .filter(type -> Compilation.contributes(hierarchy, type))
                .filter(type -> explicit(type).isEmpty())
                .toList();
        return placement(undecided, AccessTypes::isIdentifier)
                .or(() -> placement(undecided, AccessTypes::isMapped))
                .orElse(Style.FIELD);
    }

    /** The style of one class of the hierarchy. */
    static Style of(TypeDeclaration type, Style ofHierarchy) {
        if (type.kind() == TypeDeclaration.Kind.RECORD) {
            return Style.COMPONENT;
        }
        return explicit(type).orElse(ofHierarchy == Style.COMPONENT ? Style.FIELD : ofHierarchy);
    }

    private static Optional<Style> explicit(TypeDeclaration type) {
        return type.annotation(Jakarta.ACCESS)
                .map(access -> access.constant("value", "FIELD").equals("PROPERTY") ? Style.PROPERTY : Style.FIELD);
    }

    private static Optional<Style> placement(List<TypeDeclaration> types, Predicate<Member> decisive) {
        if (types.stream()
                .map(TypeDeclaration::fields)
                .flatMap(Collection::stream)
                .anyMatch(decisive)) {
            return Optional.of(Style.FIELD);
        }
        return types.stream()
                        .map(TypeDeclaration::properties)
                        .flatMap(Collection::stream)
                        .anyMatch(decisive)
                ? Optional.of(Style.PROPERTY)
                : Optional.empty();
    }

    private static boolean isIdentifier(Member member) {
        return member.isAnnotated(Jakarta.ID) || member.isAnnotated(Jakarta.EMBEDDED_ID);
    }

    /** Whether a mapping annotation is written on the member; {@code @Transient} and {@code @Access} are none. */
    static boolean isMapped(Member member) {
        return member.annotations().stream()
                .anyMatch(annotation -> (Jakarta.owns(annotation.type()) || TenonNames.owns(annotation.type()))
                        && !annotation.type().equals(Jakarta.TRANSIENT)
                        && !annotation.type().equals(Jakarta.ACCESS));
    }
}
