package dev.tenon.processor.write.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.plan.NameScope;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/**
 * The constants and private methods that the methods of one generated class turn out to need: handles, converters,
 * accessors. Each is declared once, whoever asks for it. Not thread-safe.
 */
public final class ClassMembers {
    private final NameScope names;
    private final Map<String, FieldSpec> constants = new LinkedHashMap<>();
    private final Map<String, MethodSpec> methods = new LinkedHashMap<>();

    /** Members of a class in which some names are taken. */
    public ClassMembers(Set<String> takenConstants) {
        this.names = new NameScope(takenConstants);
    }

    /** The name of a constant with that value; declared when first asked for. */
    String constant(TypeName type, String wish, CodeBlock value) {
        String key = type + " = " + value;
        FieldSpec known = constants.get(key);
        if (known != null) {
            return known.name();
        }
        FieldSpec made = FieldSpec.builder(type, names.unique(wish))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build();
        constants.put(key, made);
        return made.name();
    }

    /** The name of a converter's only instance. */
    String converter(ClassName converter) {
        String wish = NameScope.constant(String.join("", converter.simpleNames()));
        return constant(converter, wish, CodeBlock.of("new $T()", converter));
    }

    /** Declares a method unless one of that key is there. */
    void method(String key, Supplier<MethodSpec> method) {
        if (!methods.containsKey(key)) {
            MethodSpec made = method.get();
            methods.put(key, made);
        }
    }

    /** The constants that were asked for. */
    public Collection<FieldSpec> constants() {
        return constants.values();
    }

    Collection<MethodSpec> methods() {
        return methods.values();
    }
}
