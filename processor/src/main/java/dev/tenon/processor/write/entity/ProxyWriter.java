package dev.tenon.processor.write.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.mapping.Container;
import dev.tenon.processor.model.mapping.ProxyMapping;
import dev.tenon.processor.model.mapping.ProxyMapping.Creator;
import dev.tenon.processor.plan.EntityPlan;
import dev.tenon.processor.plan.NameScope;
import dev.tenon.processor.write.entity.AccessWriter.Reached;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes how the association proxies of an entity are given their views, and how a view is made. */
final class ProxyWriter {
    private final EntityContext context;
    private final EntityPlan plan;

    ProxyWriter(EntityContext context) {
        this.context = context;
        this.plan = context.plan;
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        if (!plan.proxies().isEmpty()) {
            methods.add(showProxies());
            plan.proxies().forEach(proxy -> methods.add(view(proxy)));
        }
        return methods;
    }

    private MethodSpec showProxies() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("showProxies")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(context.entity(), plan.variable())
                .addParameter(RuntimeNames.TAKEOVER, "takeover");
        for (ProxyMapping proxy : plan.proxies()) {
            Reached attribute = new Reached(proxy.name(), proxy.access(), TypeNames.of(proxy.type()));
            CodeBlock held = context.access.read(context.entity(), context.variable(), attribute);
            CodeBlock taken = CodeBlock.of("takeover.apply($L, $N($N))", held, viewMethod(proxy), plan.variable());
            method.addStatement(context.access.write(context.entity(), context.variable(), attribute, taken));
        }
        return method.build();
    }

    private static String viewMethod(ProxyMapping proxy) {
        return "show" + NameScope.capitalised(proxy.name());
    }

    private MethodSpec view(ProxyMapping proxy) {
        return proxy.container().isPresent() ? collectionView(proxy) : scalarView(proxy);
    }

    private MethodSpec scalarView(ProxyMapping proxy) {
        NameScope names = new NameScope(Set.of(plan.variable()));
        String member = names.unique(NameScope.decapitalised(proxy.member().simple()));
        String value = names.unique("value");
        TypeName shown = ((ParameterizedTypeName) TypeNames.of(proxy.type()))
                .typeArguments()
                .get(0);
        TypeName type = ParameterizedTypeName.get(RuntimeNames.PROXY_VALUE, TypeNames.of(proxy.member()), shown);
        CodeBlock held = members(proxy);
        return MethodSpec.methodBuilder(viewMethod(proxy))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(context.entity(), plan.variable())
                .returns(type)
                .addStatement(
                        "return new $T<>(\n$N,\n$S,\n() -> $L,\n$N -> $L,\n$N -> $L,\n$L,\n$L)",
                        RuntimeNames.PROXY_VALUE,
                        plan.variable(),
                        context.display(proxy.name()),
                        proxy.membersReference() ? CodeBlock.of("$T.target($L)", RuntimeNames.PROXY_VIEW, held) : held,
                        member,
                        putMember(proxy, member),
                        member,
                        target(proxy, member),
                        setter(proxy, member, value),
                        creator(proxy, names))
                .build();
    }

    private CodeBlock putMember(ProxyMapping proxy, String member) {
        CodeBlock made = proxy.membersReference()
                ? CodeBlock.of("$T.of($N)", RuntimeNames.REF, member)
                : CodeBlock.of("$N", member);
        return context.attributes.write(
                context.variable(), plan.leaf(proxy.members()).orElseThrow().path(), made);
    }

    private CodeBlock setter(ProxyMapping proxy, String member, String value) {
        if (!proxy.target().access().isWritable()) {
            return CodeBlock.of("null");
        }
        return CodeBlock.of(
                "($N, $N) -> $L",
                member,
                value,
                context.access.write(
                        TypeNames.of(proxy.member()), CodeBlock.of("$N", member), reached(proxy), given(proxy, value)));
    }

    private CodeBlock given(ProxyMapping proxy, String value) {
        if (proxy.reference()) {
            return CodeBlock.of("$N == null ? null : $T.of($N)", value, RuntimeNames.REF, value);
        }
        TypeName type = TypeNames.of(proxy.target().type());
        return type.isPrimitive()
                ? CodeBlock.of(
                        "$T.required($N, $S, $S, $S)",
                        RuntimeNames.PROXY_VALUE,
                        value,
                        context.display(proxy.name()),
                        proxy.member().simple() + "." + proxy.target().name(),
                        type.toString())
                : CodeBlock.of("$N", value);
    }

    private MethodSpec collectionView(ProxyMapping proxy) {
        NameScope names = new NameScope(Set.of(plan.variable()));
        String member = names.unique(NameScope.decapitalised(proxy.member().simple()));
        return MethodSpec.methodBuilder(viewMethod(proxy))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(context.entity(), plan.variable())
                .returns(viewType(proxy))
                .addStatement(
                        "return new $T<>(\n$N,\n$S,\n() -> $L,\n$N -> $L,\n$L)",
                        viewClass(proxy),
                        plan.variable(),
                        context.display(proxy.name()),
                        members(proxy),
                        member,
                        target(proxy, member),
                        creator(proxy, names))
                .build();
    }

    private CodeBlock members(ProxyMapping proxy) {
        return context.attributes.read(
                context.variable(), plan.leaf(proxy.members()).orElseThrow().path());
    }

    private CodeBlock target(ProxyMapping proxy, String member) {
        CodeBlock held = context.access.read(TypeNames.of(proxy.member()), CodeBlock.of("$N", member), reached(proxy));
        return proxy.reference() ? CodeBlock.of("$T.target($L)", RuntimeNames.PROXY_VIEW, held) : held;
    }

    private static Reached reached(ProxyMapping proxy) {
        return new Reached(
                proxy.target().name(),
                proxy.target().access(),
                TypeNames.of(proxy.target().type()));
    }

    private CodeBlock creator(ProxyMapping proxy, NameScope names) {
        if (proxy.creator().isEmpty()) {
            return CodeBlock.of("null");
        }
        String target = names.unique(proxy.target().name());
        List<String> elements = isMap(proxy) ? List.of(names.unique("key"), target) : List.of(target);
        String parameters = isMap(proxy) ? "(" + String.join(", ", elements) + ")" : target;
        return CodeBlock.of("$L -> $L", parameters, made(proxy, proxy.creator().get(), elements));
    }

    private CodeBlock made(ProxyMapping proxy, Creator creator, List<String> elements) {
        if (creator instanceof Creator.Method method) {
            return CodeBlock.of("$N.$N($L)", plan.variable(), method.name(), String.join(", ", elements));
        }
        boolean takesOwner = ((Creator.Constructor) creator).takesOwner();
        List<String> arguments = takesOwner
                ? Stream.concat(Stream.of(plan.variable()), elements.stream()).toList()
                : elements;
        return CodeBlock.of("new $T($L)", TypeNames.of(proxy.member()), String.join(", ", arguments));
    }

    private static boolean isMap(ProxyMapping proxy) {
        return proxy.container().filter(Container.MAP::equals).isPresent();
    }

    private TypeName viewType(ProxyMapping proxy) {
        List<TypeName> arguments = ((ParameterizedTypeName) TypeNames.of(proxy.type())).typeArguments();
        ClassName member = TypeNames.of(proxy.member());
        return isMap(proxy)
                ? ParameterizedTypeName.get(viewClass(proxy), arguments.get(0), member, arguments.get(1))
                : ParameterizedTypeName.get(viewClass(proxy), member, arguments.get(0));
    }

    private static ClassName viewClass(ProxyMapping proxy) {
        return switch (proxy.container().orElseThrow()) {
            case LIST -> RuntimeNames.PROXY_LIST;
            case SET -> RuntimeNames.PROXY_SET;
            case MAP -> RuntimeNames.PROXY_MAP;
            default -> RuntimeNames.PROXY_COLLECTION;
        };
    }
}
