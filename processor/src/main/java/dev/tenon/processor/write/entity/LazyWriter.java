package dev.tenon.processor.write.entity;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.MethodDeclaration;
import dev.tenon.processor.model.declaration.Modifiers.Visibility;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.plan.NameScope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes the subclass whose instances fill themselves on first use: each method that could read state loads the row
 * first. Getters of the identifier do not, because it is set from the start.
 */
final class LazyWriter {
    private static final String ENTRY = "tenon_entry";

    private final EntityContext context;
    private final HierarchyDeclaration hierarchy;

    LazyWriter(EntityContext context, HierarchyDeclaration hierarchy) {
        this.context = context;
        this.hierarchy = hierarchy;
    }

    TypeSpec.Builder lazy() {
        TypeSpec.Builder type = TypeSpec.classBuilder(context.lazy())
                .addModifiers(Modifier.FINAL)
                .superclass(context.entity())
                .addSuperinterface(RuntimeNames.SELF_FILLING)
                .addJavadoc(
                        "Stands in for an instance of {@link $T} that is not loaded, and fills itself on first use.",
                        context.entity())
                .addField(
                        FieldSpec.builder(context.entry(), ENTRY, Modifier.PRIVATE, Modifier.FINAL, Modifier.TRANSIENT)
                                .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(context.entry(), "entry")
                        .addStatement("$N = entry", ENTRY)
                        .build())
                .addMethod(MethodSpec.methodBuilder(ENTRY)
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(context.entry())
                        .addStatement("return $N", ENTRY)
                        .build());
        if (isSerializable()) {
            type.addField(FieldSpec.builder(
                            TypeName.LONG, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("1L")
                    .build());
        }
        intercepted().forEach(method -> type.addMethod(interceptor(method)));
        return type;
    }

    private boolean isSerializable() {
        return hierarchy.type().supertypes().contains("java.io.Serializable");
    }

    /** The methods that may read state, the nearest declaration of each signature. */
    private List<MethodDeclaration> intercepted() {
        List<TypeDeclaration> types = new ArrayList<>();
        types.add(hierarchy.type());
        types.addAll(hierarchy.superclasses());
        List<MethodDeclaration> methods = new ArrayList<>();
        Set<String> signatures = new HashSet<>();
        for (TypeDeclaration type : types) {
            for (MethodDeclaration method : type.methods()) {
                if (signatures.add(signature(method)) && canOverride(method) && !readsIdentifier(method)) {
                    methods.add(method);
                }
            }
        }
        return methods;
    }

    private static String signature(MethodDeclaration method) {
        return method.name()
                + method.parameters().stream()
                        .map(parameter ->
                                TypeNames.erased(TypeNames.of(parameter)).toString())
                        .collect(Collectors.joining(",", "(", ")"));
    }

    private boolean canOverride(MethodDeclaration method) {
        Visibility visibility = method.modifiers().visibility();
        boolean visible = visibility == Visibility.PUBLIC
                || visibility == Visibility.PROTECTED
                || (visibility == Visibility.PACKAGE
                        && method.declaringClass().packageName().equals(hierarchy.home()));
        boolean ordinary = !method.modifiers().isStatic()
                && !method.modifiers().isFinal()
                && !method.modifiers().isAbstract();
        return visible
                && ordinary
                && !method.name().equals("finalize")
                && !method.name().equals("clone");
    }

    private boolean readsIdentifier(MethodDeclaration method) {
        if (!method.parameters().isEmpty()) {
            return false;
        }
        return context.plan.mapping().attributes().stream()
                .filter(attribute -> context.plan.mapping().identifier().attributes().stream()
                        .anyMatch(id -> id.equals(attribute.name()) || id.startsWith(attribute.name() + ".")))
                .map(AttributeMapping::name)
                .anyMatch(name -> method.name().equals("get" + NameScope.capitalised(name))
                        || method.name().equals(name));
    }

    private MethodSpec interceptor(MethodDeclaration method) {
        List<ParameterSpec> parameters = parameters(method);
        CodeBlock arguments = parameters.stream()
                .map(parameter -> CodeBlock.of("$N", parameter))
                .collect(CodeBlock.joining(", "));
        MethodSpec.Builder builder = MethodSpec.methodBuilder(method.name())
                .addAnnotation(Override.class)
                .addModifiers(modifier(method))
                .addParameters(parameters);
        suppressed(method).ifPresent(builder::addAnnotation);
        builder.addStatement("$T.fill($N)", RuntimeNames.SELF_FILLING, ENTRY);
        method.thrown().forEach(thrown -> builder.addException(TypeNames.of(thrown)));
        if (isVoid(method.returnType())) {
            return builder.addStatement("super.$N($L)", method.name(), arguments)
                    .build();
        }
        return builder.returns(type(method, method.returnType()))
                .addStatement("return super.$N($L)", method.name(), arguments)
                .build();
    }

    private List<ParameterSpec> parameters(MethodDeclaration method) {
        List<ParameterSpec> parameters = new ArrayList<>();
        NameScope names = new NameScope(Set.of(ENTRY));
        for (int i = 0; i < method.parameters().size(); i++) {
            String name =
                    i < method.parameterNames().size() ? method.parameterNames().get(i) : "argument" + i;
            parameters.add(
                    ParameterSpec.builder(type(method, method.parameters().get(i)), names.unique(name))
                            .build());
        }
        return parameters;
    }

    /** A generic method is overridden by its erasure. */
    private static TypeName type(MethodDeclaration method, JavaType type) {
        return isGeneric(method) ? TypeNames.erased(TypeNames.of(type)) : TypeNames.of(type);
    }

    private static boolean isGeneric(MethodDeclaration method) {
        return TypeNames.hasVariable(method.returnType())
                || method.parameters().stream().anyMatch(TypeNames::hasVariable);
    }

    private static Optional<AnnotationSpec> suppressed(MethodDeclaration method) {
        List<String> warnings = new ArrayList<>();
        if (isGeneric(method)) {
            warnings.addAll(List.of("rawtypes", "unchecked"));
        }
        List<JavaType> parameters = method.parameters();
        if (!parameters.isEmpty() && parameters.get(parameters.size() - 1) instanceof JavaType.Array) {
            // It may be declared with variable arity.
            warnings.add("overrides");
        }
        if (warnings.isEmpty()) {
            return Optional.empty();
        }
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
        warnings.forEach(warning -> annotation.addMember("value", "$S", warning));
        return Optional.of(annotation.build());
    }

    private static Modifier[] modifier(MethodDeclaration method) {
        return switch (method.modifiers().visibility()) {
            case PUBLIC -> new Modifier[] {Modifier.PUBLIC};
            case PROTECTED -> new Modifier[] {Modifier.PROTECTED};
            default -> new Modifier[] {};
        };
    }

    private static boolean isVoid(JavaType type) {
        return type instanceof JavaType.Declared declared && declared.is("java.lang.Void");
    }
}
