package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.Modifiers.Visibility;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.mapping.AttributeAccess.Style;
import dev.tenon.processor.model.mapping.EntityMapping.Extensibility;
import java.util.List;
import java.util.stream.Stream;

/** Decides whether a generated subclass of an entity could fill itself before anybody sees it unfilled. */
final class ExtensibilityResolver {
    private final AccessResolver access;

    /** Looks from where the generated subclass would live. */
    ExtensibilityResolver(AccessResolver access) {
        this.access = access;
    }

    Extensibility resolve(Compilation compilation, HierarchyDeclaration hierarchy, List<AttributeDraft> attributes) {
        TypeDeclaration type = hierarchy.type();
        if (compilation.hasEntitySubclass(type.name())) {
            return Extensibility.POLYMORPHIC;
        }
        if (type.modifiers().isFinal()
                || type.kind() != TypeDeclaration.Kind.CLASS
                || !hasUsableConstructor(type)
                || hierarchy.fromRoot().stream().anyMatch(above -> hasHiddenMethods(above, compilation))) {
            return Extensibility.FINAL;
        }
        if (attributes.stream().anyMatch(ExtensibilityResolver::isVisible)) {
            return Extensibility.FIELDS_VISIBLE;
        }
        return hierarchy.fromRoot().stream().anyMatch(ExtensibilityResolver::hasFinalMethods)
                ? Extensibility.FINAL_METHODS
                : Extensibility.EXTENSIBLE;
    }

    private boolean hasUsableConstructor(TypeDeclaration type) {
        return type.constructors().stream()
                .filter(constructor -> constructor.parameters().isEmpty())
                .anyMatch(constructor -> isInherited(constructor.visibility(), type) && !constructor.checked());
    }

    /** A method that only another package may call, or may name the types of, could not be intercepted there. */
    private boolean hasHiddenMethods(TypeDeclaration type, Compilation compilation) {
        return type.methods().stream()
                .filter(method -> method.modifiers().visibility() != Visibility.PRIVATE)
                .anyMatch(method -> !isInherited(method.modifiers().visibility(), type)
                        || !Stream.concat(Stream.of(method.returnType()), method.parameters().stream())
                                .allMatch(mentioned -> isNameable(mentioned, compilation)));
    }

    private boolean isNameable(JavaType type, Compilation compilation) {
        if (type instanceof JavaType.Array array) {
            return isNameable(array.component(), compilation);
        }
        return !(type instanceof JavaType.Declared declared)
                || (declared.arguments().stream().allMatch(argument -> isNameable(argument, compilation))
                        && compilation
                                .declaration(type)
                                .map(found -> access.isVisible(found.modifiers().visibility(), found.name()))
                                .orElse(true));
    }

    private boolean isInherited(Visibility visibility, TypeDeclaration type) {
        return visibility == Visibility.PROTECTED || access.isVisible(visibility, type.name());
    }

    private static boolean isVisible(AttributeDraft attribute) {
        AttributeSite site = attribute.site();
        return site.access().style() == Style.FIELD && site.member().modifiers().visibility() != Visibility.PRIVATE;
    }

    private static boolean hasFinalMethods(TypeDeclaration type) {
        return type.methods().stream()
                .anyMatch(method -> method.modifiers().isFinal()
                        && !method.modifiers().isStatic()
                        && method.modifiers().visibility() != Visibility.PRIVATE);
    }
}
