package dev.tenon.processor.write.entity;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.mapping.ValueMapping;
import dev.tenon.processor.plan.NameScope;

/** Writes what is done with one value that is kept as JSON. Only a persister can write one, by its {@code json()}. */
final class JsonWriter {
    private final ClassMembers members;

    JsonWriter(ClassMembers members) {
        this.members = members;
    }

    /** What a snapshot keeps. */
    static TypeName storedType(ValueMapping.Json json) {
        return ParameterizedTypeName.get(RuntimeNames.STORED_JSON, type(json));
    }

    private static TypeName type(ValueMapping.Json json) {
        return TypeNames.of(json.javaType());
    }

    CodeBlock read(ValueMapping.Json json, CodeBlock column) {
        return CodeBlock.of("row.getJson($L, $N)", column, token(json));
    }

    CodeBlock bind(ValueMapping.Json json, CodeBlock parameter, CodeBlock attribute) {
        return CodeBlock.of("out.setJson($L, $N, $L)", parameter, token(json), attribute);
    }

    /** An instance that nobody else has. */
    static CodeBlock value(CodeBlock stored) {
        return CodeBlock.of("$T.value($L)", RuntimeNames.STORED_JSON, stored);
    }

    CodeBlock stored(ValueMapping.Json json, CodeBlock attribute) {
        return CodeBlock.of("$N.stored(json(), $L)", token(json), attribute);
    }

    CodeBlock copy(ValueMapping.Json json, CodeBlock attribute) {
        return CodeBlock.of("$N.copy(json(), $L)", token(json), attribute);
    }

    CodeBlock same(ValueMapping.Json json, CodeBlock one, CodeBlock other) {
        return CodeBlock.of("$N.same(json(), $L, $L)", token(json), one, other);
    }

    /** The constant that says what the attribute holds. */
    String token(ValueMapping.Json json) {
        String name = json.attribute().substring(json.attribute().lastIndexOf('.') + 1);
        return members.constant(
                ParameterizedTypeName.get(RuntimeNames.JSON_TYPE, type(json)),
                NameScope.constant(name) + "_JSON",
                newToken(json));
    }

    /** The type argument has to be told where a call stands between it and the variable. */
    private static CodeBlock newToken(ValueMapping.Json json) {
        CodeBlock type = expression(json.javaType());
        return json.constant()
                ? CodeBlock.of(
                        "$T.<$T>of($S, $L).ofConstants()", RuntimeNames.JSON_TYPE, type(json), json.attribute(), type)
                : CodeBlock.of("$T.of($S, $L)", RuntimeNames.JSON_TYPE, json.attribute(), type);
    }

    /** A type as a value; wildcards and variables are their bounds. */
    private static CodeBlock expression(JavaType type) {
        if (type instanceof JavaType.Declared declared && !declared.arguments().isEmpty()) {
            CodeBlock arguments =
                    declared.arguments().stream().map(JsonWriter::expression).collect(CodeBlock.joining(", "));
            return CodeBlock.of(
                    "$T.of($T.class, $L)", RuntimeNames.JAVA_TYPES, TypeNames.of(declared.name()), arguments);
        }
        if (type instanceof JavaType.Array array && hasArguments(array.component())) {
            return CodeBlock.of("$T.arrayOf($L)", RuntimeNames.JAVA_TYPES, expression(array.component()));
        }
        if (type instanceof JavaType.Wildcard wildcard) {
            return expression(wildcard.bound());
        }
        return type instanceof JavaType.Variable variable
                ? expression(variable.bound())
                : CodeBlock.of("$T.class", TypeNames.erased(TypeNames.of(type)));
    }

    private static boolean hasArguments(JavaType type) {
        return type instanceof JavaType.Array array
                ? hasArguments(array.component())
                : type instanceof JavaType.Declared declared
                        && !declared.arguments().isEmpty();
    }
}
