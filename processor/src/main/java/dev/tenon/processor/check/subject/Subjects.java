package dev.tenon.processor.check.subject;

import dev.tenon.processor.check.subject.MappedType.Role;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.Declarations;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.mapping.MappingModel;
import dev.tenon.processor.resolve.attribute.AccessResolver;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All classes that are mapped in this compilation, beside the model that was made of them. */
public final class Subjects {
    private final Declarations declarations;
    private final MappingModel model;
    private final Names names;
    private final List<MappedType> types;
    private final List<DeclaredAttribute> attributes;
    private final Map<Address, DeclaredAttribute> byAddress = new HashMap<>();

    public Subjects(Declarations declarations, MappingModel model, Names names) {
        this.declarations = declarations;
        this.names = names;
        this.model = model;
        this.types = collect(declarations);
        this.attributes =
                types.stream().flatMap(type -> type.attributes().stream()).toList();
        attributes.forEach(attribute -> byAddress.putIfAbsent(attribute.address(), attribute));
    }

    /** What was declared. */
    public Declarations declarations() {
        return declarations;
    }

    /** How things are called that have no written name. */
    public Names names() {
        return names;
    }

    /** What it means. */
    public MappingModel model() {
        return model;
    }

    /**
     * Entities, mapped superclasses and embeddables that are compiled now. A mapped superclass occurs once for each
     * entity below it, because its type variables mean something else in each.
     */
    public List<MappedType> types() {
        return types;
    }

    /** The entities among {@link #types()}. */
    public List<MappedType> entities() {
        return types.stream().filter(MappedType::isEntity).toList();
    }

    /** Those of them that extend no other entity of this compilation. */
    public List<MappedType> rootEntities() {
        return entities().stream()
                .filter(type -> type.hierarchy()
                        .entitySuperclass()
                        .flatMap(superclass ->
                                declarations.entity(superclass.name().canonical()))
                        .isEmpty())
                .toList();
    }

    /** The persistent attributes of all {@link #types()}. */
    public List<DeclaredAttribute> attributes() {
        return attributes;
    }

    /** All annotations of the {@link #types()} and their attributes, with those inside them. */
    public Stream<Annotated> annotations() {
        return Annotated.in(this);
    }

    /** The attribute that was declared at that place; empty for one that comes from a class file. */
    public Optional<DeclaredAttribute> attributeAt(Address address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /** The package of what is generated for a managed class: for entities, that of the root of their hierarchy. */
    public String home(HierarchyDeclaration managed) {
        return declarations
                .entity(managed.rootEntity().name().canonical())
                .orElse(managed)
                .home();
    }

    /** The class, or the first one around it, that code of the package cannot name. */
    public Optional<TypeDeclaration> hidden(ClassName type, String packageName) {
        AccessResolver access = new AccessResolver(packageName);
        return IntStream.rangeClosed(1, type.simpleNames().size())
                .mapToObj(depth ->
                        new ClassName(type.packageName(), type.simpleNames().subList(0, depth)))
                .flatMap(around -> findManaged(around.canonical()).stream())
                .map(HierarchyDeclaration::type)
                .filter(found -> !access.isVisible(found.modifiers().visibility(), found.name()))
                .findFirst();
    }

    private Optional<HierarchyDeclaration> findManaged(String canonical) {
        return find(canonical).or(() -> declarations.mappedSuperclasses().stream()
                .filter(superclass -> superclass.type().name().canonical().equals(canonical))
                .findFirst());
    }

    /** An entity of this compilation together with the mapped superclasses whose attributes it has, root first. */
    public List<MappedType> hierarchyOf(MappedType entity) {
        return types.stream()
                .filter(type -> type.hierarchy()
                        .type()
                        .name()
                        .equals(entity.hierarchy().type().name()))
                .toList();
    }

    /** The attributes of an entity, inherited ones included; one that is declared again counts once, where it is last. */
    public List<DeclaredAttribute> attributesOf(MappedType entity) {
        Map<String, DeclaredAttribute> byName = new LinkedHashMap<>();
        hierarchyOf(entity).stream()
                .flatMap(part -> part.attributes().stream())
                .forEach(attribute -> byName.put(attribute.name(), attribute));
        return List.copyOf(byName.values());
    }

    /** A class that the mappings mention, in whatever role. */
    public Optional<HierarchyDeclaration> find(JavaType type) {
        return TypeNames.of(type).flatMap(this::find);
    }

    /** A class that the mappings mention, by canonical name. */
    public Optional<HierarchyDeclaration> find(String canonical) {
        return declarations
                .entity(canonical)
                .or(() -> Optional.ofNullable(declarations.embeddables().get(canonical)))
                .or(() -> Optional.ofNullable(declarations.classes().get(canonical)));
    }

    /** The embeddable class that the type is, of this compilation or another one. */
    public Optional<MappedType> embeddable(JavaType type) {
        return TypeNames.of(type)
                .flatMap(name -> Optional.ofNullable(declarations.embeddables().get(name)))
                .map(Subjects::embeddable);
    }

    private static MappedType embeddable(HierarchyDeclaration found) {
        return new MappedType(found.type(), Role.EMBEDDABLE, AccessStyle.of(found.type(), found), found);
    }

    /** Whether the type is an embeddable class. */
    public boolean isEmbeddable(JavaType type) {
        return TypeNames.of(type)
                .filter(name -> declarations.embeddables().containsKey(name))
                .isPresent();
    }

    /** Whether the type is known to be an enum. */
    public boolean isEnum(JavaType type) {
        return find(type)
                .filter(found -> found.type().kind() == TypeDeclaration.Kind.ENUM)
                .isPresent();
    }

    private static List<MappedType> collect(Declarations declarations) {
        List<MappedType> types = new ArrayList<>();
        declarations.entities().forEach(entity -> addEntity(entity, types));
        declarations.mappedSuperclasses().stream()
                .filter(superclass -> types.stream().noneMatch(known -> isSame(known, superclass)))
                .forEach(superclass -> types.add(new MappedType(
                        superclass.type(),
                        Role.MAPPED_SUPERCLASS,
                        AccessStyle.of(superclass.type(), superclass),
                        superclass)));
        declarations.embeddables().values().stream()
                .filter(embeddable -> embeddable.type().fromSource())
                .filter(embeddable -> !embeddable.type().isAnnotated(Jakarta.ENTITY))
                .sorted(Comparator.comparing(
                        embeddable -> embeddable.type().name().canonical()))
                .forEach(embeddable -> types.add(new MappedType(
                        embeddable.type(),
                        Role.EMBEDDABLE,
                        AccessStyle.of(embeddable.type(), embeddable),
                        embeddable)));
        return List.copyOf(types);
    }

    private static boolean isSame(MappedType known, HierarchyDeclaration superclass) {
        return known.type().name().equals(superclass.type().name());
    }

    private static void addEntity(HierarchyDeclaration entity, List<MappedType> types) {
        for (TypeDeclaration type : entity.fromRoot()) {
            boolean itself = type.name().equals(entity.type().name());
            if (itself || (type.isAnnotated(Jakarta.MAPPED_SUPERCLASS) && type.fromSource())) {
                Role role = itself ? Role.ENTITY : Role.MAPPED_SUPERCLASS;
                types.add(new MappedType(type, role, AccessStyle.of(type, entity), entity));
            }
        }
    }
}
