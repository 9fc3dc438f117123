package dev.tenon.processor.resolve.callback;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.AnnotationValue;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The listeners that {@code @EntityListeners} names. */
public final class EntityListeners {
    private EntityListeners() {}

    /** Those of an entity: inherited ones first, unless a class excludes them; each once. */
    public static List<ClassName> of(HierarchyDeclaration entity) {
        return declaring(entity).stream()
                .flatMap(type -> type.annotation(Jakarta.ENTITY_LISTENERS).stream())
                .flatMap(use -> named(use).stream())
                .flatMap(EntityListeners::name)
                .distinct()
                .toList();
    }

    /** The classes whose listeners are the entity's too, farthest superclass first. */
    public static List<TypeDeclaration> declaring(HierarchyDeclaration entity) {
        List<TypeDeclaration> types = new ArrayList<>();
        for (TypeDeclaration type : entity.fromRoot()) {
            if (CallbackMethods.contributes(entity, type)) {
                if (type.isAnnotated(Jakarta.EXCLUDE_SUPERCLASS_LISTENERS)) {
                    types.clear();
                }
                types.add(type);
            }
        }
        return types;
    }

    /** The types that the annotation names, in order. */
    public static List<JavaType> named(AnnotationUse listeners) {
        return listeners.elements("value").stream()
                .map(value -> value instanceof AnnotationValue.ClassLiteral literal
                        ? literal.type()
                        : new JavaType.Unresolved(""))
                .toList();
    }

    private static Stream<ClassName> name(JavaType type) {
        return type instanceof JavaType.Declared declared ? Stream.of(declared.name()) : Stream.empty();
    }
}
