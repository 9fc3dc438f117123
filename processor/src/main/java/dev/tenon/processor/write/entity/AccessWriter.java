package dev.tenon.processor.write.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
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
    private static final ClassName OPTIONAL = ClassName.get(Optional.class);
    private static final ClassName METHOD_HANDLES = ClassName.get(MethodHandles.class);

    private final ClassMembers members;
    private final AttributeTypes types;

    AccessWriter(ClassMembers members, AttributeTypes types) {
        this.members = members;
        this.types = types;
    }

    /** A member of an instance, whatever it is in the mapping. */
    record Reached(String name, AttributeAccess access, TypeName type) {}

    private Reached reached(AttributeMapping attribute) {
        return new Reached(attribute.name(), attribute.access(), types.of(attribute));
    }

    /**
     * The attribute's value in an instance.
     *
     * @param owner the class of the instance: the one that declares the member, or a subclass
     */
    CodeBlock read(ClassName owner, CodeBlock instance, AttributeMapping attribute) {
        return read(owner, instance, reached(attribute));
    }

    /** Likewise, of an attribute that need not be one of the mapping. */
    CodeBlock read(ClassName owner, CodeBlock instance, Reached attribute) {
        AttributeAccess access = attribute.access();
        if (access.readsDirectly()) {
            CodeBlock direct = access.style() == AttributeAccess.Style.FIELD
                    ? CodeBlock.of("$L.$N", instance, access.reader())
                    : CodeBlock.of("$L.$N()", instance, access.reader());
            return access.optional() ? CodeBlock.of("$L.orElse(null)", direct) : direct;
        }
        String method = "get" + NameScope.capitalised(attribute.name());
        Accessor accessor = new Accessor(method, owner, attribute);
        members.method(
                method + " " + owner,
                () -> access.style() == AttributeAccess.Style.FIELD ? fieldReader(accessor) : methodReader(accessor));
        return CodeBlock.of("$N($L)", method, instance);
    }

    /** Sets the attribute in an instance of {@code owner}: an expression statement without its semicolon. */
    CodeBlock write(ClassName owner, CodeBlock instance, AttributeMapping attribute, CodeBlock value) {
        return write(owner, instance, reached(attribute), value);
    }

    /** Likewise, of an attribute that need not be one of the mapping. */
    CodeBlock write(ClassName owner, CodeBlock instance, Reached attribute, CodeBlock value) {
        AttributeAccess access = attribute.access();
        String writer = access.writer();
        if (writer == null) {
            throw new IllegalArgumentException(attribute.name() + " cannot be set");
        }
        if (access.writesDirectly()) {
            return access.style() == AttributeAccess.Style.FIELD
                    ? CodeBlock.of("$L.$N = $L", instance, writer, value)
                    : CodeBlock.of("$L.$N($L)", instance, writer, wrapped(access, value));
        }
        String method = "set" + NameScope.capitalised(attribute.name());
        Accessor accessor = new Accessor(method, owner, attribute);
        members.method(
                method + " " + owner,
                () -> access.style() == AttributeAccess.Style.FIELD ? fieldWriter(accessor) : methodWriter(accessor));
        return CodeBlock.of("$N($L, $L)", method, instance, value);
    }

    private static CodeBlock wrapped(AttributeAccess access, CodeBlock value) {
        return access.setterOptional() ? CodeBlock.of("$T.ofNullable($L)", OPTIONAL, value) : value;
    }

    /** A private method around a handle. */
    private record Accessor(String method, ClassName owner, Reached attribute) {
        AttributeAccess access() {
            return attribute.access();
        }

        ClassName declaringClass() {
            return TypeNames.of(access().declaringClass());
        }

        /** The variable that holds the instance. */
        String instance() {
            return variable(owner.simpleName());
        }

        /** A handle is called exactly where the instance is known by the class that the handle was made for. */
        String invocation() {
            return owner.equals(declaringClass()) ? "invokeExact" : "invoke";
        }
    }

    private MethodSpec fieldReader(Accessor accessor) {
        TypeName type = accessor.attribute().type();
        String handle = fieldHandle(accessor, accessor.access().reader());
        return method(accessor, type)
                .returns(type)
                .addStatement("return ($T) $N.get($N)", type, handle, accessor.instance())
                .build();
    }

    private MethodSpec fieldWriter(Accessor accessor) {
        String handle = fieldHandle(accessor, accessor.access().writer());
        return method(accessor, TypeName.VOID)
                .addParameter(accessor.attribute().type(), "value")
                .addStatement("$N.set($N, value)", handle, accessor.instance())
                .build();
    }

    private String fieldHandle(Accessor accessor, @Nullable String field) {
        CodeBlock value = CodeBlock.of(
                "$T.field($T.lookup(), $T.class, $S)",
                RuntimeNames.MEMBERS,
                METHOD_HANDLES,
                accessor.declaringClass(),
                field);
        return members.constant(
                VAR_HANDLE, NameScope.constant(accessor.attribute().name()), value);
    }

    private MethodSpec methodReader(Accessor accessor) {
        TypeName type = accessor.attribute().type();
        boolean optional = accessor.access().optional();
        TypeName returned = optional ? OPTIONAL : type;
        String handle =
                methodHandle("getter", "GET_", accessor, accessor.access().reader(), returned);
        CodeBlock call = CodeBlock.of(
                "($T) $N.$L($N)",
                optional ? ParameterizedTypeName.get(OPTIONAL, type.box()) : type,
                handle,
                accessor.invocation(),
                accessor.instance());
        return guarded(
                method(accessor, optional ? ParameterizedTypeName.get(OPTIONAL, type.box()) : type)
                        .returns(type),
                optional ? CodeBlock.of("return ($L).orElse(null)", call) : CodeBlock.of("return $L", call),
                accessor.declaringClass().simpleName() + "." + accessor.access().reader());
    }

    private MethodSpec methodWriter(Accessor accessor) {
        TypeName type = accessor.attribute().type();
        String handle = methodHandle(
                "setter",
                "SET_",
                accessor,
                accessor.access().writer(),
                accessor.access().setterOptional() ? OPTIONAL : type);
        CodeBlock value = wrapped(accessor.access(), CodeBlock.of("value"));
        return guarded(
                method(accessor, TypeName.VOID).addParameter(type, "value"),
                CodeBlock.of("$N.$L($N, $L)", handle, accessor.invocation(), accessor.instance(), value),
                accessor.declaringClass().simpleName() + "." + accessor.access().writer());
    }

    private String methodHandle(
            String factory, String prefix, Accessor accessor, @Nullable String name, TypeName type) {
        return members.constant(
                METHOD_HANDLE,
                prefix + NameScope.constant(accessor.attribute().name()),
                CodeBlock.of(
                        "$T.$L($T.lookup(), $T.class, $S, $T.class)",
                        RuntimeNames.MEMBERS,
                        factory,
                        METHOD_HANDLES,
                        accessor.declaringClass(),
                        name,
                        TypeNames.erased(type)));
    }

    private static MethodSpec guarded(MethodSpec.Builder method, CodeBlock call, String member) {
        return method.beginControlFlow("try")
                .addStatement(call)
                .nextControlFlow("catch ($T problem)", Throwable.class)
                .addStatement("throw $T.failed($S, problem)", RuntimeNames.MEMBERS, member)
                .endControlFlow()
                .build();
    }

    private static MethodSpec.Builder method(Accessor accessor, TypeName read) {
        MethodSpec.Builder builder = MethodSpec.methodBuilder(accessor.method())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(accessor.owner(), accessor.instance());
        if (TypeNames.isParameterized(read)) {
            builder.addAnnotation(StateWriter.suppress("unchecked"));
        }
        return builder;
    }

    /** A variable for an instance of a class, in a method that has no other but {@code value}. */
    private static String variable(String simpleName) {
        return new NameScope(Set.of("value", "problem")).unique(NameScope.decapitalised(simpleName));
    }
}
