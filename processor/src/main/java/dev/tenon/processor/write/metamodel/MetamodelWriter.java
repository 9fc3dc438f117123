package dev.tenon.processor.write.metamodel;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.Options;
import dev.tenon.processor.model.Surroundings;
import dev.tenon.processor.model.declaration.Declarations;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.write.GeneratedSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the metamodel class of an entity, embeddable or mapped superclass. */
public final class MetamodelWriter {
    static final ClassName PLACE = ClassName.get("dev.tenon.expression", "Place");
    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    private static final String PROCESSOR = "dev.tenon.processor.MappingProcessor";

    private final Declarations declarations;
    private final Options options;
    private final Diagnostics diagnostics;

    /** For the classes of one reading. */
    public MetamodelWriter(Declarations declarations, Options options, Diagnostics diagnostics) {
        this.declarations = declarations;
        this.options = options;
        this.diagnostics = diagnostics;
    }

    /** Writes one class. */
    public GeneratedSource write(HierarchyDeclaration mapped, Surroundings surroundings) {
        MetamodelPlan plan =
                new MetamodelResolver(declarations, options.metamodelSuffix(), diagnostics).resolve(mapped);
        return GeneratedSource.of(
                plan.name().packageName(),
                type(plan, surroundings),
                Stream.of(plan.mapped().annotatedType(), plan.mapped().type().name())
                        .map(dev.tenon.processor.model.declaration.ClassName::canonical)
                        .distinct()
                        .toList());
    }

    private static TypeSpec type(MetamodelPlan plan, Surroundings surroundings) {
        TypeSpec.Builder type =
                TypeSpec.classBuilder(plan.name()).addJavadoc("The attributes of {@link $T}.", plan.owner());
        if (surroundings.generatedAnnotation()) {
            type.addAnnotation(AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        addSuppression(type, plan, surroundings);
        if (plan.visible()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        type.addModifiers(Modifier.FINAL);
        if (plan.typed()) {
            plan.attributes().forEach(attribute -> type.addField(typedAttribute(plan, attribute)));
        }
        plan.attributes().forEach(attribute -> type.addField(constant(attribute)));
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        if (plan.hasPath()) {
            new PathWriter(plan).addTo(type);
        }
        return type.build();
    }

    private static void addSuppression(TypeSpec.Builder type, MetamodelPlan plan, Surroundings surroundings) {
        List<String> lints = new ArrayList<>(plan.lints());
        if (surroundings.namedModule() && plan.visible()) {
            // The user's module need not pass our module on for its metamodel to be of use inside it.
            lints.add("exports");
        }
        if (!lints.isEmpty()) {
            AnnotationSpec.Builder suppress = AnnotationSpec.builder(SuppressWarnings.class);
            lints.stream().sorted().forEach(lint -> suppress.addMember("value", "$S", lint));
            type.addAnnotation(suppress.build());
        }
    }

    private static FieldSpec typedAttribute(MetamodelPlan plan, AttributePlan attribute) {
        return FieldSpec.builder(typeOf(plan, attribute), attribute.names().field())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer(factory(
                        CodeBlock.of("$T.class", plan.owner()),
                        CodeBlock.of("$T.of($T.class)", PLACE, plan.owner()),
                        attribute))
                .build();
    }

    /** The type of the typed attribute. */
    static TypeName typeOf(MetamodelPlan plan, AttributePlan attribute) {
        TypeName owner =
                attribute.isElsewhere() ? attribute.hops().orElseThrow().member() : plan.owner();
        List<TypeName> arguments = new ArrayList<>(List.of(owner));
        arguments.addAll(attribute.arguments());
        return ParameterizedTypeName.get(attribute.form().type(), arguments.toArray(TypeName[]::new));
    }

    /** The call that makes the typed attribute, of a class or at a place. */
    static CodeBlock factory(CodeBlock where, CodeBlock place, AttributePlan attribute) {
        CodeBlock.Builder call = CodeBlock.builder();
        if (attribute.isElsewhere()) {
            AttributePlan.Hops hops = attribute.hops().orElseThrow();
            call.add(
                    "$T.of($L.step($S, $T.class), $S",
                    attribute.form().type(),
                    place,
                    hops.members(),
                    hops.member(),
                    hops.shown());
            return target(call, attribute);
        }
        call.add("$T.of($L, $S", attribute.form().type(), where, attribute.name());
        attribute.hops().ifPresent(hops -> call.add(", $S, $T.class, $S", hops.members(), hops.member(), hops.shown()));
        return target(call, attribute);
    }

    private static CodeBlock target(CodeBlock.Builder call, AttributePlan attribute) {
        if (attribute.form().takesTarget()) {
            call.add(", $T.class", attribute.target().orElse(ClassName.OBJECT));
        }
        return call.add(")").build();
    }

    private static FieldSpec constant(AttributePlan attribute) {
        return FieldSpec.builder(String.class, attribute.names().constant())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer("$S", attribute.name())
                .build();
    }
}
