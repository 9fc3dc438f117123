package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.mapping.BasicType;
import dev.tenon.processor.model.mapping.ValueMapping;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.List;
import java.util.Optional;

/** Chooses the converter of an attribute: the one that is written, else the one that applies by itself. */
final class ConverterResolver {
    private final Compilation compilation;
    private final List<Converter> automatic;

    ConverterResolver(Compilation compilation) {
        this.compilation = compilation;
        this.automatic = compilation.declarations().converters().stream()
                .flatMap(name ->
                        Optional.ofNullable(compilation.declarations().classes().get(name)).stream())
                .filter(hierarchy -> hierarchy
                        .type()
                        .annotation(Jakarta.CONVERTER)
                        .filter(use -> use.flag("autoApply", false))
                        .isPresent())
                .flatMap(hierarchy -> Converter.of(hierarchy).stream())
                .toList();
    }

    /** The mapping through the converter that {@code @Convert} names. */
    ValueMapping written(AttributeSite site, JavaType type, AnnotationUse convert, ClassName converterName) {
        Address address = convert.addressOf("converter");
        Optional<Converter> converter = compilation.type(converterName).flatMap(Converter::of);
        if (converter.isEmpty()) {
            // An abstract converter may lack the methods; that it cannot be made is another message (TN042).
            if (!compilation.isSubtype(converterName, "jakarta.persistence.AttributeConverter")) {
                compilation.report(AttributeDiagnostics.noConverter(site, converterName, address));
            }
            return new ValueMapping.Unresolved(type);
        }
        if (!fits(type, converter.get().attributeType())) {
            compilation.report(AttributeDiagnostics.converterDoesNotFit(
                    site, type, converterName, converter.get().attributeType(), address));
            return new ValueMapping.Unresolved(type);
        }
        return through(site, type, converter.get(), address);
    }

    /** The mapping through a converter that applies itself to the type; empty if there is none. */
    Optional<ValueMapping> automatic(AttributeSite site, JavaType type) {
        JavaType boxed = JavaTypes.boxed(type);
        return automatic.stream()
                .filter(converter -> JavaTypes.boxed(converter.attributeType()).equals(boxed))
                .findFirst()
                .map(converter -> through(site, type, converter, site.address()));
    }

    private ValueMapping through(AttributeSite site, JavaType type, Converter converter, Address address) {
        JavaType databaseType = JavaTypes.bounded(converter.databaseType());
        Optional<BasicType> column = BasicType.of(JavaTypes.erasedName(databaseType));
        if (column.isPresent()) {
            return new ValueMapping.Converted(type, converter.name(), converter.attributeType(), column.get());
        }
        if (!JavaTypes.isUnresolved(databaseType)) {
            compilation.report(
                    AttributeDiagnostics.converterWithoutColumn(site, converter.name(), databaseType, address));
        }
        return new ValueMapping.Unresolved(type);
    }

    /** Classes must be related; where both say what they contain, that must agree as well. */
    private boolean fits(JavaType attribute, JavaType converted) {
        JavaType left = JavaTypes.boxed(JavaTypes.bounded(attribute));
        JavaType right = JavaTypes.boxed(JavaTypes.bounded(converted));
        if (JavaTypes.isUnresolved(left) || JavaTypes.isUnresolved(right)) {
            return true;
        }
        if (left instanceof JavaType.Declared from && right instanceof JavaType.Declared to) {
            boolean related = compilation.isSubtype(from.name(), to.name().canonical())
                    || compilation.isSubtype(to.name(), from.name().canonical());
            return related && argumentsAgree(from, to);
        }
        return left.equals(right);
    }

    private static boolean argumentsAgree(JavaType.Declared left, JavaType.Declared right) {
        if (!left.name().equals(right.name())
                || left.arguments().size() != right.arguments().size()) {
            return true;
        }
        for (int i = 0; i < left.arguments().size(); i++) {
            if (left.arguments().get(i) instanceof JavaType.Declared a
                    && right.arguments().get(i) instanceof JavaType.Declared b
                    && !a.name().equals(b.name())) {
                return false;
            }
        }
        return true;
    }
}
