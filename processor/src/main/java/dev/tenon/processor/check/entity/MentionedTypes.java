package dev.tenon.processor.check.entity;

import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.mapping.AttributeAccess;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.model.mapping.ValueMapping;
import java.util.Optional;
import java.util.stream.Stream;

/** The classes that generated code names for an attribute. */
final class MentionedTypes {

    /**
     * A class.
     *
     * @param attribute for which it is named: the attribute itself, or a part of it
     */
    record Mention(ClassName type, AttributeMapping attribute) {}

    private MentionedTypes() {}

    /** Those of an attribute, and of what it contains. */
    static Stream<Mention> in(AttributeMapping attribute) {
        return Stream.concat(ofAccess(attribute), ofValue(attribute, attribute));
    }

    /** A handle is made of the class that declares the member. */
    private static Stream<Mention> ofAccess(AttributeMapping attribute) {
        AttributeAccess access = attribute.access();
        boolean direct = access.readsDirectly() && (!access.isWritable() || access.writesDirectly());
        return direct ? Stream.empty() : Stream.of(new Mention(access.declaringClass(), attribute));
    }

    private static Stream<Mention> ofValue(AttributeMapping value, AttributeMapping attribute) {
        if (value instanceof AttributeMapping.Basic basic) {
            return basic(basic.value()).map(type -> new Mention(type, attribute));
        }
        if (value instanceof AttributeMapping.Embedded embedded) {
            return Stream.concat(
                    Stream.of(new Mention(embedded.embeddable(), attribute)),
                    embedded.attributes().stream().flatMap(MentionedTypes::in));
        }
        if (value instanceof AttributeMapping.Elements elements) {
            return Stream.concat(Stream.of(elements.element()), elements.mapKey().stream())
                    .flatMap(part -> ofValue(part, attribute));
        }
        return value instanceof RelationshipMapping relationship
                ? relationship(relationship).map(type -> new Mention(type, attribute))
                : Stream.empty();
    }

    private static Stream<ClassName> basic(ValueMapping value) {
        Stream<ClassName> converter =
                value instanceof ValueMapping.Converted converted ? Stream.of(converted.converter()) : Stream.empty();
        return Stream.concat(types(value.javaType()), converter);
    }

    private static Stream<ClassName> relationship(RelationshipMapping relationship) {
        Optional<JavaType> method = relationship.keyMethod().map(RelationshipMapping.KeyMethod::type);
        Stream<ClassName> key = relationship.keyColumn().stream().flatMap(basic -> basic(basic.value()));
        return Stream.of(
                        Stream.of(relationship.target()),
                        relationship.declared().stream().flatMap(MentionedTypes::types),
                        method.stream().flatMap(MentionedTypes::types),
                        key)
                .flatMap(types -> types);
    }

    /** Those that a type consists of. */
    static Stream<ClassName> types(JavaType type) {
        if (type instanceof JavaType.Declared declared) {
            return Stream.concat(
                    Stream.of(declared.name()), declared.arguments().stream().flatMap(MentionedTypes::types));
        }
        if (type instanceof JavaType.Array array) {
            return types(array.component());
        }
        if (type instanceof JavaType.Variable variable) {
            return types(variable.bound());
        }
        return type instanceof JavaType.Wildcard wildcard ? types(wildcard.bound()) : Stream.empty();
    }
}
