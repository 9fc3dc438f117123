package dev.tenon.processor.read;

import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells whether a class waits for others: its superclass, or the type of a member, is not there.
 *
 * <p>Another processor may generate it in this round. Values of annotations do not count; they may be constants of our
 * own metamodel, which would then never be written.
 */
public final class UnresolvedTypes {
    private final Set<String> ours;

    /**
     * Looks for types that are missing.
     *
     * @param ours simple names of the classes that are about to be generated here; nobody has to wait for them
     */
    public UnresolvedTypes(Set<String> ours) {
        this.ours = Set.copyOf(ours);
    }

    /** Whether a type is missing in what is compiled now. */
    public boolean in(HierarchyDeclaration hierarchy) {
        return hierarchy.fromRoot().stream().filter(TypeDeclaration::fromSource).anyMatch(this::in);
    }

    private boolean in(TypeDeclaration type) {
        JavaType superclass = type.superclass();
        return (superclass != null && isMissing(superclass))
                || Stream.concat(type.fields().stream(), type.properties().stream())
                        .map(Member::type)
                        .anyMatch(this::isMissing);
    }

    private boolean isMissing(JavaType type) {
        if (type instanceof JavaType.Declared declared) {
            return declared.arguments().stream().anyMatch(this::isMissing);
        }
        if (type instanceof JavaType.Array array) {
            return isMissing(array.component());
        }
        if (type instanceof JavaType.Wildcard wildcard) {
            return isMissing(wildcard.bound());
        }
        return type instanceof JavaType.Unresolved unresolved
                && Arrays.stream(unresolved.text().split("[.<>]")).noneMatch(ours::contains);
    }
}
