package dev.tenon.processor.write.entity;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.mapping.AttributeAccess;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.plan.NameScope;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Writes how one member of an instance is read and set: directly where Java's visibility allows, otherwise by a private
 * method around a constant handle.
 */
final class AccessWriter {
    private static final ClassName VAR_HANDLE = ClassName.get(VarHandle.class);
    private static final ClassName METHOD_HANDLE = ClassName.get(MethodHandle.class);
    private static final ClassName METHOD_HANDLES = ClassName.get(MethodHandles.class);

    private final ClassMembers members;
    private final AttributeTypes types;

    AccessWriter(ClassMembers members, AttributeTypes types) {
        this.members = members;
        this.types = types;
    }

    /** The attribute's value in an instance of the class that has it. */
    CodeBlock read(CodeBlock instance, AttributeMapping attribute) {
        return read(instance, attribute.access(), attribute.name(), types.of(attribute));
    }

    /** A member's value; {@code name} is the attribute's. */
    CodeBlock read(CodeBlock instance, AttributeAccess access, String name, TypeName type) {
        if (access.readsDirectly()) {
            CodeBlock direct = access.style() == AttributeAccess.Style.FIELD
                    ? CodeBlock.of("$L.$N", instance, access.reader())
                    : CodeBlock.of("$L.$N()", instance, access.reader());
            return access.optional() ? CodeBlock.of("$L.orElse(null)", direct) : direct;
        }
        String method = "get" + NameScope.capitalised(name);
        members.method(
                method + " " + access.declaringClass(),
                () -> access.style() == AttributeAccess.Style.FIELD
                        ? fieldReader(method, access, name, type)
                        : methodReader(method, access, name, type));
        return CodeBlock.of("$N($L)", method, instance);
    }

    /** Sets the attribute in an instance of the class that has it: an expression statement without its semicolon. */
    CodeBlock write(CodeBlock instance, AttributeMapping attribute, CodeBlock value) {
        AttributeAccess access = attribute.access();
        String writer = access.writer();
        if (writer == null) {
            throw new IllegalArgumentException(attribute.name() + " cannot be set");
        }
        if (access.writesDirectly()) {
            return access.style() == AttributeAccess.Style.FIELD
                    ? CodeBlock.of("$L.$N = $L", instance, writer, value)
                    : CodeBlock.of("$L.$N($L)", instance, writer, value);
        }
        String method = "set" + NameScope.capitalised(attribute.name());
        members.method(
                method + " " + access.declaringClass(),
                () -> access.style() == AttributeAccess.Style.FIELD
                        ? fieldWriter(method, access, attribute)
                        : methodWriter(method, access, attribute));
        return CodeBlock.of("$N($L, $L)", method, instance, value);
    }

    private MethodSpec fieldReader(String method, AttributeAccess access, String name, TypeName type) {
        String handle = fieldHandle(access, name, access.reader());
        String instance = variable(access);
        return accessor(method, access, type)
                .returns(type)
                .addStatement("return ($T) $N.get($N)", type, handle, instance)
                .build();
    }

    private MethodSpec fieldWriter(String method, AttributeAccess access, AttributeMapping attribute) {
        String handle = fieldHandle(access, attribute.name(), access.writer());
        return accessor(method, access, TypeName.VOID)
                .addParameter(types.of(attribute), "value")
                .addStatement("$N.set($N, value)", handle, variable(access))
                .build();
    }

    private String fieldHandle(AttributeAccess access, String name, @Nullable String field) {
        CodeBlock value = CodeBlock.of(
                "$T.field($T.lookup(), $T.class, $S)",
                RuntimeNames.MEMBERS,
                METHOD_HANDLES,
                TypeNames.of(access.declaringClass()),
                field);
        return members.constant(VAR_HANDLE, NameScope.constant(name), value);
    }

    private MethodSpec methodReader(String method, AttributeAccess access, String name, TypeName type) {
        TypeName returned = access.optional() ? ClassName.get(Optional.class) : type;
        String handle = members.constant(
                METHOD_HANDLE,
                "GET_" + NameScope.constant(name),
                CodeBlock.of(
                        "$T.getter($T.lookup(), $T.class, $S, $T.class)",
                        RuntimeNames.MEMBERS,
                        METHOD_HANDLES,
                        TypeNames.of(access.declaringClass()),
                        access.reader(),
                        TypeNames.erased(returned)));
        CodeBlock call = access.optional()
                ? CodeBlock.of("(($T<$T>) $N.invokeExact($N)).orElse(null)", returned, type, handle, variable(access))
                : CodeBlock.of("($T) $N.invokeExact($N)", type, handle, variable(access));
        return guarded(
                accessor(method, access, access.optional() ? RuntimeNames.REF : type)
                        .returns(type),
                CodeBlock.of("return $L", call),
                access.declaringClass().simple() + "." + access.reader());
    }

    private MethodSpec methodWriter(String method, AttributeAccess access, AttributeMapping attribute) {
        String handle = members.constant(
                METHOD_HANDLE,
                "SET_" + NameScope.constant(attribute.name()),
                CodeBlock.of(
                        "$T.setter($T.lookup(), $T.class, $S, $T.class)",
                        RuntimeNames.MEMBERS,
                        METHOD_HANDLES,
                        TypeNames.of(access.declaringClass()),
                        access.writer(),
                        TypeNames.erased(types.of(attribute))));
        return guarded(
                accessor(method, access, TypeName.VOID).addParameter(types.of(attribute), "value"),
                CodeBlock.of("$N.invokeExact($N, value)", handle, variable(access)),
                access.declaringClass().simple() + "." + access.writer());
    }

    private static MethodSpec guarded(MethodSpec.Builder method, CodeBlock call, String member) {
        return method.beginControlFlow("try")
                .addStatement(call)
                .nextControlFlow("catch ($T problem)", Throwable.class)
                .addStatement("throw $T.failed($S, problem)", RuntimeNames.MEMBERS, member)
                .endControlFlow()
                .build();
    }

    private static MethodSpec.Builder accessor(String method, AttributeAccess access, TypeName read) {
        MethodSpec.Builder builder = MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(TypeNames.of(access.declaringClass()), variable(access));
        if (TypeNames.isParameterized(read) || read.equals(RuntimeNames.REF)) {
            builder.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "unchecked")
                    .build());
        }
        return builder;
    }

    private static String variable(AttributeAccess access) {
        return variable(access.declaringClass());
    }

    /** A variable for an instance of a class, in a method that has no other but {@code value}. */
    static String variable(dev.tenon.processor.model.declaration.ClassName type) {
        return new NameScope(Set.of("value", "problem")).unique(NameScope.decapitalised(type.simple()));
    }
}
