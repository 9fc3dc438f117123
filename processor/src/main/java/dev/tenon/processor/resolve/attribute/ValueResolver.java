package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.mapping.BasicType;
import dev.tenon.processor.model.mapping.ValueMapping;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.Optional;

/** Decides how a Java value becomes a column's value: converter, JSON, enum, known type, serialised object. */
final class ValueResolver {
    private final Compilation compilation;
    private final ConverterResolver converters;
    private final JsonResolver json;

    ValueResolver(Compilation compilation) {
        this.compilation = compilation;
        this.converters = new ConverterResolver(compilation);
        this.json = new JsonResolver(compilation);
    }

    /** The mapping of a type; {@code Unresolved} after a report if no column can hold it. */
    ValueMapping resolve(AttributeSite site, JavaType written, ValueHints hints) {
        JavaType type = JavaTypes.bounded(written);
        if (type instanceof JavaType.Unresolved) {
            return new ValueMapping.Unresolved(type);
        }
        Optional<ValueMapping> converted = converted(site, type, hints);
        if (converted.isPresent()) {
            return converted.get();
        }
        if (hints.json()) {
            return json.resolve(site, type);
        }
        if (type instanceof JavaType.Declared declared && compilation.isEnum(type)) {
            if (hasValuesOfItsOwn(type)) {
                compilation.report(AttributeDiagnostics.enumeratedValue(site, type));
                return new ValueMapping.Unresolved(type);
            }
            return isByName(hints) ? new ValueMapping.EnumByName(declared) : new ValueMapping.EnumByOrdinal(declared);
        }
        Optional<BasicType> basic = basic(type, hints);
        if (basic.isPresent()) {
            return new ValueMapping.Plain(type, basic.get());
        }
        if (!JavaTypes.isUnresolved(type) && !compilation.isAnnotatedBeside(site) && !isOfGenericEntity(site)) {
            compilation.report(AttributeDiagnostics.noColumn(site, type));
        }
        return new ValueMapping.Unresolved(type);
    }

    /** Of a generic entity, a check says that rows do not know what its variables stand for (TN020). */
    private boolean isOfGenericEntity(AttributeSite site) {
        return site.member().type() instanceof JavaType.Variable
                && compilation
                        .type(site.entity())
                        .filter(hierarchy -> !hierarchy.type().typeParameters().isEmpty())
                        .isPresent();
    }

    private boolean hasValuesOfItsOwn(JavaType enumType) {
        return compilation
                .declaration(enumType)
                .filter(declaration ->
                        declaration.fields().stream().anyMatch(field -> field.isAnnotated(Jakarta.ENUMERATED_VALUE)))
                .isPresent();
    }

    /** Whether a type needs no relationship, embeddable or collection to be stored. */
    boolean isBasic(JavaType type) {
        return compilation.isEnum(type)
                || BasicType.of(JavaTypes.erasedName(type)).isPresent();
    }

    private Optional<ValueMapping> converted(AttributeSite site, JavaType type, ValueHints hints) {
        if (hints.convert().isPresent()) {
            AnnotationUse convert = hints.convert().get();
            Optional<JavaType> converter = convert.classLiteral("converter");
            if (converter.isEmpty() && convert.has("converter")) {
                return Optional.of(new ValueMapping.Unresolved(type)); // the compiler says that there is no such class
            }
            if (converter.isPresent()) {
                return Optional.of(JavaTypes.className(converter.get())
                        .map(name -> converters.written(site, type, convert, name))
                        .orElseGet(() -> new ValueMapping.Unresolved(type)));
            }
        }
        return hints.automatic() ? converters.automatic(site, type) : Optional.empty();
    }

    private static boolean isByName(ValueHints hints) {
        return hints.enumerated()
                .filter(enumerated -> enumerated.constant("value", "ORDINAL").equals("STRING"))
                .isPresent();
    }

    private Optional<BasicType> basic(JavaType type, ValueHints hints) {
        Optional<BasicType> known = BasicType.of(JavaTypes.erasedName(type));
        if (known.isPresent()) {
            return known.map(basic -> withPrecision(basic, hints));
        }
        return isSerializable(type) ? Optional.of(BasicType.SERIALIZABLE) : Optional.empty();
    }

    private static BasicType withPrecision(BasicType type, ValueHints hints) {
        String temporal = hints.temporal()
                .map(written -> written.constant("value", "TIMESTAMP"))
                .orElse("TIMESTAMP");
        return switch (type) {
            case UTIL_DATE_AS_DATE, UTIL_DATE ->
                temporal.equals("DATE")
                        ? BasicType.UTIL_DATE_AS_DATE
                        : temporal.equals("TIME") ? BasicType.UTIL_DATE_AS_TIME : BasicType.UTIL_DATE;
            case CALENDAR_AS_DATE, CALENDAR ->
                temporal.equals("DATE")
                        ? BasicType.CALENDAR_AS_DATE
                        : temporal.equals("TIME") ? BasicType.CALENDAR_AS_TIME : BasicType.CALENDAR;
            default -> type;
        };
    }

    /** A class that says so itself; an interface of the collections does not, whatever its instances do. */
    private boolean isSerializable(JavaType type) {
        return compilation
                .declaration(type)
                .filter(declaration -> declaration.kind() != TypeDeclaration.Kind.ANNOTATION)
                .filter(declaration -> declaration.supertypes().contains("java.io.Serializable"))
                .filter(declaration -> !compilation.isEntity(declaration.name()))
                .isPresent();
    }
}
