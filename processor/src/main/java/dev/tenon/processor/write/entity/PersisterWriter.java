package dev.tenon.processor.write.entity;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.plan.EntityPlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the persister of an entity, from what the writers of its concerns make. */
final class PersisterWriter {
    private final EntityContext context;
    private final EntityPlan plan;

    PersisterWriter(EntityContext context) {
        this.context = context;
        this.plan = context.plan;
    }

    TypeSpec.Builder persister() {
        List<TypeSpec> entries = new SnapshotWriter(context).types();
        List<MethodSpec> methods = methods();
        SecondaryWriter secondaries = new SecondaryWriter(context);
        List<TypeSpec> rows = secondaries.types();
        TypeSpec.Builder type = TypeSpec.classBuilder(context.persister())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(RuntimeNames.PERSISTER, context.entity()))
                .addJavadoc(
                        "Persists {@link $T}: writes objects to table $L.",
                        context.entity(),
                        plan.mapping().table().name());
        LoaderWriter.associationNumbers(plan).forEach(type::addField);
        DeferredWriter.numbers(plan).forEach(type::addField);
        SlotWriter.slots(plan).forEach(type::addField);
        context.members.constants().forEach(type::addField);
        type.addField(SlotWriter.updateColumns(plan));
        type.addField(TextBlocks.constant("INSERT", plan.sql().insert()));
        type.addField(TextBlocks.constant("UPDATE", plan.sql().update()));
        type.addField(TextBlocks.constant("DELETE", plan.sql().delete()));
        type.addField(TextBlocks.constant("DELETE_BY_KEYS", plan.sql().deleteByKeys()));
        secondaries.constants().forEach(type::addField);
        type.addMethod(MethodSpec.constructorBuilder().build());
        methods.forEach(type::addMethod);
        context.members.methods().forEach(type::addMethod);
        rows.forEach(type::addType);
        entries.forEach(type::addType);
        return type;
    }

    private List<MethodSpec> methods() {
        DifferenceWriter differences = new DifferenceWriter(context);
        BindingWriter bindings = new BindingWriter(context, differences);
        CopyWriter copies = new CopyWriter(context);
        StateWriter state = new StateWriter(context);
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(getter("newEntry", context.entry())
                .addStatement("return new $T()", context.snapshot())
                .build());
        if (plan.isReadWithoutSnapshot()) {
            methods.add(getter("newReadOnlyEntry", context.entry())
                    .addStatement("return new $T()", context.entryClass())
                    .build());
        }
        methods.addAll(copies.takeSnapshot());
        methods.addAll(copies.copySnapshot());
        methods.addAll(differences.methods());
        if (!plan.synchronised().isEmpty()) {
            methods.add(differences.synchronise());
        }
        methods.addAll(new ContributionWriter(context, differences).methods());
        methods.addAll(copies.restore());
        copies.restoreKey().ifPresent(methods::add);
        methods.add(LoaderWriter.constant("insert", "INSERT"));
        methods.add(insertWidth());
        methods.add(prepareInsert());
        methods.addAll(bindings.bindInsert(plan.inserts()));
        methods.addAll(new GenerationWriter(context).methods());
        methods.addAll(new GeneratedColumnsWriter(context).methods());
        methods.add(LoaderWriter.constant("update", "UPDATE"));
        methods.add(updateColumns());
        methods.addAll(bindings.bindUpdate(plan.updates()));
        methods.add(bindings.bindCondition());
        methods.addAll(new VersionWriter(context).methods());
        methods.add(LoaderWriter.constant("delete", "DELETE"));
        methods.add(LoaderWriter.constant("deleteByKeys", "DELETE_BY_KEYS"));
        new SecondaryWriter(context).method().ifPresent(methods::add);
        methods.addAll(state.methods());
        methods.addAll(state.mapKeys());
        methods.addAll(new DeferredWriter(context).state());
        methods.add(bindings.columnValue());
        methods.add(state.attribute());
        methods.addAll(new PartsWriter(context).methods());
        methods.addAll(copies.copies());
        methods.add(copies.newInstance());
        methods.addAll(new ProxyWriter(context).methods());
        if (!plan.mapping().callbacks().isEmpty()) {
            methods.add(CallbackWriter.factory(context));
        }
        methods.addAll(new ElementWriter(context).writing());
        return methods;
    }

    private static MethodSpec.Builder getter(String name, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type);
    }

    private MethodSpec insertWidth() {
        int width = plan.inserts().stream()
                .mapToInt(write -> write.columns().size())
                .sum();
        return getter("insertWidth", TypeName.INT)
                .addStatement("return $L", width)
                .build();
    }

    private MethodSpec updateColumns() {
        return getter("updateColumns", ParameterizedTypeName.get(List.class, String.class))
                .addStatement("return UPDATE_COLUMNS")
                .build();
    }

    private MethodSpec prepareInsert() {
        CodeBlock.Builder body = CodeBlock.builder();
        if (!plan.synchronised().isEmpty()) {
            body.addStatement("synchronise(entry, references)");
        }
        plan.version().ifPresent(version -> body.add(new VersionWriter(context).first(version)));
        return MethodSpec.methodBuilder("prepareInsert")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(context.entry(), "entry")
                .addParameter(RuntimeNames.REFERENCES, "references")
                .addCode(body.build())
                .build();
    }
}
