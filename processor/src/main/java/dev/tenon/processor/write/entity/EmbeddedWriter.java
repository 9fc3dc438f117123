package dev.tenon.processor.write.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.Instantiation;
import dev.tenon.processor.plan.NameScope;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes how instances are made of the values of their attributes: embedded values, composite identifiers. */
final class EmbeddedWriter {
    private static final ClassName METHOD_HANDLE = ClassName.get(MethodHandle.class);
    private static final ClassName METHOD_HANDLES = ClassName.get(MethodHandles.class);

    private final ClassMembers members;
    private final AccessWriter access;
    private final AttributeTypes types;

    EmbeddedWriter(ClassMembers members, AccessWriter access, AttributeTypes types) {
        this.members = members;
        this.access = access;
        this.types = types;
    }

    /**
     * A call that makes an embedded value; the method is declared when first needed.
     *
     * @param name of the embedded value, unique in the generated class
     * @param values for each attribute that is given; others keep what the constructor gives them
     */
    CodeBlock build(String name, AttributeMapping.Embedded embedded, Map<AttributeMapping, CodeBlock> values) {
        String method = "build" + NameScope.capitalised(name);
        List<AttributeMapping> given = List.copyOf(values.keySet());
        members.method(method, () -> builder(method, embedded, given));
        return CodeBlock.of("$N($L)", method, CodeBlock.join(values.values(), ", "));
    }

    private MethodSpec builder(String method, AttributeMapping.Embedded embedded, List<AttributeMapping> given) {
        ClassName type = TypeNames.of(embedded.embeddable());
        MethodSpec.Builder builder = MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type);
        NameScope names = new NameScope(Set.of());
        List<String> parameters = new ArrayList<>();
        for (AttributeMapping attribute : given) {
            String parameter = names.unique(attribute.name());
            parameters.add(parameter);
            builder.addParameter(types.of(attribute), parameter);
        }
        List<AttributeMapping> rest = given.stream()
                .filter(attribute -> !isArgument(embedded.instantiation(), attribute))
                .filter(attribute -> attribute.access().isWritable())
                .toList();
        CodeBlock instance = instance(embedded, given, parameters);
        if (rest.isEmpty()) {
            return builder.addStatement("return $L", instance).build();
        }
        String variable =
                names.unique(NameScope.decapitalised(embedded.embeddable().simple()));
        builder.addStatement("$T $N = $L", type, variable, instance);
        for (AttributeMapping attribute : rest) {
            CodeBlock value = CodeBlock.of("$N", parameters.get(given.indexOf(attribute)));
            builder.addStatement(access.write(type, CodeBlock.of("$N", variable), attribute, value));
        }
        return builder.addStatement("return $N", variable).build();
    }

    private static boolean isArgument(Instantiation instantiation, AttributeMapping attribute) {
        return instantiation instanceof Instantiation.FromAttributes constructor
                && constructor.attributes().contains(attribute.name());
    }

    private CodeBlock instance(
            AttributeMapping.Embedded embedded, List<AttributeMapping> given, List<String> parameters) {
        List<CodeBlock> arguments = new ArrayList<>();
        List<TypeName> argumentTypes = new ArrayList<>();
        if (embedded.instantiation() instanceof Instantiation.FromAttributes constructor) {
            for (String name : constructor.attributes()) {
                AttributeMapping attribute = embedded.attributeAt(name).orElseThrow();
                int position = given.indexOf(attribute);
                argumentTypes.add(types.of(attribute));
                arguments.add(position < 0 ? CodeBlock.of("null") : CodeBlock.of("$N", parameters.get(position)));
            }
        }
        return instance(embedded.embeddable(), embedded.instantiation(), arguments, argumentTypes);
    }

    /** An expression that makes an instance of a class. */
    CodeBlock instance(
            dev.tenon.processor.model.declaration.ClassName name,
            Instantiation instantiation,
            List<CodeBlock> arguments,
            List<TypeName> argumentTypes) {
        ClassName type = TypeNames.of(name);
        if (isDirect(instantiation)) {
            return CodeBlock.of("new $T($L)", type, CodeBlock.join(arguments, ", "));
        }
        String method = "new" + name.flat();
        members.method(method, () -> handleCall(method, type, argumentTypes));
        return CodeBlock.of("$N($L)", method, CodeBlock.join(arguments, ", "));
    }

    private static boolean isDirect(Instantiation instantiation) {
        return instantiation instanceof Instantiation.NoArguments none
                ? none.direct()
                : instantiation instanceof Instantiation.FromAttributes constructor && constructor.direct();
    }

    private MethodSpec handleCall(String method, ClassName type, List<TypeName> argumentTypes) {
        CodeBlock classes = argumentTypes.stream()
                .map(argument -> CodeBlock.of(", $T.class", TypeNames.erased(argument)))
                .collect(CodeBlock.joining(""));
        String handle = members.constant(
                METHOD_HANDLE,
                "NEW_" + NameScope.constant(NameScope.decapitalised(type.simpleName())),
                CodeBlock.of(
                        "$T.constructor($T.lookup(), $T.class$L)",
                        RuntimeNames.MEMBERS,
                        METHOD_HANDLES,
                        type,
                        classes));
        MethodSpec.Builder builder = MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type);
        List<CodeBlock> names = new ArrayList<>();
        for (TypeName argument : argumentTypes) {
            String parameter = "argument" + (names.size() + 1);
            builder.addParameter(argument, parameter);
            names.add(CodeBlock.of("$N", parameter));
        }
        return builder.beginControlFlow("try")
                .addStatement("return ($T) $N.invokeExact($L)", type, handle, CodeBlock.join(names, ", "))
                .nextControlFlow("catch ($T problem)", Throwable.class)
                .addStatement(
                        "throw $T.failed($S, problem)", RuntimeNames.MEMBERS, "the constructor of " + type.simpleName())
                .endControlFlow()
                .build();
    }
}
