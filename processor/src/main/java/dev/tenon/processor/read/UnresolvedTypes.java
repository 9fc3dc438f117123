package dev.tenon.processor.read;

import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import java.util.stream.Stream;

/**
 * Tells whether a class waits for others: its superclass, or the type of a member, is not there.
 *
 * <p>Another processor may generate it in this round. Values of annotations do not count; they may be constants of our
 * own metamodel, which would then never be written.
 */
public final class UnresolvedTypes {

    private UnresolvedTypes() {}

    /** Whether a type is missing in what is compiled now. */
    public static boolean in(HierarchyDeclaration hierarchy) {
        return hierarchy.fromRoot().stream().filter(TypeDeclaration::fromSource).anyMatch(UnresolvedTypes::in);
    }

    private static boolean in(TypeDeclaration type) {
        JavaType superclass = type.superclass();
        return (superclass != null && isUnresolved(superclass))
                || Stream.concat(type.fields().stream(), type.properties().stream())
                        .map(Member::type)
                        .anyMatch(UnresolvedTypes::isUnresolved);
    }

    private static boolean isUnresolved(JavaType type) {
        if (type instanceof JavaType.Declared declared) {
            return declared.arguments().stream().anyMatch(UnresolvedTypes::isUnresolved);
        }
        if (type instanceof JavaType.Array array) {
            return isUnresolved(array.component());
        }
        return type instanceof JavaType.Unresolved
                || (type instanceof JavaType.Wildcard wildcard && isUnresolved(wildcard.bound()));
    }
}
