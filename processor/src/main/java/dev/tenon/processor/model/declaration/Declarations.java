package dev.tenon.processor.model.declaration;

import dev.tenon.processor.model.mapping.EntityMapping;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that was read in one compilation.
 *
 * @param entities classes annotated {@code @Entity} in this compilation or mapped by an interface of it, sorted by
 *     qualified name
 * @param mappedSuperclasses those of this compilation
 * @param embeddables every embeddable that is declared here or reachable, by canonical name
 * @param classes every other class that the mappings mention (id classes, converters, enums, collection elements,
 *     targets that are no entities), and those that have a table or an identifier but no role; by canonical name
 * @param converters canonical names of the classes annotated {@code @Converter} in this compilation
 * @param projections classes annotated {@code @Projection} in this compilation, sorted by qualified name
 * @param mappings the interfaces that map other classes in this compilation, sorted by qualified name, usable or not
 * @param compiled mappings of entities of other modules, read from their loaders, by canonical name
 */
public record Declarations(
        List<HierarchyDeclaration> entities,
        List<HierarchyDeclaration> mappedSuperclasses,
        Map<String, HierarchyDeclaration> embeddables,
        Map<String, HierarchyDeclaration> classes,
        List<String> converters,
        List<TypeDeclaration> projections,
        List<MappingInterface> mappings,
        Map<String, EntityMapping> compiled) {

    public Declarations {
        entities = List.copyOf(entities);
        mappedSuperclasses = List.copyOf(mappedSuperclasses);
        // Sorted, because Map.copyOf has another order in each run and generated code must not depend on it.
        embeddables = Collections.unmodifiableSortedMap(new TreeMap<>(embeddables));
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
        converters = List.copyOf(converters);
        projections = List.copyOf(projections);
        mappings = List.copyOf(mappings);
        compiled = Collections.unmodifiableSortedMap(new TreeMap<>(compiled));
    }

    /** Nothing. */
    public static Declarations none() {
        return new Declarations(List.of(), List.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(), Map.of());
    }

    /** The interface of this compilation that maps a class. */
    public Optional<MappingInterface> mappingOf(ClassName mapped) {
        return mappings.stream()
                .filter(MappingInterface::isUsable)
                .filter(mapping -> mapping.mapped()
                        .filter(found -> found.name().equals(mapped))
                        .isPresent())
                .findFirst();
    }

    /** The entity of this compilation with that canonical name. */
    public Optional<HierarchyDeclaration> entity(String canonicalName) {
        return entities.stream()
                .filter(entity -> entity.type().name().canonical().equals(canonicalName))
                .findFirst();
    }
}
