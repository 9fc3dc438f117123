package dev.tenon.processor.read;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.Member;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the instance fields of a class, a record's components included. */
final class FieldReader {
    private final LanguageModel language;
    private final TypeMirrorReader types;
    private final AnnotationReader annotations;
    private final NullnessReader nullness;

    FieldReader(LanguageModel language, TypeMirrorReader types, AnnotationReader annotations, NullnessReader nullness) {
        this.language = language;
        this.types = types;
        this.annotations = annotations;
        this.nullness = nullness;
    }

    List<Member.Field> read(View view, Address owner) {
        return ElementFilter.fieldsIn(view.element().getEnclosedElements()).stream()
                .filter(field -> !ModifiersReader.isStatic(field) || isMapped(field))
                .map(field -> field(field, view, owner))
                .toList();
    }

    /** A static field is no attribute; one that is annotated as if it were is kept, so that this can be said. */
    private static boolean isMapped(VariableElement field) {
        return field.getAnnotationMirrors().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().startsWith("jakarta.persistence."));
    }

    private Member.Field field(VariableElement field, View view, Address owner) {
        String name = field.getSimpleName().toString();
        Address address = owner.member(Address.Member.Kind.FIELD, name);
        TypeMirror type = view.typeOf(field, language.types());
        return new Member.Field(
                name,
                types.read(type),
                annotationsOf(field, view.element(), address),
                ModifiersReader.read(field),
                nullness.read(field, field.asType()),
                address,
                language.name(view.element()),
                isInitialised(field, view.element()));
    }

    /**
     * The annotations of a field, and for a record those that javac put elsewhere.
     *
     * <p>What is written at a component lands on the field, the accessor, the parameter and the component, wherever its
     * {@code @Target} allows; each type counts once.
     */
    private List<AnnotationUse> annotationsOf(VariableElement field, TypeElement type, Address address) {
        List<AnnotationUse> uses = new ArrayList<>(annotations.read(field, address));
        for (RecordComponentElement component : type.getRecordComponents()) {
            if (component.getSimpleName().equals(field.getSimpleName())) {
                addMissing(uses, component, address);
                ExecutableElement accessor = component.getAccessor();
                if (accessor != null) {
                    addMissing(uses, accessor, address);
                }
            }
        }
        return uses;
    }

    private void addMissing(List<AnnotationUse> uses, Element element, Address address) {
        Set<String> known = new HashSet<>(uses.stream().map(AnnotationUse::type).toList());
        annotations.read(element, address).stream()
                .filter(use -> !known.contains(use.type()))
                .filter(use -> !use.type().equals("java.lang.Override"))
                .forEach(uses::add);
    }

    /** Kotlin's stubs initialise every field, also those that the constructor sets. */
    private boolean isInitialised(VariableElement field, TypeElement type) {
        if (!language.trees().isInitialised(field)) {
            return false;
        }
        boolean stub = type.getAnnotationMirrors().stream()
                .anyMatch(annotation -> RepeatedAnnotations.typeName(annotation).equals("kotlin.Metadata"));
        return !stub
                || ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .flatMap(constructor -> constructor.getParameters().stream())
                        .noneMatch(parameter -> parameter.getSimpleName().equals(field.getSimpleName()));
    }
}
