package dev.tenon.processor.write.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.WriteOnlyCollection;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.Container;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.MappingModel;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/** The Java types of attributes. */
final class AttributeTypes {
    private final MappingModel model;

    AttributeTypes(MappingModel model) {
        this.model = model;
    }

    /** What a variable of the attribute holds; for an {@code Optional} getter what is in the optional. */
    TypeName of(AttributeMapping attribute) {
        if (attribute instanceof AttributeMapping.Basic basic) {
            TypeName value = TypeNames.of(unwrapped(basic.value().javaType()));
            return basic.deferral().isPresent() ? ParameterizedTypeName.get(RuntimeNames.DEFERRED, value) : value;
        }
        if (attribute instanceof AttributeMapping.Embedded embedded) {
            return TypeNames.of(embedded.embeddable());
        }
        if (attribute instanceof AttributeMapping.Elements elements) {
            TypeName key = elements.mapKey().map(this::of).map(TypeName::box).orElse(ClassName.OBJECT);
            return container(elements.container(), key, of(elements.element()).box());
        }
        if (attribute instanceof RelationshipMapping relationship) {
            return relationship(relationship);
        }
        throw new IllegalArgumentException(attribute.name() + " is unresolved");
    }

    /** The type of the attribute's value, deferred or not. */
    private TypeName valueOf(AttributeMapping attribute) {
        return attribute instanceof AttributeMapping.Basic basic
                ? TypeNames.of(unwrapped(basic.value().javaType()))
                : of(attribute);
    }

    private static JavaType unwrapped(JavaType type) {
        boolean wrapped = type instanceof JavaType.Declared declared
                && declared.is("java.util.Optional")
                && declared.arguments().size() == 1;
        return wrapped ? ((JavaType.Declared) type).arguments().get(0) : type;
    }

    private TypeName relationship(RelationshipMapping relationship) {
        TypeName target = held(relationship);
        return switch (relationship.holder()) {
            case REF -> ParameterizedTypeName.get(RuntimeNames.REF, target);
            case PLAIN -> target;
            case COLLECTION ->
                container(relationship.container().orElse(Container.COLLECTION), mapKey(relationship), target);
        };
    }

    /** What the attribute is declared to hold: the target, or a type that the target has. */
    static TypeName held(RelationshipMapping relationship) {
        return relationship.declared().map(TypeNames::of).orElseGet(() -> TypeNames.of(relationship.target()));
    }

    private TypeName mapKey(RelationshipMapping relationship) {
        if (relationship.keyColumn().isPresent()) {
            return of(relationship.keyColumn().get()).box();
        }
        if (relationship.keyMethod().isPresent()) {
            return TypeNames.of(relationship.keyMethod().get().type()).box();
        }
        Optional<EntityMapping> target = model.entity(relationship.target().canonical());
        if (relationship.mapKey().isEmpty() || target.isEmpty()) {
            return ClassName.OBJECT;
        }
        String path = relationship.mapKey().get();
        return path.isEmpty()
                ? identifier(target.get())
                : target.get()
                        .attributeAt(path)
                        .map(this::valueOf)
                        .orElse(ClassName.OBJECT)
                        .box();
    }

    /** The class of an entity's identifiers, as users pass them to {@code find}. */
    TypeName identifier(EntityMapping entity) {
        return entity.identifier()
                .key()
                .<TypeName>map(key -> TypeNames.of(key.name()))
                .orElseGet(() -> simpleIdentifier(entity));
    }

    private TypeName simpleIdentifier(EntityMapping entity) {
        AttributeMapping attribute =
                entity.attributeAt(entity.identifier().attributes().get(0)).orElseThrow();
        if (attribute instanceof RelationshipMapping relationship) {
            return model.entity(relationship.target().canonical())
                    .map(this::identifier)
                    .orElse(ClassName.OBJECT);
        }
        return of(attribute).box();
    }

    private static TypeName container(Container container, TypeName key, TypeName element) {
        return isMap(container)
                ? ParameterizedTypeName.get(classOf(container), key, element)
                : ParameterizedTypeName.get(classOf(container), element);
    }

    /** The interface of a collection type. */
    static ClassName classOf(Container container) {
        return ClassName.get(
                switch (container) {
                    case LIST -> List.class;
                    case SET -> Set.class;
                    case COLLECTION -> Collection.class;
                    case MAP -> Map.class;
                    case SORTED_SET -> SortedSet.class;
                    case SORTED_MAP -> SortedMap.class;
                    case WRITE_ONLY -> WriteOnlyCollection.class;
                });
    }

    /** Whether the collection has keys. */
    static boolean isMap(Container container) {
        return container == Container.MAP || container == Container.SORTED_MAP;
    }
}
