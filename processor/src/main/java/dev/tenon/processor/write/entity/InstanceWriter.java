package dev.tenon.processor.write.entity;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.mapping.Instantiation;
import dev.tenon.processor.model.mapping.SubclassMapping;
import dev.tenon.processor.plan.EntityPlan;
import dev.tenon.processor.plan.SecondaryPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes how instances are made by constructors without parameters. Where entities extend the entity, the tables in which a
 * row has a further row say which class it is of: those of subclasses are asked before those of their superclasses.
 */
final class InstanceWriter {
    private static final String OF_ROW = "newInstance";

    private final EntityContext context;
    private final EntityPlan plan;
    private final List<SubclassMapping> deepestFirst;

    InstanceWriter(EntityContext context) {
        this.context = context;
        this.plan = context.plan;
        this.deepestFirst = new ArrayList<>(plan.mapping().subclasses());
        Collections.reverse(deepestFirst);
    }

    /** The instance for the row that is being read: the entry's, if it has one, and a new one otherwise. */
    CodeBlock ofRow(CodeBlock entry) {
        return deepestFirst.isEmpty()
                ? CodeBlock.of("$L.entity == null ? $L : $L.entity", entry, ofRoot(), entry)
                : CodeBlock.of("ofItsClass($L, $N($L, row, at))", entry, OF_ROW, entry);
    }

    /** An instance of the class that another one is of. */
    CodeBlock like(CodeBlock other) {
        List<SubclassMapping> concrete = deepestFirst.stream()
                .filter(subclass -> subclass.instantiation().isPresent())
                .toList();
        boolean abstractRoot = plan.mapping().instantiation() instanceof Instantiation.Abstract;
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < concrete.size() - (abstractRoot ? 1 : 0); i++) {
            SubclassMapping subclass = concrete.get(i);
            code.add("$L instanceof $T\n$>$>? $L\n: $<$<", other, TypeNames.of(subclass.name()), of(subclass));
        }
        return code.add(abstractRoot ? of(concrete.get(concrete.size() - 1)) : ofRoot())
                .build();
    }

    /** The method that {@link #ofRow} calls; none for an entity that no other extends. */
    List<MethodSpec> methods() {
        if (deepestFirst.isEmpty()) {
            return List.of();
        }
        MethodSpec.Builder method = MethodSpec.methodBuilder(OF_ROW)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(context.entry(), "entry")
                .addParameter(RuntimeNames.ROW, "row")
                .addParameter(TypeName.INT, "at")
                .addException(RuntimeNames.SQL_EXCEPTION)
                .returns(context.entity());
        for (SubclassMapping subclass : deepestFirst) {
            method.beginControlFlow("if (!row.isNull($L))", RowWriter.at(presence(subclass)))
                    .addStatement(
                            "$L", subclass.instantiation().isPresent() ? returned(of(subclass)) : refused(subclass))
                    .endControlFlow();
        }
        return List.of(method.addStatement(
                        "$L",
                        plan.mapping().instantiation() instanceof Instantiation.Abstract
                                ? refused(plan.entity())
                                : returned(ofRoot()))
                .build());
    }

    private static CodeBlock returned(CodeBlock instance) {
        return CodeBlock.of("return $L", instance);
    }

    private static CodeBlock refused(SubclassMapping subclass) {
        return refused(subclass.name());
    }

    private static CodeBlock refused(ClassName type) {
        return CodeBlock.of("throw $T.isAbstract(entry, $T.class)", RuntimeNames.LOADER, TypeNames.of(type));
    }

    private int presence(SubclassMapping subclass) {
        SecondaryPlan table = plan.secondaries().get(subclass.table() - 1);
        return plan.selection().presence(table);
    }

    private CodeBlock ofRoot() {
        return plan.mapping().instantiation() instanceof Instantiation.NoArguments none
                ? instance(plan.entity(), none)
                : instance(plan.entity(), new Instantiation.NoArguments(true));
    }

    private CodeBlock of(SubclassMapping subclass) {
        Optional<Instantiation.NoArguments> instantiation = subclass.instantiation();
        return instance(subclass.name(), instantiation.orElseThrow());
    }

    private CodeBlock instance(ClassName type, Instantiation.NoArguments instantiation) {
        return context.embeddeds.instance(type, instantiation, List.of(), List.of());
    }
}
