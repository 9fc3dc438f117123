package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.Declarations;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.IdentifierMapping;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.Names;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every resolver may ask: the classes that were read, the naming in force, and where to report. */
public final class Compilation {
    private final Declarations declarations;
    private final Names names;
    private final Diagnostics diagnostics;
    private final Map<String, HierarchyDeclaration> entities;
    private final Map<String, HierarchyDeclaration> known;

    /** A view of the declarations. */
    public Compilation(Declarations declarations, Names names, Diagnostics diagnostics) {
        this.declarations = declarations;
        this.names = names;
        this.diagnostics = diagnostics;
        this.entities = byName(declarations.entities());
        this.known = new HashMap<>(declarations.classes());
        known.putAll(byName(declarations.mappedSuperclasses()));
        known.putAll(declarations.embeddables());
        known.putAll(entities);
    }

    private static Map<String, HierarchyDeclaration> byName(List<HierarchyDeclaration> hierarchies) {
        return hierarchies.stream()
                .collect(Collectors.toMap(
                        hierarchy -> hierarchy.type().name().canonical(),
                        hierarchy -> hierarchy,
                        (first, second) -> first));
    }

    /** Everything that was read. */
    public Declarations declarations() {
        return declarations;
    }

    /** How things are called that have no written name. */
    public Names names() {
        return names;
    }

    /** Reports a problem. */
    public void report(Diagnostic diagnostic) {
        diagnostics.report(diagnostic);
    }

    /** Whether the class is an entity of this compilation, or of another module with a resolved mapping. */
    public boolean isEntity(ClassName name) {
        return entities.containsKey(name.canonical()) || compiled(name).isPresent();
    }

    /** Whether the type is such an entity. */
    public boolean isEntity(JavaType type) {
        return type instanceof JavaType.Declared declared && isEntity(declared.name());
    }

    /** The resolved mapping of an entity of another module. */
    public Optional<EntityMapping> compiled(ClassName name) {
        return Optional.ofNullable(declarations.compiled().get(name.canonical()));
    }

    /** The resolved mappings of the entities of other modules that this compilation mentions. */
    public Collection<EntityMapping> allCompiled() {
        return declarations.compiled().values();
    }

    /** Whether the type is the id class of an entity. */
    boolean isIdClass(JavaType type) {
        boolean here = entities.values().stream()
                .flatMap(entity -> entity.fromRoot().stream())
                .flatMap(declaration -> declaration.annotation(Jakarta.ID_CLASS).stream())
                .flatMap(use -> use.classLiteral("value").stream())
                .anyMatch(idClass -> JavaTypes.isSameClass(idClass, type));
        return here
                || allCompiled().stream()
                        .map(EntityMapping::identifier)
                        .filter(identifier -> identifier.form() == IdentifierMapping.Form.ID_CLASS)
                        .flatMap(identifier -> identifier.key().stream())
                        .anyMatch(key -> JavaTypes.className(type)
                                .filter(key.name()::equals)
                                .isPresent());
    }

    /** The embeddable class that the type is. */
    public Optional<HierarchyDeclaration> embeddable(JavaType type) {
        return type instanceof JavaType.Declared declared
                ? Optional.ofNullable(
                        declarations.embeddables().get(declared.name().canonical()))
                : Optional.empty();
    }

    /** The declaration of a class, whatever it is mapped to. */
    public Optional<HierarchyDeclaration> type(ClassName name) {
        return Optional.ofNullable(known.get(name.canonical()));
    }

    /** The declaration of the class that the type is. */
    public Optional<TypeDeclaration> declaration(JavaType type) {
        return type instanceof JavaType.Declared declared
                ? type(declared.name()).map(HierarchyDeclaration::type)
                : Optional.empty();
    }

    /** Whether the type is an enum. */
    public boolean isEnum(JavaType type) {
        return declaration(type)
                .filter(found -> found.kind() == TypeDeclaration.Kind.ENUM)
                .isPresent();
    }

    /** Whether a value of the first class can be assigned to the second, as far as the declarations tell. */
    public boolean isSubtype(ClassName sub, String superName) {
        if (sub.canonical().equals(superName) || superName.equals("java.lang.Object")) {
            return true;
        }
        return type(sub)
                .filter(found -> found.type().supertypes().contains(superName))
                .isPresent();
    }

    /**
     * Whether the attribute's mapping annotations stand on the getter of its field, or on the field of its getter, where
     * they are not read: the check that says so names the cause (TN025).
     */
    boolean isAnnotatedBeside(AttributeSite site) {
        return type(site.member().declaringClass())
                .map(HierarchyDeclaration::type)
                .filter(type -> Stream.concat(type.fields().stream(), type.properties().stream())
                        .filter(other -> !other.address().equals(site.address()))
                        .anyMatch(other -> other.name().equals(site.name()) && AccessTypes.isMapped(other)))
                .isPresent();
    }

    /** Whether an entity of this compilation extends the class. */
    public boolean hasEntitySubclass(ClassName name) {
        return declarations.entities().stream().anyMatch(entity -> entity.superclasses().stream()
                .anyMatch(superclass -> superclass.name().equals(name)));
    }

    /** Names of all entities, for suggestions. */
    public List<String> entityNames() {
        return Stream.concat(
                        declarations.entities().stream()
                                .map(entity -> entity.type().name().simple()),
                        declarations.compiled().values().stream()
                                .map(entity -> entity.name().simple())
                                .sorted())
                .toList();
    }

    /** Whether the class gives its attributes to the hierarchy: it is the class itself, or a mapped superclass. */
    static boolean contributes(HierarchyDeclaration hierarchy, TypeDeclaration type) {
        return type.name().equals(hierarchy.type().name())
                || type.isAnnotated(Jakarta.ENTITY)
                || type.isAnnotated(Jakarta.MAPPED_SUPERCLASS)
                || type.isAnnotated(Jakarta.EMBEDDABLE);
    }
}
