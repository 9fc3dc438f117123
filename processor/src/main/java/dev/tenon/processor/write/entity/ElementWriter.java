package dev.tenon.processor.write.entity;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.processor.plan.AssociationPlan;
import dev.tenon.processor.plan.NameScope;
import dev.tenon.processor.plan.ValuePlan;
import dev.tenon.type.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes how the elements and keys of element collections are read, bound, copied and compared. */
final class ElementWriter {
    private final EntityContext context;

    ElementWriter(EntityContext context) {
        this.context = context;
    }

    /** An element or map key with its type, under a name of its own. */
    private record Value(String name, AssociationPlan association, AttributeMapping mapping, TableMapping table) {}

    /** What a loader does. */
    List<MethodSpec> reading() {
        List<MethodSpec> methods = new ArrayList<>();
        addSwitch(methods, "readElement", elements(), this::reader, "row, at");
        addSwitch(methods, "readElementKey", keys(), this::reader, "row, at");
        return methods;
    }

    /** What a persister does. */
    List<MethodSpec> writing() {
        List<MethodSpec> methods = new ArrayList<>();
        addSwitch(methods, "bindElement", elements(), this::binder, "out, at, element");
        addSwitch(methods, "bindElementKey", keys(), this::binder, "out, at, key");
        List<Value> copied =
                elements().stream().filter(value -> isMutable(value.mapping())).toList();
        addSwitch(methods, "copyElement", copied, this::copier, "element");
        List<Value> compared =
                elements().stream().filter(value -> !isPlainlyEqual(value)).toList();
        addSwitch(methods, "sameElement", compared, this::comparer, "one, other");
        return methods;
    }

    private List<Value> elements() {
        List<Value> values = new ArrayList<>();
        for (AssociationPlan association : context.plan.associations()) {
            association
                    .elements()
                    .ifPresent(elements -> values.add(new Value(
                            NameScope.capitalised(association.name()),
                            association,
                            elements.element(),
                            elements.table())));
        }
        return values;
    }

    private List<Value> keys() {
        List<Value> values = new ArrayList<>();
        for (AssociationPlan association : context.plan.associations()) {
            association.elements().ifPresent(elements -> elements.mapKey()
                    .ifPresent(key -> values.add(new Value(
                            NameScope.capitalised(association.name()) + "Key", association, key, elements.table()))));
        }
        return values;
    }

    /** Overrides a method of the runtime that does something by association number. */
    private void addSwitch(
            List<MethodSpec> methods,
            String name,
            List<Value> values,
            Function<Value, CodeBlock> call,
            String arguments) {
        if (values.isEmpty()) {
            return;
        }
        CodeBlock.Builder cases = CodeBlock.builder();
        values.forEach(
                value -> cases.add("case $N -> $L;\n", value.association().constant(), call.apply(value)));
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(TypeName.INT, "association");
        signature(method, name);
        methods.add(method.addCode(StateWriter.switchOr(
                        "association", cases.build(), CodeBlock.of("super.$N(association, $L)", name, arguments)))
                .build());
    }

    private static void signature(MethodSpec.Builder method, String name) {
        switch (name) {
            case "readElement", "readElementKey" ->
                method.returns(Object.class)
                        .addParameter(RuntimeNames.ROW, "row")
                        .addParameter(TypeName.INT, "at")
                        .addException(RuntimeNames.SQL_EXCEPTION);
            case "bindElement", "bindElementKey" ->
                method.returns(TypeName.INT)
                        .addParameter(RuntimeNames.BINDER, "out")
                        .addParameter(TypeName.INT, "at")
                        .addParameter(Object.class, name.equals("bindElement") ? "element" : "key")
                        .addException(RuntimeNames.SQL_EXCEPTION);
            case "copyElement" -> method.returns(Object.class).addParameter(Object.class, "element");
            default ->
                method.returns(TypeName.BOOLEAN)
                        .addParameter(Object.class, "one")
                        .addParameter(Object.class, "other");
        }
    }

    private TypeName type(AttributeMapping mapping) {
        return context.types.of(mapping).box();
    }

    private ValuePlan value(AttributeMapping.Basic basic, TableMapping table) {
        DataType type = table.column(basic.column())
                .map(ColumnMapping::type)
                .orElseGet(() -> DataType.of(basic.value().kind()));
        return new ValuePlan(basic.value(), type, true);
    }

    // Reading

    private CodeBlock reader(Value value) {
        if (value.mapping() instanceof AttributeMapping.Basic basic) {
            ValuePlan plan = value(basic, value.table());
            return context.values.toAttribute(plan, context.values.read(plan, CodeBlock.of("at")));
        }
        String method = "read" + value.name();
        context.members.method(method, () -> readMethod(method, value));
        return CodeBlock.of("$N(row, at)", method);
    }

    /** Reads the columns of an embedded element into variables and builds it of them; null if all are null. */
    private MethodSpec readMethod(String method, Value value) {
        AttributeMapping.Embedded embedded = (AttributeMapping.Embedded) value.mapping();
        MethodSpec.Builder builder = MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type(embedded))
                .addParameter(RuntimeNames.ROW, "row")
                .addParameter(TypeName.INT, "at")
                .addException(RuntimeNames.SQL_EXCEPTION);
        NameScope names = new NameScope(Set.of("row", "at"));
        List<String> variables = new ArrayList<>();
        CodeBlock built = readEmbedded(builder, value, embedded, names, variables);
        return builder.addStatement("return $L ? null : $L", areNull(variables), built)
                .build();
    }

    private static CodeBlock areNull(List<String> variables) {
        return variables.stream()
                .map(variable -> CodeBlock.of("$N == null", variable))
                .collect(CodeBlock.joining(" && "));
    }

    private CodeBlock readEmbedded(
            MethodSpec.Builder builder,
            Value value,
            AttributeMapping.Embedded embedded,
            NameScope names,
            List<String> variables) {
        Map<AttributeMapping, CodeBlock> values = new LinkedHashMap<>();
        for (AttributeMapping attribute : embedded.attributes()) {
            if (attribute instanceof AttributeMapping.Embedded inner) {
                int first = variables.size();
                CodeBlock built = readEmbedded(builder, value, inner, names, variables);
                CodeBlock absent = areNull(variables.subList(first, variables.size()));
                values.put(attribute, CodeBlock.of("$L ? null : $L", absent, built));
            } else if (attribute instanceof AttributeMapping.Basic basic) {
                ValuePlan plan = value(basic, value.table());
                String variable = names.unique(basic.name());
                builder.addStatement(
                        "$T $N = $L",
                        context.values.storedType(plan),
                        variable,
                        context.values.read(plan, RowWriter.at(variables.size())));
                variables.add(variable);
                values.put(attribute, present(attribute, plan, variable));
            }
        }
        return context.embeddeds.build(
                value.name() + NameScope.capitalised(embedded.embeddable().simple()), embedded, values);
    }

    private CodeBlock present(AttributeMapping attribute, ValuePlan plan, String variable) {
        CodeBlock made = context.values.toAttribute(plan, CodeBlock.of("$N", variable));
        TypeName type = context.types.of(attribute);
        return type.isPrimitive() && !plan.isConverted()
                ? CodeBlock.of("$N == null ? $L : $L", variable, ValueWriter.zero(type), made)
                : made;
    }

    // Binding

    private CodeBlock binder(Value value) {
        String method = "bind" + value.name();
        context.members.method(method, () -> bindMethod(method, value));
        String argument = value.name().endsWith("Key") && isKey(value) ? "key" : "element";
        return CodeBlock.of("$N(out, at, ($T) $N)", method, type(value.mapping()), argument);
    }

    private static boolean isKey(Value value) {
        return value.association()
                .elements()
                .flatMap(AttributeMapping.Elements::mapKey)
                .filter(key -> key.equals(value.mapping()))
                .isPresent();
    }

    private MethodSpec bindMethod(String method, Value value) {
        MethodSpec.Builder builder = MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.INT)
                .addParameter(RuntimeNames.BINDER, "out")
                .addParameter(TypeName.INT, "at")
                .addParameter(type(value.mapping()), "value")
                .addException(RuntimeNames.SQL_EXCEPTION);
        List<Leaf> leaves = leaves(value);
        int offset = 0;
        for (Leaf leaf : leaves) {
            builder.addStatement(
                    context.values.bind(leaf.plan(), RowWriter.at(offset++), leaf.stored("value", context)));
        }
        return builder.addStatement("return at + $L", offset).build();
    }

    /** A column of an element: the way to its value from a variable that holds the element. */
    private record Leaf(AttributeMapping root, List<AttributeMapping> steps, ValuePlan plan) {

        CodeBlock stored(String variable, EntityContext context) {
            CodeBlock read = CodeBlock.of("$N", variable);
            List<CodeBlock> holders = new ArrayList<>();
            AttributeMapping holder = root;
            for (AttributeMapping step : steps) {
                holders.add(read);
                read = context.access.read(TypeNames.of(((AttributeMapping.Embedded) holder).embeddable()), read, step);
                holder = step;
            }
            CodeBlock stored = read;
            for (int i = holders.size() - 1; i >= 0; i--) {
                stored = CodeBlock.of("$L == null ? null : $L", holders.get(i), stored);
            }
            return context.values.toStored(plan, stored);
        }
    }

    private List<Leaf> leaves(Value value) {
        List<Leaf> leaves = new ArrayList<>();
        if (value.mapping() instanceof AttributeMapping.Basic basic) {
            leaves.add(new Leaf(basic, List.of(), value(basic, value.table())));
        } else {
            addLeaves(leaves, value, (AttributeMapping.Embedded) value.mapping(), List.of());
        }
        return leaves;
    }

    private void addLeaves(
            List<Leaf> leaves, Value value, AttributeMapping.Embedded embedded, List<AttributeMapping> way) {
        for (AttributeMapping attribute : embedded.attributes()) {
            List<AttributeMapping> steps = new ArrayList<>(way);
            steps.add(attribute);
            if (attribute instanceof AttributeMapping.Embedded inner) {
                addLeaves(leaves, value, inner, steps);
            } else if (attribute instanceof AttributeMapping.Basic basic) {
                leaves.add(new Leaf(value.mapping(), steps, value(basic, value.table())));
            }
        }
    }

    // Copying and comparing

    private static boolean isMutable(AttributeMapping mapping) {
        return !(mapping instanceof AttributeMapping.Basic basic)
                || new ValuePlan(basic.value(), DataType.of(basic.value().kind()), true).isMutable();
    }

    private boolean isPlainlyEqual(Value value) {
        if (!(value.mapping() instanceof AttributeMapping.Basic basic)) {
            return false;
        }
        ValuePlan plan = value(basic, value.table());
        return ValueWriter.isComparedByEquals(plan);
    }

    private boolean writesJson(Value value) {
        return leaves(value).stream().anyMatch(leaf -> leaf.plan().json().isPresent());
    }

    private CodeBlock copier(Value value) {
        String method = "copy" + value.name();
        context.members.method(method, () -> copyMethod(method, value));
        return CodeBlock.of("$N(($T) element)", method, type(value.mapping()));
    }

    private MethodSpec copyMethod(String method, Value value) {
        MethodSpec.Builder builder = MethodSpec.methodBuilder(method)
                .addModifiers(EntityContext.callable(writesJson(value)))
                .returns(type(value.mapping()))
                .addParameter(type(value.mapping()), "value");
        if (value.mapping() instanceof AttributeMapping.Embedded embedded) {
            CodeBlock copy = copy(value, embedded, CodeBlock.of("value"));
            return builder.addStatement("return value == null ? null : $L", copy)
                    .build();
        }
        ValuePlan plan = value((AttributeMapping.Basic) value.mapping(), value.table());
        return builder.addStatement("return $L", context.values.copy(plan, CodeBlock.of("value")))
                .build();
    }

    private CodeBlock copy(Value value, AttributeMapping.Embedded embedded, CodeBlock instance) {
        Map<AttributeMapping, CodeBlock> values = new LinkedHashMap<>();
        for (AttributeMapping attribute : embedded.attributes()) {
            CodeBlock read = context.access.read(TypeNames.of(embedded.embeddable()), instance, attribute);
            if (attribute instanceof AttributeMapping.Embedded inner) {
                values.put(attribute, CodeBlock.of("$L == null ? null : $L", read, copy(value, inner, read)));
            } else if (attribute instanceof AttributeMapping.Basic basic) {
                ValuePlan plan = value(basic, value.table());
                values.put(attribute, plan.isConverted() ? read : context.values.copyElement(plan, read));
            }
        }
        return context.embeddeds.build(
                value.name() + NameScope.capitalised(embedded.embeddable().simple()), embedded, values);
    }

    private CodeBlock comparer(Value value) {
        String method = "same" + value.name();
        context.members.method(method, () -> compareMethod(method, value));
        return CodeBlock.of("$N(($T) one, ($T) other)", method, type(value.mapping()), type(value.mapping()));
    }

    private MethodSpec compareMethod(String method, Value value) {
        CodeBlock condition = leaves(value).stream()
                .map(leaf -> context.values.same(
                        leaf.plan(), grouped(leaf.stored("one", context)), grouped(leaf.stored("other", context))))
                .collect(CodeBlock.joining("\n&& "));
        return MethodSpec.methodBuilder(method)
                .addModifiers(EntityContext.callable(writesJson(value)))
                .returns(TypeName.BOOLEAN)
                .addParameter(type(value.mapping()), "one")
                .addParameter(type(value.mapping()), "other")
                .addStatement("return $L", condition)
                .build();
    }

    /** An expression that stands beside an operator. */
    private static CodeBlock grouped(CodeBlock expression) {
        return expression.toString().contains("?") ? CodeBlock.of("($L)", expression) : expression;
    }
}
