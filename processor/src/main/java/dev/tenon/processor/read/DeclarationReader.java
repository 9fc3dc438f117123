package dev.tenon.processor.read;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.InternalFailure;
import dev.tenon.processor.model.Options;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.Declarations;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Reads the mapped classes of a compilation, and every class that they mention.
 *
 * <p>Made anew for each reading, because elements of an earlier round are stale. Not thread-safe.
 */
public final class DeclarationReader {
    private final LanguageModel language;
    private final MappedClasses mapped;
    private final CompiledMappings compiledMappings;
    private final Options options;
    private final Diagnostics diagnostics;
    private final MappingInterfaceReader mappings;
    private final HierarchyReader hierarchies;
    private final AnnotationReader annotations;

    private final Map<String, HierarchyDeclaration> entities = new LinkedHashMap<>();
    private final Map<String, HierarchyDeclaration> mappedSuperclasses = new LinkedHashMap<>();
    private final Map<String, HierarchyDeclaration> embeddables = new TreeMap<>();
    private final Map<String, HierarchyDeclaration> classes = new TreeMap<>();
    private final Map<String, HierarchyDeclaration> projections = new LinkedHashMap<>();
    private final Map<String, EntityMapping> compiled = new TreeMap<>();
    /** Classes whose own mentions were read, whoever mentioned them first. */
    private final Set<String> followed = new HashSet<>();

    private final Set<String> soughtElsewhere = new HashSet<>();

    /** Prepares one reading. */
    public DeclarationReader(
            LanguageModel language,
            MappedClasses mapped,
            CompiledMappings compiledMappings,
            Options options,
            Diagnostics diagnostics) {
        this.language = language;
        this.mapped = mapped;
        this.compiledMappings = compiledMappings;
        this.options = options;
        this.diagnostics = diagnostics;
        TypeReader types = new TypeReader(language, mapped::isCompiledNow);
        this.mappings = new MappingInterfaceReader(language, types, mapped.mappings());
        this.hierarchies = new HierarchyReader(language, types, mappings);
        this.annotations = new AnnotationReader(new TypeMirrorReader(language));
    }

    /** Reads everything. */
    public Declarations read() {
        readAll(with(mapped.entities(), MappedClasses.ENTITY), entities);
        readAll(with(mapped.mappedSuperclasses(), MappedClasses.MAPPED_SUPERCLASS), mappedSuperclasses);
        readAll(with(mapped.embeddables(), MappedClasses.EMBEDDABLE), embeddables);
        readAll(mapped.converters(), classes);
        readAll(mapped.projections(), projections);
        List<HierarchyDeclaration> pending = new ArrayList<>();
        List.of(entities, mappedSuperclasses, embeddables, classes, projections)
                .forEach(read -> pending.addAll(read.values()));
        while (!pending.isEmpty()) {
            for (MentionReader.Mention mention : MentionReader.read(pending.remove(0))) {
                mentioned(mention).ifPresent(pending::add);
            }
        }
        if (!projections.isEmpty()) {
            readTargetsOfCompiled();
        }
        mapped.strays().stream()
                .filter(name -> !isKnown(name))
                .flatMap(name -> language.type(name).stream())
                .forEach(type -> readUnmapped(type)
                        .ifPresent(read -> classes.put(type.getQualifiedName().toString(), read)));
        return new Declarations(
                List.copyOf(entities.values()),
                List.copyOf(mappedSuperclasses.values()),
                embeddables,
                classes,
                List.copyOf(mapped.converters()),
                projections.values().stream().map(HierarchyDeclaration::type).toList(),
                mappings.all(),
                compiled);
    }

    /** Paths of projections lead through entities of other compilations to those that these refer to. */
    private void readTargetsOfCompiled() {
        Deque<EntityMapping> pending = new ArrayDeque<>(compiled.values());
        while (!pending.isEmpty()) {
            for (RelationshipMapping relationship : pending.remove().relationships()) {
                String target = relationship.target().canonical();
                if (!isKnown(target)) {
                    language.type(target).ifPresent(type -> readCompiled(type, target));
                    EntityMapping read = compiled.get(target);
                    if (read != null) {
                        pending.add(read);
                    }
                }
            }
        }
    }

    /** The classes of a role, together with those to which an interface gives it. */
    private Set<String> with(Set<String> annotated, String role) {
        Set<String> names = new TreeSet<>(annotated);
        names.addAll(mappings.classes(role));
        return names;
    }

    private void readAll(Set<String> names, Map<String, HierarchyDeclaration> target) {
        for (String name : names) {
            language.type(name).flatMap(this::readMapped).ifPresent(read -> target.put(name, read));
        }
    }

    private Optional<HierarchyDeclaration> readMapped(TypeElement type) {
        try {
            return Optional.of(hierarchies.read(type));
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError failure) {
            String name = type.getQualifiedName().toString();
            diagnostics.report(InternalFailure.of(Address.ofType(name), "reading " + name, failure));
            return Optional.empty();
        }
    }

    /** Reads a mentioned class, and returns it if what it mentions belongs to the mappings too. */
    private Optional<HierarchyDeclaration> mentioned(MentionReader.Mention mention) {
        String name = mention.canonicalName();
        if (mention.asTarget() && !isMapped(name)) {
            language.type(name).ifPresent(type -> readMappedElsewhere(type, name));
        }
        HierarchyDeclaration known = classes.get(name);
        if (known != null) {
            return mention.byStructure() && followed.add(name) ? Optional.of(known) : Optional.empty();
        }
        Optional<TypeElement> type = isKnown(name) ? Optional.empty() : language.type(name);
        if (type.isEmpty() || readAsEntity(type.get(), name)) {
            return Optional.empty();
        }
        boolean embeddable = has(type.get(), MappedClasses.EMBEDDABLE);
        if (embeddable) {
            readMetamodel(type.get());
        }
        Optional<HierarchyDeclaration> read = readUnmapped(type.get());
        read.ifPresent(hierarchy -> (embeddable ? embeddables : classes).put(name, hierarchy));
        return embeddable || (mention.byStructure() && followed.add(name)) ? read : Optional.empty();
    }

    /** Reads an entity of an earlier compilation, if that left its mapping. */
    private boolean readAsEntity(TypeElement type, String name) {
        if (!has(type, MappedClasses.ENTITY)) {
            return false;
        }
        readMetamodel(type);
        return readCompiled(type, name);
    }

    /** Reads the target of a relationship that nothing on the class says to be an entity. */
    private void readMappedElsewhere(TypeElement type, String name) {
        if (TypeReader.isPlatform(type) || has(type, MappedClasses.ENTITY) || !soughtElsewhere.add(name)) {
            return;
        }
        compiledMappings.mappedBy(name).ifPresent(annotatedType -> {
            ClassName entity = language.name(type);
            readMetamodel(entity.generated(options.metamodelSuffix(), annotatedType));
            if (readCompiled(entity.generated("_Loader", annotatedType), name)) {
                classes.remove(name);
            }
        });
    }

    private boolean isKnown(String name) {
        return isMapped(name) || classes.containsKey(name);
    }

    private boolean isMapped(String name) {
        return entities.containsKey(name)
                || embeddables.containsKey(name)
                || compiled.containsKey(name)
                || mappedSuperclasses.containsKey(name);
    }

    /** Reads the mapping of an entity, or that of the root of its hierarchy, which has it. */
    private boolean readCompiled(TypeElement entity, String name) {
        ClassName className = language.name(entity);
        if (readCompiled(className.generated("_Loader", className), name)) {
            return true;
        }
        Optional<EntityMapping> root = entitySuperclass(entity)
                .map(superclass -> superclass.getQualifiedName().toString())
                .filter(superclass -> isMapped(superclass) || readAsEntity(superclass))
                .map(compiled::get)
                .filter(read -> read.subclass(className).isPresent());
        root.ifPresent(read -> compiled.put(name, read));
        return root.isPresent();
    }

    private Optional<TypeElement> entitySuperclass(TypeElement type) {
        return language.element(type.getSuperclass())
                .flatMap(above -> has(above, MappedClasses.ENTITY) ? Optional.of(above) : entitySuperclass(above));
    }

    private boolean readAsEntity(String name) {
        return language.type(name).filter(type -> readAsEntity(type, name)).isPresent();
    }

    private boolean readCompiled(ClassName loaderClass, String name) {
        String loader = loaderClass.canonical();
        Optional<EntityMapping> mapping = language.type(loader).stream()
                .flatMap(found -> annotations.read(found, Address.ofType(loader)).stream())
                .filter(use -> use.type().equals(CompiledMappings.ANNOTATION))
                .findFirst()
                .flatMap(compiledMappings::read);
        mapping.ifPresent(read -> compiled.put(name, read));
        return mapping.isPresent();
    }

    /** The path class of an earlier compilation, so that paths may lead through it. */
    private void readMetamodel(TypeElement type) {
        ClassName name = language.name(type);
        readMetamodel(name.generated(options.metamodelSuffix(), name));
    }

    private void readMetamodel(ClassName metamodel) {
        String path = metamodel.canonical() + ".Path";
        language.type(path).flatMap(this::readUnmapped).ifPresent(read -> classes.put(path, read));
    }

    /** A class outside the mappings; what cannot be read there (a class file is missing) is as if it were not there. */
    private Optional<HierarchyDeclaration> readUnmapped(TypeElement type) {
        try {
            return Optional.of(hierarchies.read(type));
        } catch (RuntimeException | StackOverflowError unreadable) {
            return Optional.empty();
        }
    }

    private static boolean has(Element element, String annotation) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(mirror -> RepeatedAnnotations.typeName(mirror).equals(annotation));
    }
}
