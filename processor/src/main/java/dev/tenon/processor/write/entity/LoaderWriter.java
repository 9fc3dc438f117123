package dev.tenon.processor.write.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.tenon.processor.plan.AssociationPlan;
import dev.tenon.processor.plan.EntityPlan;
import dev.tenon.processor.plan.KeyPlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the loader of an entity, from what the writers of its concerns make. */
final class LoaderWriter {
    private final EntityContext context;
    private final EntityPlan plan;

    LoaderWriter(EntityContext context) {
        this.context = context;
        this.plan = context.plan;
    }

    TypeSpec.Builder loader() {
        List<MethodSpec> methods = methods();
        TypeSpec.Builder type = TypeSpec.classBuilder(context.loader())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(RuntimeNames.LOADER, context.entity()))
                .addJavadoc(
                        "Loads {@link $T}: turns rows of table $L into objects.",
                        context.entity(),
                        plan.mapping().table().name());
        associationNumbers(plan).forEach(type::addField);
        DeferredWriter.numbers(plan).forEach(type::addField);
        context.members.constants().forEach(type::addField);
        statements().forEach(type::addField);
        type.addMethod(MethodSpec.constructorBuilder().build());
        if (plan.key().form() == KeyPlan.Form.COMPOSITE) {
            type.addType(new KeyWriter(context).record());
        }
        methods.forEach(type::addMethod);
        context.members.methods().forEach(type::addMethod);
        return type;
    }

    /** A constant for each association. */
    static List<FieldSpec> associationNumbers(EntityPlan plan) {
        return plan.associations().stream()
                .map(association -> FieldSpec.builder(TypeName.INT, association.constant())
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$L", association.index())
                        .build())
                .toList();
    }

    private List<FieldSpec> statements() {
        List<FieldSpec> fields = new ArrayList<>();
        fields.add(TextBlocks.constant("SELECT_BY_KEY", plan.sql().selectByKey()));
        fields.add(TextBlocks.constant("SELECT_BY_KEYS", plan.sql().selectByKeys()));
        for (AssociationPlan association : plan.associations()) {
            plan.sql()
                    .association(association)
                    .ifPresent(sql -> fields.add(TextBlocks.constant(EntityContext.selectConstant(association), sql)));
        }
        fields.addAll(new DeferredWriter(context).statements());
        return fields;
    }

    private List<MethodSpec> methods() {
        KeyWriter keys = new KeyWriter(context);
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(unit());
        methods.add(entityClass());
        methods.addAll(new DescriptionWriter(context).methods());
        methods.addAll(keys.methods());
        methods.add(constant("selectByKey", "SELECT_BY_KEY"));
        methods.add(constant("selectByKeys", "SELECT_BY_KEYS"));
        methods.add(selectAssociation());
        methods.add(getter("width", TypeName.INT)
                .addStatement("return $L", plan.selection().width())
                .build());
        methods.add(keys.locate());
        methods.addAll(new RowWriter(context).methods());
        if (plan.hasSelfFilling()) {
            methods.add(newSelfFilling());
        }
        methods.addAll(new DeferredWriter(context).reading());
        methods.addAll(new ElementWriter(context).reading());
        return methods;
    }

    private MethodSpec unit() {
        return MethodSpec.methodBuilder("unit")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("The generated classes of {@link $T}.", context.entity())
                .returns(ParameterizedTypeName.get(RuntimeNames.UNIT, WildcardTypeName.subtypeOf(Object.class)))
                .addStatement(
                        "return new $T<>(new $T(), new $T())", RuntimeNames.UNIT, context.loader(), context.persister())
                .build();
    }

    private MethodSpec entityClass() {
        return getter("entityClass", ParameterizedTypeName.get(ClassName.get(Class.class), context.entity()))
                .addStatement("return $T.class", context.entity())
                .build();
    }

    /** A method that returns a constant with a statement. */
    static MethodSpec constant(String method, String constant) {
        return getter(method, ClassName.get(String.class))
                .addStatement("return $N", constant)
                .build();
    }

    private static MethodSpec.Builder getter(String name, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type);
    }

    private MethodSpec selectAssociation() {
        CodeBlock.Builder cases = CodeBlock.builder();
        plan.associations().stream()
                .filter(association -> plan.sql().association(association).isPresent())
                .forEach(association -> cases.add(
                        "case $N -> $N;\n", association.constant(), EntityContext.selectConstant(association)));
        return getter("selectAssociation", ClassName.get(String.class))
                .addParameter(TypeName.INT, "association")
                .addCode(StateWriter.switchOr("association", cases.build(), CodeBlock.of("$S", "")))
                .build();
    }

    private MethodSpec newSelfFilling() {
        RowWriter rows = new RowWriter(context);
        return getter("newSelfFilling", context.entity())
                .addParameter(context.entry(), "entry")
                .addStatement("$T $N = new $T(entry)", context.entity(), plan.variable(), context.lazy())
                .addStatement("entry.filling = true")
                .addCode(rows.setIdentifier(CodeBlock.of("entry"), name -> true))
                .addStatement("entry.filling = false")
                .addStatement("return $N", plan.variable())
                .build();
    }
}
