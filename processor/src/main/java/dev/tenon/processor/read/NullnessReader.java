package dev.tenon.processor.read;

import dev.tenon.processor.model.declaration.Nullness;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Reads what nullness annotations say of a field, getter or parameter.
 *
 * <p>Annotations of all makers are known by their simple names, whether they annotate the type or the declaration.
 * {@code @NullMarked} and {@code @NullUnmarked} hold for what they enclose.
 */
final class NullnessReader {
    private static final Set<String> NULLABLE = Set.of("Nullable", "CheckForNull", "NullableDecl", "PossiblyNull");
    private static final Set<String> NON_NULL =
            Set.of("NonNull", "NotNull", "Nonnull", "NonNullDecl", "NotBlank", "NotEmpty");

    private static final String DEFERRED = "dev.tenon.Deferred";

    private final Elements elements;

    NullnessReader(Elements elements) {
        this.elements = elements;
    }

    /**
     * Reads an element's nullness.
     *
     * @param type the type as declared, before type variables are replaced
     */
    Nullness read(Element element, TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return Nullness.NON_NULL;
        }
        List<String> written = Stream.concat(
                        element.getAnnotationMirrors().stream(), type.getAnnotationMirrors().stream())
                .map(NullnessReader::simpleName)
                .toList();
        List<String> ofValue = ofDeferred(type).map(NullnessReader::written).orElse(written);
        if (written.stream().anyMatch(NULLABLE::contains) || ofValue.stream().anyMatch(NULLABLE::contains)) {
            return Nullness.NULLABLE;
        }
        if (ofValue.stream().anyMatch(NON_NULL::contains)) {
            return Nullness.NON_NULL;
        }
        return isNullMarked(element) && !mayStandForNullable(type) ? Nullness.NON_NULL : Nullness.UNSPECIFIED;
    }

    /** What a holder holds may be null, or not, whatever the holder is. */
    private static Optional<TypeMirror> ofDeferred(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && element.getQualifiedName().contentEquals(DEFERRED)
                ? declared.getTypeArguments().stream()
                        .<TypeMirror>map(argument -> argument)
                        .findFirst()
                : Optional.empty();
    }

    private static List<String> written(TypeMirror type) {
        return type.getAnnotationMirrors().stream()
                .map(NullnessReader::simpleName)
                .toList();
    }

    private static boolean mayStandForNullable(TypeMirror type) {
        return type instanceof TypeVariable variable
                && variable.getUpperBound().getAnnotationMirrors().stream()
                        .map(NullnessReader::simpleName)
                        .anyMatch(NULLABLE::contains);
    }

    private boolean isNullMarked(Element element) {
        for (Element scope = element; scope != null; scope = enclosing(scope)) {
            for (AnnotationMirror annotation : scope.getAnnotationMirrors()) {
                String name = simpleName(annotation);
                if (name.equals("NullMarked")) {
                    return true;
                }
                if (name.equals("NullUnmarked")) {
                    return false;
                }
            }
        }
        return false;
    }

    private @Nullable Element enclosing(Element element) {
        // In the unnamed module, and before Java 9, a package has no module around it.
        return element.getKind() == ElementKind.PACKAGE ? elements.getModuleOf(element) : element.getEnclosingElement();
    }

    private static String simpleName(AnnotationMirror annotation) {
        return annotation.getAnnotationType().asElement().getSimpleName().toString();
    }
}
