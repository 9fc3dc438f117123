package dev.tenon.processor.read;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The classes that the rounds of one compilation brought, by canonical name. Sorted, so that the order in which the
 * compiler was given its files changes nothing. Not thread-safe.
 */
public final class MappedClasses {
    static final String ENTITY = "jakarta.persistence.Entity";
    static final String MAPPED_SUPERCLASS = "jakarta.persistence.MappedSuperclass";
    static final String EMBEDDABLE = "jakarta.persistence.Embeddable";
    static final String CONVERTER = "jakarta.persistence.Converter";
    static final String MAPPING_OF = "dev.tenon.annotation.MappingOf";
    static final String PROJECTION = "dev.tenon.annotation.Projection";

    /** What stands on entities, and shows that a class was meant to be one. */
    private static final Set<String> OF_ENTITIES =
            Set.of("jakarta.persistence.Table", "jakarta.persistence.Id", "jakarta.persistence.EmbeddedId");

    private final Set<String> entities = new TreeSet<>();
    private final Set<String> mappedSuperclasses = new TreeSet<>();
    private final Set<String> embeddables = new TreeSet<>();
    private final Set<String> converters = new TreeSet<>();
    private final Set<String> projections = new TreeSet<>();
    private final Set<String> mappings = new TreeSet<>();
    private final Set<String> strays = new TreeSet<>();
    private final Set<String> compiled = new TreeSet<>();

    /**
     * Adds what a round brought.
     *
     * @param annotations the annotations present, as the processor was given them
     */
    public void add(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            Set<String> names =
                    switch (annotation.getQualifiedName().toString()) {
                        case ENTITY -> entities;
                        case MAPPED_SUPERCLASS -> mappedSuperclasses;
                        case EMBEDDABLE -> embeddables;
                        case CONVERTER -> converters;
                        case PROJECTION -> projections;
                        case MAPPING_OF -> mappings;
                        default -> new TreeSet<>();
                    };
            for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation))) {
                names.add(type.getQualifiedName().toString());
            }
        }
        annotations.stream()
                .filter(annotation ->
                        OF_ENTITIES.contains(annotation.getQualifiedName().toString()))
                .flatMap(annotation -> round.getElementsAnnotatedWith(annotation).stream())
                .forEach(this::addStray);
        // What stands on such an interface is said of another class.
        Stream.of(entities, mappedSuperclasses, embeddables, converters, strays)
                .forEach(names -> names.removeAll(mappings));
        round.getRootElements().forEach(root -> compiled.add(root.toString()));
    }

    private void addStray(Element annotated) {
        Element type = annotated instanceof TypeElement ? annotated : annotated.getEnclosingElement();
        if (type instanceof TypeElement found) {
            strays.add(found.getQualifiedName().toString());
        }
    }

    Set<String> entities() {
        return entities;
    }

    Set<String> mappedSuperclasses() {
        return mappedSuperclasses;
    }

    Set<String> embeddables() {
        return embeddables;
    }

    Set<String> converters() {
        return converters;
    }

    Set<String> projections() {
        return projections;
    }

    /** The interfaces that map other classes. */
    Set<String> mappings() {
        return mappings;
    }

    /** Classes with a table or an identifier; those that are mapped as anything are among them. */
    Set<String> strays() {
        return strays;
    }

    /** Everything that is mapped, converts, projects, or looks as if it were mapped; each name once. */
    public Set<String> all() {
        Set<String> all = new TreeSet<>();
        Stream.of(entities, mappedSuperclasses, embeddables, converters, projections, mappings, strays)
                .forEach(all::addAll);
        return all;
    }

    /** The classes that get a metamodel, or the interfaces that map them. */
    public Set<String> metamodelled() {
        Set<String> names = new TreeSet<>(entities);
        names.addAll(mappedSuperclasses);
        names.addAll(embeddables);
        names.addAll(mappings);
        return names;
    }

    /** Whether that top-level class is compiled from source now. */
    public boolean isCompiledNow(String canonicalName) {
        return compiled.contains(canonicalName);
    }
}
