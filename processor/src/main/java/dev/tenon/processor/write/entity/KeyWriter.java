package dev.tenon.processor.write.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.plan.BasicPlan;
import dev.tenon.processor.plan.KeyPlan;
import dev.tenon.processor.plan.NameScope;
import dev.tenon.processor.plan.ValuePlan;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes what a loader does with keys: taking them from instances, identifiers and rows, binding and collecting them. */
final class KeyWriter {
    private static final CodeBlock ENTRY = CodeBlock.of("entry");

    private final EntityContext context;
    private final KeyPlan key;
    private final KeyExpressions expressions;

    KeyWriter(EntityContext context) {
        this.context = context;
        this.key = context.plan.key();
        this.expressions = new KeyExpressions(context);
    }

    /** The record that is the key of a composite identifier. */
    TypeSpec record() {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        key.columns().forEach(column -> components.addParameter(expressions.type(column), column.name()));
        return TypeSpec.recordBuilder("Key")
                .addJavadoc(
                        "The key of a row of table $L.",
                        context.plan.mapping().table().name())
                .recordConstructor(components.build())
                .build();
    }

    List<MethodSpec> methods() {
        return List.of(
                MethodSpec.methodBuilder("hasIntegralKey")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(TypeName.BOOLEAN)
                        .addStatement("return $L", key.form() == KeyPlan.Form.INTEGRAL)
                        .build(),
                takeKey(),
                takeIdentifier(),
                identifierClass(),
                bindKey(),
                newKeys(),
                addKey());
    }

    private MethodSpec takeKey() {
        CodeBlock.Builder body = CodeBlock.builder();
        for (KeyPlan.KeyColumn column : key.columns()) {
            body.add(takePart(column));
        }
        return MethodSpec.methodBuilder("takeKey")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addParameter(context.entry(), "entry")
                .addParameter(context.entity(), context.plan.variable())
                .addParameter(RuntimeNames.REFERENCES, "references")
                .addCode(body.build())
                .addCode(assignment(this::taken))
                .addStatement("return true")
                .build();
    }

    private CodeBlock takePart(KeyPlan.KeyColumn column) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (column.source() instanceof KeyPlan.Source.FromTarget target) {
            CodeBlock value = CodeBlock.of(
                    "references.targetColumn(entry, $N, $L, $L)",
                    target.association().constant(),
                    target.pair(),
                    context.attributes.read(
                            context.variable(), target.association().path()));
            code.addStatement("$T $N = $L", Object.class, column.name(), value);
            return missing(code, CodeBlock.of("$N == null", column.name()));
        }
        BasicPlan basic = ((KeyPlan.Source.FromAttribute) column.source()).basic();
        TypeName type = context.attributes.type(basic.path());
        CodeBlock value = context.attributes.read(context.variable(), basic.path());
        if (basic.value().isConverted()) {
            type = context.values.storedType(basic.value());
            value = context.values.toStored(basic.value(), value);
        }
        code.addStatement("$T $N = $L", type, column.name(), value);
        if (!type.isPrimitive()) {
            return missing(code, CodeBlock.of("$N == null", column.name()));
        }
        return isGenerated(basic) ? missing(code, CodeBlock.of("$N == 0", column.name())) : code.build();
    }

    private boolean isGenerated(BasicPlan basic) {
        return key.identifier()
                .generated()
                .filter(basic.path().dotted()::equals)
                .isPresent();
    }

    private static CodeBlock missing(CodeBlock.Builder code, CodeBlock condition) {
        return code.beginControlFlow("if ($L)", condition)
                .addStatement("return false")
                .endControlFlow()
                .build();
    }

    /** A part that {@link #takePart} has put into a variable. */
    private CodeBlock taken(KeyPlan.KeyColumn column) {
        CodeBlock variable = CodeBlock.of("$N", column.name());
        if (column.source() instanceof KeyPlan.Source.FromTarget) {
            return column.value().isIntegral()
                    ? CodeBlock.of("(($T) $L).$LValue()", Number.class, variable, expressions.type(column))
                    : KeyExpressions.normalised(column, CodeBlock.of("($T) $L", expressions.type(column), variable));
        }
        return KeyExpressions.normalised(column, variable);
    }

    private CodeBlock assignment(Function<KeyPlan.KeyColumn, CodeBlock> part) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (key.form() == KeyPlan.Form.INTEGRAL) {
            code.addStatement("entry.longKey = $L", part.apply(key.single()));
            return code.addStatement("entry.keyed = true").build();
        }
        return code.addStatement("entry.key = $L", keyOf(part)).build();
    }

    private CodeBlock keyOf(Function<KeyPlan.KeyColumn, CodeBlock> part) {
        return key.form() == KeyPlan.Form.COMPOSITE
                ? CodeBlock.of("new Key($L)", key.columns().stream().map(part).collect(CodeBlock.joining(", ")))
                : part.apply(key.single());
    }

    private MethodSpec takeIdentifier() {
        return MethodSpec.methodBuilder("takeIdentifier")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addParameter(context.entry(), "entry")
                .addParameter(Object.class, "identifier")
                .addCode(
                        switch (key.form()) {
                            case INTEGRAL -> takeIntegral();
                            case SINGLE -> takeSingle();
                            case COMPOSITE -> takeComposite();
                        })
                .addStatement("return true")
                .build();
    }

    private CodeBlock takeIntegral() {
        TypeName wrapper = expressions.type(key.single()).box();
        return missing(
                        CodeBlock.builder(),
                        CodeBlock.of(
                                "!$T.isIntegral(identifier, $T.MIN_VALUE, $T.MAX_VALUE)",
                                RuntimeNames.VALUES,
                                wrapper,
                                wrapper))
                .toBuilder()
                .addStatement("entry.longKey = (($T) identifier).longValue()", Number.class)
                .addStatement("entry.keyed = true")
                .build();
    }

    private CodeBlock takeSingle() {
        ValuePlan value = key.single().value();
        TypeName type =
                value.isConverted() ? TypeNames.of(value.mapping().javaType()).box() : expressions.type(key.single());
        CodeBlock stored = context.values.toStored(value, CodeBlock.of("id"));
        CodeBlock.Builder code = CodeBlock.builder();
        if (TypeNames.isParameterized(type)) {
            code.add(missing(CodeBlock.builder(), CodeBlock.of("!(identifier instanceof $T)", TypeNames.erased(type))));
            code.add("@$T($S)\n", SuppressWarnings.class, "unchecked");
            code.addStatement("$1T id = ($1T) identifier", type);
        } else {
            code.add(missing(CodeBlock.builder(), CodeBlock.of("!(identifier instanceof $T id)", type)));
        }
        return code.addStatement("entry.key = $L", KeyExpressions.normalised(key.single(), stored))
                .build();
    }

    private CodeBlock takeComposite() {
        AttributeMapping.Embedded type = expressions
                .identifierClass()
                .orElseThrow(() -> new IllegalArgumentException(context.plan.entity() + " has no id class"));
        Set<String> taken = new HashSet<>(Set.of("entry", "identifier"));
        key.columns().forEach(column -> taken.add(column.name()));
        NameScope names = new NameScope(taken);
        String given = names.unique("id");
        CodeBlock.Builder code = CodeBlock.builder();
        code.add(missing(
                CodeBlock.builder(),
                CodeBlock.of("!(identifier instanceof $T $N)", TypeNames.of(type.embeddable()), given)));
        code.add(takeMembers("", type, CodeBlock.of("$N", given), names));
        return code.add(assignment(column -> KeyExpressions.normalised(column, CodeBlock.of("$N", column.name()))))
                .build();
    }

    /** Puts what an identifier holds, and what the identifiers inside of it hold, into variables. */
    private CodeBlock takeMembers(
            String prefix, AttributeMapping.Embedded holder, CodeBlock instance, NameScope names) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (AttributeMapping attribute : holder.attributes()) {
            String part = prefix + attribute.name();
            CodeBlock value = context.access.read(TypeNames.of(holder.embeddable()), instance, attribute);
            if (attribute instanceof AttributeMapping.Embedded nested) {
                String variable = names.unique(nested.name());
                code.addStatement("$T $N = $L", context.types.of(nested), variable, value);
                code.add(refuseNull(variable, part));
                code.add(takeMembers(part + ".", nested, CodeBlock.of("$N", variable), names));
            } else if (attribute instanceof AttributeMapping.Basic basic) {
                expressions
                        .column(basic.column())
                        .ifPresent(column -> code.add(takeMember(column, basic, value, part)));
            }
        }
        return code.build();
    }

    private CodeBlock takeMember(
            KeyPlan.KeyColumn column, AttributeMapping.Basic member, CodeBlock value, String part) {
        boolean converted = column.value().isConverted();
        TypeName type = converted ? context.values.storedType(column.value()) : context.types.of(member);
        CodeBlock stored = converted ? context.values.toStored(column.value(), value) : value;
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$T $N = $L", type, column.name(), stored);
        return type.isPrimitive()
                ? code.build()
                : code.add(refuseNull(column.name(), part)).build();
    }

    private CodeBlock refuseNull(String variable, String part) {
        return CodeBlock.builder()
                .beginControlFlow("if ($N == null)", variable)
                .addStatement(
                        "throw $T.of($T.class, $S, identifier)", RuntimeNames.MISSING_PART, context.entity(), part)
                .endControlFlow()
                .build();
    }

    private MethodSpec identifierClass() {
        return MethodSpec.methodBuilder("identifierClass")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(
                        ParameterizedTypeName.get(ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class)))
                .addStatement("return $T.class", TypeNames.erased(context.types.identifier(context.plan.mapping())))
                .build();
    }

    private MethodSpec bindKey() {
        CodeBlock.Builder body = CodeBlock.builder().add(expressions.declaration(ENTRY));
        int offset = 0;
        for (KeyPlan.KeyColumn column : key.columns()) {
            CodeBlock parameter = RowWriter.at(offset++);
            body.addStatement(bind(column, parameter, expressions.part(column, ENTRY)));
        }
        return MethodSpec.methodBuilder("bindKey")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.INT)
                .addParameter(RuntimeNames.BINDER, "out")
                .addParameter(TypeName.INT, "at")
                .addParameter(context.entry(), "entry")
                .addException(RuntimeNames.SQL_EXCEPTION)
                .addCode(body.build())
                .addStatement("return at + $L", offset)
                .build();
    }

    /** Binds a part of the key, an integral one as a primitive. */
    CodeBlock bind(KeyPlan.KeyColumn column, CodeBlock parameter, CodeBlock part) {
        return column.value().isIntegral()
                ? CodeBlock.of("out.set$L($L, $L)", accessor(column), parameter, part)
                : context.values.bind(column.value(), parameter, part);
    }

    /** The ending of the accessors of a primitive key. */
    private String accessor(KeyPlan.KeyColumn column) {
        String keyword = expressions.type(column).toString();
        return keyword.substring(0, 1).toUpperCase(Locale.ROOT) + keyword.substring(1);
    }

    private MethodSpec newKeys() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("newKeys")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(RuntimeNames.KEY_LIST);
        CodeBlock kinds = key.columns().stream()
                .map(column -> CodeBlock.of(
                        "$T.$L", RuntimeNames.KIND, column.value().type().kind()))
                .collect(CodeBlock.joining(", "));
        return method.addStatement(
                        "return $T.$L($L)",
                        RuntimeNames.KEY_LIST,
                        key.form() == KeyPlan.Form.INTEGRAL ? "ofLongs" : "ofColumns",
                        kinds)
                .build();
    }

    private MethodSpec addKey() {
        CodeBlock parts = key.columns().stream()
                .map(column -> context.values.columnForm(column.value(), expressions.part(column, ENTRY)))
                .collect(CodeBlock.joining(", "));
        return MethodSpec.methodBuilder("addKey")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeNames.KEY_LIST, "keys")
                .addParameter(context.entry(), "entry")
                .addCode(expressions.declaration(ENTRY))
                .addStatement(
                        "keys.add($L)", key.form() == KeyPlan.Form.INTEGRAL ? CodeBlock.of("entry.longKey") : parts)
                .build();
    }

    /** Reads the key from a row and asks the scope for its entry. */
    MethodSpec locate() {
        CodeBlock.Builder body = CodeBlock.builder();
        int offset = 0;
        for (KeyPlan.KeyColumn column : key.columns()) {
            body.add(readPart(column, RowWriter.at(offset++)));
        }
        return MethodSpec.methodBuilder("locate")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(context.entry())
                .addParameter(RuntimeNames.ROW, "row")
                .addParameter(TypeName.INT, "at")
                .addParameter(context.scope(), "scope")
                .addException(RuntimeNames.SQL_EXCEPTION)
                .addCode(body.build())
                .addStatement("return scope.entry($L)", entryKey())
                .build();
    }

    private CodeBlock entryKey() {
        return keyOf(column -> KeyExpressions.normalised(column, CodeBlock.of("$N", column.name())));
    }

    private CodeBlock readPart(KeyPlan.KeyColumn column, CodeBlock at) {
        CodeBlock.Builder code = CodeBlock.builder();
        CodeBlock missing;
        if (column.value().isIntegral()) {
            TypeName type = key.form() == KeyPlan.Form.INTEGRAL ? TypeName.LONG : expressions.type(column);
            code.addStatement("$T $N = row.get$L($L)", type, column.name(), accessor(column), at);
            missing = CodeBlock.of("$N == 0 && row.wasNull()", column.name());
        } else {
            code.addStatement(
                    "$T $N = $L",
                    expressions.type(column),
                    column.name(),
                    context.values.read(column.value().widen(), at));
            missing = CodeBlock.of("$N == null", column.name());
        }
        return code.beginControlFlow("if ($L)", missing)
                .addStatement("return null")
                .endControlFlow()
                .build();
    }
}
