package dev.tenon.processor.write.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.SubclassMapping;
import dev.tenon.processor.plan.AttributePath;
import dev.tenon.processor.plan.BasicPlan;
import dev.tenon.processor.plan.EntityPlan;
import dev.tenon.processor.plan.NameScope;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/**
 * Writes how an attribute of the entity is read and set, also inside embedded values: there a private method walks the
 * path, and null on the way is null at its end.
 */
final class AttributeWriter {
    private final EntityPlan plan;
    private final ClassMembers members;
    private final AccessWriter access;
    private final AttributeTypes types;

    /** Of which class the instance is known to be where code is written at present. */
    private Optional<SubclassMapping> known = Optional.empty();

    AttributeWriter(EntityPlan plan, ClassMembers members, AccessWriter access, AttributeTypes types) {
        this.plan = plan;
        this.members = members;
        this.access = access;
        this.types = types;
    }

    /** The type of the attribute; a wrapper where the embedded value around it may be null. */
    TypeName type(AttributePath path) {
        TypeName type = types.of(path.last());
        return path.isNested() ? type.box() : type;
    }

    /** What a deferred attribute holds in the entity. */
    CodeBlock holder(CodeBlock entity, AttributePath path) {
        return access.read(owner(), entity, path.last());
    }

    /** The attribute's value in the entity. */
    CodeBlock read(CodeBlock entity, AttributePath path) {
        if (path.last() instanceof AttributeMapping.Basic basic
                && basic.deferral().isPresent()) {
            return CodeBlock.of("$T.of($L)", RuntimeNames.DEFERRED_VALUE, holder(entity, path));
        }
        if (!path.mayBeAbsent()) {
            return access.read(owner(), entity, path.last());
        }
        if (isKnown(path)) {
            SubclassMapping subclass = known.orElseThrow();
            return access.read(TypeNames.of(subclass.name()), CodeBlock.of("$N", instance(subclass)), path.last());
        }
        return CodeBlock.of("$N($L)", reader(path), entity);
    }

    /** The method that reads an attribute which an instance may lack. */
    private String reader(AttributePath path) {
        String name = NameScope.camel(path.dotted());
        String method = path.subclass().isPresent() ? name + "Of" : "get" + NameScope.capitalised(name);
        members.method(method, () -> reader(method, path));
        return method;
    }

    private boolean isKnown(AttributePath path) {
        return !path.isNested() && known.isPresent() && path.subclass().equals(known);
    }

    /** The condition under which an instance has the attribute; empty for one that all of them have. */
    CodeBlock condition(AttributePath path) {
        return path.subclass()
                .map(subclass -> CodeBlock.of(
                        "$N instanceof $T $N", plan.variable(), TypeNames.of(subclass.name()), instance(subclass)))
                .orElse(CodeBlock.of(""));
    }

    /** Writes code that stands where {@link #condition} holds. */
    CodeBlock where(AttributePath path, Supplier<CodeBlock> code) {
        known = path.subclass();
        CodeBlock written = code.get();
        known = Optional.empty();
        return written;
    }

    /** The variable that holds an instance of a subclass. */
    private String instance(SubclassMapping subclass) {
        Set<String> taken = new HashSet<>(Set.of("entry", "snapshot", "row", "at", "scope", "changes", "references"));
        taken.add(plan.variable());
        plan.leaves().forEach(leaf -> taken.add(leaf.name()));
        return new NameScope(taken)
                .unique(NameScope.decapitalised(subclass.name().simple()));
    }

    /** An attribute's value as its column holds it: a converter is not asked about an instance of a class without the attribute. */
    CodeBlock stored(CodeBlock entity, BasicPlan basic, CodeBlock value) {
        return basic.value().isConverted() ? orAbsent(entity, basic.path(), value, "null") : value;
    }

    /** The same back: what an attribute gets from its column. */
    CodeBlock restored(CodeBlock entity, BasicPlan basic, CodeBlock value) {
        return basic.value().isConverted() ? orAbsent(entity, basic.path(), value, absent(basic.path())) : value;
    }

    /** An attribute's value as an object, which is null for an instance of a class without the attribute. */
    CodeBlock boxed(CodeBlock entity, BasicPlan basic, CodeBlock value) {
        return basic.value().isConverted() || type(basic.path()).isPrimitive()
                ? orAbsent(entity, basic.path(), value, "null")
                : value;
    }

    private CodeBlock orAbsent(CodeBlock entity, AttributePath path, CodeBlock value, String absent) {
        return path.subclass()
                .filter(subclass -> known.isEmpty())
                .map(subclass -> CodeBlock.of(
                        "$L instanceof $T ? $L : $L", entity, TypeNames.of(subclass.name()), value, absent))
                .orElse(value);
    }

    /** What an instance of a class without the attribute has there: a primitive is written and compared nowhere. */
    private String absent(AttributePath path) {
        TypeName type = type(path);
        return type.isPrimitive() ? ValueWriter.zero(type) : "null";
    }

    private ClassName owner() {
        return TypeNames.of(plan.entity());
    }

    private static ClassName holderType(AttributeMapping holder) {
        return TypeNames.of(((AttributeMapping.Embedded) holder).embeddable());
    }

    private MethodSpec reader(String method, AttributePath path) {
        NameScope names = new NameScope(Set.of(plan.variable()));
        MethodSpec.Builder builder = MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(TypeNames.of(plan.entity()), plan.variable())
                .returns(type(path));
        CodeBlock value = path.subclass()
                .map(subclass -> first(path, subclass, names))
                .orElseGet(() -> access.read(
                        owner(),
                        CodeBlock.of("$N", plan.variable()),
                        path.steps().get(0)));
        List<AttributeMapping> steps = path.steps();
        for (int i = 1; i < steps.size(); i++) {
            String holder = names.unique(steps.get(i - 1).name());
            builder.addStatement("$T $N = $L", types.of(steps.get(i - 1)), holder, value);
            CodeBlock part = access.read(holderType(steps.get(i - 1)), CodeBlock.of("$N", holder), steps.get(i));
            value = CodeBlock.of("$N == null ? null : $L", holder, part);
        }
        return builder.addStatement("return $L", value).build();
    }

    /** The attribute that the path begins with, in an instance of the class that has it; null in others. */
    private CodeBlock first(AttributePath path, SubclassMapping subclass, NameScope names) {
        String instance = names.unique(NameScope.decapitalised(subclass.name().simple()));
        AttributeMapping attribute = path.steps().get(0);
        CodeBlock value = access.read(TypeNames.of(subclass.name()), CodeBlock.of("$N", instance), attribute);
        return CodeBlock.of(
                "$N instanceof $T $N ? $L : $L",
                plan.variable(),
                TypeNames.of(subclass.name()),
                instance,
                value,
                absent(AttributePath.of(attribute)));
    }

    /** Sets the attribute in the entity; does nothing where the way to it is interrupted. */
    CodeBlock write(CodeBlock entity, AttributePath path, CodeBlock value) {
        if (!path.mayBeAbsent()) {
            return access.write(owner(), entity, path.last(), value);
        }
        if (isKnown(path)) {
            SubclassMapping subclass = known.orElseThrow();
            return access.write(
                    TypeNames.of(subclass.name()), CodeBlock.of("$N", instance(subclass)), path.last(), value);
        }
        String name = NameScope.capitalised(NameScope.camel(path.dotted()));
        String method = (path.subclass().isPresent() ? "give" : "set") + name;
        members.method(
                method,
                () -> path.isNested()
                        ? writer(method, path)
                        : writer(method, path, path.subclass().orElseThrow()));
        return CodeBlock.of("$N($L, $L)", method, entity, value);
    }

    private MethodSpec writer(String method, AttributePath path, SubclassMapping subclass) {
        ClassName type = TypeNames.of(subclass.name());
        String instance = new NameScope(Set.of(plan.variable(), "value"))
                .unique(NameScope.decapitalised(subclass.name().simple()));
        return MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(TypeNames.of(plan.entity()), plan.variable())
                .addParameter(types.of(path.last()), "value")
                .beginControlFlow("if ($N instanceof $T $N)", plan.variable(), type, instance)
                .addStatement(access.write(type, CodeBlock.of("$N", instance), path.last(), CodeBlock.of("value")))
                .endControlFlow()
                .build();
    }

    /** The embedded value that holds an attribute, as a method of its own reads it. */
    private CodeBlock around(AttributePath path) {
        AttributePath parent = path.parent();
        return parent.mayBeAbsent()
                ? CodeBlock.of("$N($N)", reader(parent), plan.variable())
                : access.read(owner(), CodeBlock.of("$N", plan.variable()), parent.last());
    }

    private MethodSpec writer(String method, AttributePath path) {
        String holder = new NameScope(Set.of(plan.variable(), "value"))
                .unique(path.parent().last().name());
        return MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(TypeNames.of(plan.entity()), plan.variable())
                .addParameter(types.of(path.last()), "value")
                .addStatement("$T $N = $L", types.of(path.parent().last()), holder, around(path))
                .beginControlFlow("if ($N != null)", holder)
                .addStatement(access.write(
                        holderType(path.parent().last()),
                        CodeBlock.of("$N", holder),
                        path.last(),
                        CodeBlock.of("value")))
                .endControlFlow()
                .build();
    }
}
