package dev.tenon.processor.write.metamodel;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.model.declaration.Modifiers.Visibility;
import dev.tenon.processor.write.metamodel.AttributePlan.Form;
import dev.tenon.processor.write.metamodel.MetamodelPlan.Kind;
import java.util.Locale;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** Writes what leads somewhere: the methods for to-one and embedded attributes, the alias, and the nested path class. */
final class PathWriter {
    private static final ClassName ENTITY_PATH = ClassName.get("dev.tenon.metamodel", "EntityPath");
    private static final ClassName EMBEDDED_PATH = ClassName.get("dev.tenon.metamodel", "EmbeddedPath");

    private final MetamodelPlan plan;

    PathWriter(MetamodelPlan plan) {
        this.plan = plan;
    }

    void addTo(TypeSpec.Builder type) {
        CodeBlock root = CodeBlock.of("$T.of($T.class).", MetamodelWriter.PLACE, plan.owner());
        addPaths(
                root,
                method -> type.addMethod(method.addModifiers(Modifier.STATIC).build()));
        if (plan.kind() == Kind.ENTITY) {
            type.addMethod(alias());
        }
        type.addType(pathClass());
    }

    private void addPaths(CodeBlock from, Consumer<MethodSpec.Builder> target) {
        for (AttributePlan attribute : plan.attributes()) {
            attribute.path().ifPresent(path -> {
                String step = attribute.form() == Form.EMBEDDED ? "part" : "step";
                target.accept(MethodSpec.methodBuilder(attribute.names().method())
                        .addJavadoc(pathComment(attribute))
                        .addModifiers(Modifier.PUBLIC)
                        .returns(path)
                        .addStatement(
                                "return new $T($L$L($S, $T.class))",
                                path,
                                from,
                                step,
                                attribute.name(),
                                attribute.target().orElse(ClassName.OBJECT)));
            });
        }
    }

    private CodeBlock pathComment(AttributePlan attribute) {
        CodeBlock.Builder comment = CodeBlock.builder();
        if (attribute.form() == Form.EMBEDDED) {
            comment.add("The parts of ");
        } else {
            comment.add("The $L that ", words(simpleName(attribute.target().orElse(ClassName.OBJECT))));
        }
        boolean reachable = attribute.attribute().member().modifiers().visibility() != Visibility.PRIVATE;
        if (reachable && attribute.attribute().member() instanceof dev.tenon.processor.model.declaration.Member.Field) {
            comment.add("{@link $T#$L}", plan.owner(), attribute.name());
        } else {
            comment.add("{@code $L}", attribute.name());
        }
        return comment.add(attribute.form() == Form.EMBEDDED ? "." : " refers to.")
                .build();
    }

    private MethodSpec alias() {
        return MethodSpec.methodBuilder("alias")
                .addJavadoc(
                        "Another $L in the same statement.", words(plan.owner().simpleName()))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(plan.path())
                .addParameter(String.class, "alias")
                .addStatement(
                        "return new $T($T.alias($T.class, alias))", plan.path(), MetamodelWriter.PLACE, plan.owner())
                .build();
    }

    private TypeSpec pathClass() {
        ClassName superclass = plan.kind() == Kind.ENTITY ? ENTITY_PATH : EMBEDDED_PATH;
        TypeSpec.Builder path = TypeSpec.classBuilder(plan.path())
                .addJavadoc("The attributes of $L {@link $T} at a place in a statement.", article(), plan.owner())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(superclass, plan.owner()));
        for (AttributePlan attribute : plan.attributes()) {
            path.addField(FieldSpec.builder(
                            MetamodelWriter.typeOf(plan, attribute),
                            attribute.names().field())
                    .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                    .build());
        }
        path.addMethod(constructor());
        addPaths(CodeBlock.of(""), method -> path.addMethod(method.build()));
        return path.build();
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addJavadoc("The $L at that place.", words(plan.owner().simpleName()))
                .addModifiers(Modifier.PUBLIC)
                .addParameter(ParameterizedTypeName.get(MetamodelWriter.PLACE, plan.owner()), "place")
                .addStatement("super(place)");
        for (AttributePlan attribute : plan.attributes()) {
            String field = attribute.names().field();
            constructor.addStatement(
                    "$L = $L",
                    field.equals("place") ? "this.place" : field,
                    MetamodelWriter.factory(CodeBlock.of("place"), CodeBlock.of("place"), attribute));
        }
        return constructor.build();
    }

    private String article() {
        return "AEIOUaeiou".indexOf(plan.owner().simpleName().charAt(0)) >= 0 ? "an" : "a";
    }

    private static String simpleName(TypeName type) {
        return type instanceof ClassName name ? name.simpleName() : "value";
    }

    /** {@code OrderLine} in running text: order line. */
    private static String words(String simpleName) {
        return simpleName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
