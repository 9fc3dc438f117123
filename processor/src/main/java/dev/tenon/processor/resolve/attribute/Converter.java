package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.MethodDeclaration;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import java.util.List;
import java.util.Optional;

/**
 * An attribute converter with the two types it converts between.
 *
 * @param attributeType what the attribute holds
 * @param databaseType what the column holds
 */
record Converter(ClassName name, JavaType attributeType, JavaType databaseType) {

    private static final String READING = "convertToEntityAttribute";
    private static final String WRITING = "convertToDatabaseColumn";

    /**
     * Reads the two types off the converter's methods, in which the type arguments of {@code AttributeConverter} are
     * already applied, through generic base classes too.
     */
    static Optional<Converter> of(HierarchyDeclaration hierarchy) {
        return method(hierarchy, READING)
                .map(reading -> new Converter(
                        hierarchy.type().name(),
                        reading.returnType(),
                        reading.parameters().get(0)))
                .or(() -> method(hierarchy, WRITING)
                        .map(writing -> new Converter(
                                hierarchy.type().name(), writing.parameters().get(0), writing.returnType())));
    }

    private static Optional<MethodDeclaration> method(HierarchyDeclaration hierarchy, String name) {
        List<TypeDeclaration> types = hierarchy.fromRoot();
        for (int i = types.size() - 1; i >= 0; i--) {
            Optional<MethodDeclaration> found = types.get(i).methods().stream()
                    .filter(method ->
                            method.name().equals(name) && method.parameters().size() == 1)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
