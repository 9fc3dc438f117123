package dev.tenon.processor.write.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.plan.EntityPlan;
import dev.tenon.processor.plan.LeafPlan;
import dev.tenon.processor.plan.NameScope;
import dev.tenon.processor.plan.SecondaryPlan;
import dev.tenon.processor.plan.WritePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes how the rows of secondary tables are written: a class for each table. */
final class SecondaryWriter {
    private final EntityContext context;
    private final EntityPlan plan;

    SecondaryWriter(EntityContext context) {
        this.context = context;
        this.plan = context.plan;
    }

    /** The names of the constants that hold a table's statements. */
    static List<String> constants(SecondaryPlan secondary) {
        return List.of(insert(secondary), update(secondary), deleteByKeys(secondary));
    }

    private static String insert(SecondaryPlan secondary) {
        return "INSERT_" + NameScope.constant(secondary.name());
    }

    private static String update(SecondaryPlan secondary) {
        return "UPDATE_" + NameScope.constant(secondary.name());
    }

    private static String deleteByKeys(SecondaryPlan secondary) {
        return "DELETE_" + NameScope.constant(secondary.name()) + "_BY_KEYS";
    }

    List<FieldSpec> constants() {
        List<FieldSpec> constants = new ArrayList<>();
        for (SecondaryPlan secondary : plan.secondaries()) {
            constants.add(TextBlocks.constant(insert(secondary), secondary.insertTemplate()));
            constants.add(TextBlocks.constant(update(secondary), secondary.updateTemplate()));
            constants.add(TextBlocks.constant(deleteByKeys(secondary), secondary.deleteByKeysTemplate()));
        }
        return constants;
    }

    /** What gives the classes' instances; empty where there is no secondary table. */
    Optional<MethodSpec> method() {
        if (plan.secondaries().isEmpty()) {
            return Optional.empty();
        }
        CodeBlock rows = plan.secondaries().stream()
                .map(secondary -> CodeBlock.of("new $N()", className(secondary)))
                .collect(CodeBlock.joining(", "));
        return Optional.of(MethodSpec.methodBuilder("secondaryRows")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), rowsType()))
                .addStatement("return $T.of($L)", List.class, rows)
                .build());
    }

    private TypeName rowsType() {
        return ParameterizedTypeName.get(RuntimeNames.SECONDARY_ROWS, context.entity());
    }

    private static String className(SecondaryPlan secondary) {
        return NameScope.capitalised(secondary.name()) + "Rows";
    }

    List<TypeSpec> types() {
        return plan.secondaries().stream().map(this::type).toList();
    }

    private TypeSpec type(SecondaryPlan secondary) {
        BindingWriter bindings = new BindingWriter(context, new DifferenceWriter(context));
        TypeSpec.Builder type = TypeSpec.classBuilder(className(secondary))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(rowsType())
                .addJavadoc("Writes the rows of table $L.", secondary.table().name());
        type.addMethod(number("firstSlot", firstSlot(secondary)));
        type.addMethod(number("slots", CodeBlock.of("$L", secondary.updates().size())));
        type.addMethod(LoaderWriter.constant("insert", insert(secondary)));
        bindings.bindInsert(secondary.inserts()).forEach(type::addMethod);
        type.addMethod(LoaderWriter.constant("update", update(secondary)));
        bindings.bindUpdate(secondary.updates()).forEach(type::addMethod);
        type.addMethod(LoaderWriter.constant("deleteByKeys", deleteByKeys(secondary)));
        if (secondary.isOptional()) {
            type.addMethod(isNeeded(secondary));
            type.addMethod(exists(secondary));
            type.addMethod(setExists(secondary));
        }
        return type.build();
    }

    private CodeBlock firstSlot(SecondaryPlan secondary) {
        return secondary.updates().isEmpty()
                ? CodeBlock.of("$L", plan.firstSlot(secondary))
                : CodeBlock.of("$N", SlotWriter.constant(secondary.updates().get(0)));
    }

    private static MethodSpec number(String name, CodeBlock value) {
        return override(name)
                .returns(TypeName.INT)
                .addStatement("return $L", value)
                .build();
    }

    /** An optional row is inserted when it first has a value (MAP-5); a primitive always has one. */
    private MethodSpec isNeeded(SecondaryPlan secondary) {
        CodeBlock needed = secondary
                .mapping()
                .subclass()
                .map(subclass -> CodeBlock.of("$N instanceof $T", plan.variable(), TypeNames.of(subclass)))
                .orElseGet(() -> hasValues(secondary));
        return override("isNeeded")
                .returns(TypeName.BOOLEAN)
                .addParameter(context.entity(), plan.variable())
                .addStatement("return $L", needed)
                .build();
    }

    private CodeBlock hasValues(SecondaryPlan secondary) {
        CodeBlock needed = secondary.inserts().stream().anyMatch(this::isNeverNull)
                ? CodeBlock.of("true")
                : secondary.inserts().stream()
                        .flatMap(SecondaryWriter::written)
                        .distinct()
                        .map(this::hasValue)
                        .collect(CodeBlock.joining("\n|| "));
        return needed.isEmpty() ? CodeBlock.of("false") : needed;
    }

    private boolean isNeverNull(WritePlan write) {
        return write instanceof WritePlan.Attribute attribute
                && context.types.of(attribute.basic().attribute()).isPrimitive()
                && !attribute.basic().path().isNested();
    }

    /** The attributes that give the columns their values. */
    private static Stream<LeafPlan> written(WritePlan write) {
        if (write instanceof WritePlan.Attribute attribute) {
            return Stream.of(attribute.basic());
        }
        return write instanceof WritePlan.Target target
                ? Stream.of(target.association())
                : ((WritePlan.Shared) write).offers().stream().map(WritePlan.Offer::association);
    }

    private CodeBlock hasValue(LeafPlan leaf) {
        return CodeBlock.of("$L != null", context.attributes.read(context.variable(), leaf.path()));
    }

    private MethodSpec exists(SecondaryPlan secondary) {
        return override("exists")
                .returns(TypeName.BOOLEAN)
                .addParameter(context.entry(), "entry")
                .addStatement("return (($T) entry).$N", context.snapshot(), secondary.presence())
                .build();
    }

    private MethodSpec setExists(SecondaryPlan secondary) {
        return override("setExists")
                .addParameter(context.entry(), "entry")
                .addParameter(TypeName.BOOLEAN, "exists")
                .addStatement("(($T) entry).$N = exists", context.snapshot(), secondary.presence())
                .build();
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }
}
