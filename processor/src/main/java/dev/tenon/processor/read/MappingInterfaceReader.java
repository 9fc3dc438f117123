package dev.tenon.processor.read;

import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.MappingInterface;
import dev.tenon.processor.model.declaration.MappingInterface.Closed;
import dev.tenon.processor.model.declaration.MappingInterface.StandIn;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Reads the interfaces that map other classes, and finds the one that maps a given class. */
final class MappingInterfaceReader {
    private final LanguageModel language;
    private final TypeReader types;
    private final NullnessReader nullness;
    private final List<MappingInterface> all = new ArrayList<>();
    private final Map<String, MappingInterface> byClass = new TreeMap<>();

    /**
     * Reads them all.
     *
     * @param names canonical names of what is annotated {@code @MappingOf}
     */
    MappingInterfaceReader(LanguageModel language, TypeReader types, Set<String> names) {
        this.language = language;
        this.types = types;
        this.nullness = new NullnessReader(language.elements());
        names.stream().flatMap(name -> language.type(name).stream()).forEach(this::read);
    }

    /** All of them, usable or not, sorted by name. */
    List<MappingInterface> all() {
        return all;
    }

    /** The one that maps the class: the first, if several want to. */
    Optional<MappingInterface> of(TypeElement type) {
        return Optional.ofNullable(byClass.get(type.getQualifiedName().toString()));
    }

    /** Canonical names of the classes to which interfaces give that role; being an entity goes without saying. */
    Set<String> classes(String role) {
        Set<String> names = new TreeSet<>();
        byClass.forEach((name, mapping) -> {
            boolean unsaid = mapping.role().isEmpty() && role.equals(MappedClasses.ENTITY);
            if (unsaid || mapping.type().isAnnotated(role)) {
                names.add(name);
            }
        });
        return names;
    }

    private void read(TypeElement type) {
        TypeDeclaration declaration = read(view(type));
        declaration.annotation(MappedClasses.MAPPING_OF).ifPresent(use -> {
            JavaType target = use.classLiteral("value").orElse(new JavaType.Unresolved(""));
            Optional<TypeElement> element = target instanceof JavaType.Declared declared
                    ? language.type(declared.name().canonical())
                    : Optional.empty();
            MappingInterface mapping = new MappingInterface(
                    declaration,
                    use,
                    target,
                    element.map(found -> read(view(found))),
                    element.flatMap(found -> closed(type, found)),
                    standIns(type, declaration));
            all.add(mapping);
            if (mapping.isUsable()) {
                element.ifPresent(
                        found -> byClass.putIfAbsent(found.getQualifiedName().toString(), mapping));
            }
        });
    }

    private TypeDeclaration read(View view) {
        return types.read(view, List.of());
    }

    private static View view(TypeElement type) {
        return new View(type, (DeclaredType) type.asType());
    }

    /** Handles reach what is not public in another module only where that opens the package. */
    private Optional<Closed> closed(TypeElement type, TypeElement mapped) {
        ModuleElement reader = language.elements().getModuleOf(type);
        ModuleElement module = language.elements().getModuleOf(mapped);
        boolean open = module == null
                || reader == null
                || module.equals(reader)
                || module.isUnnamed()
                || module.isOpen()
                || ElementFilter.opensIn(module.getDirectives()).stream()
                        .filter(opens ->
                                opens.getPackage().equals(language.elements().getPackageOf(mapped)))
                        .anyMatch(opens -> opens.getTargetModules() == null
                                || opens.getTargetModules().contains(reader));
        return open
                ? Optional.empty()
                : Optional.of(new Closed(
                        module.getQualifiedName().toString(),
                        reader.isUnnamed()
                                ? "ALL-UNNAMED"
                                : reader.getQualifiedName().toString()));
    }

    private List<StandIn> standIns(TypeElement type, TypeDeclaration declaration) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .flatMap(method -> declaration.methods().stream()
                        .filter(read -> read.modifiers().isAbstract())
                        .filter(read -> method.getSimpleName().contentEquals(read.name()))
                        .filter(read -> method.getParameters().size()
                                == read.parameters().size())
                        .findFirst()
                        .map(read -> new StandIn(read, nullness.read(method, method.getReturnType())))
                        .stream())
                .toList();
    }
}
