package dev.tenon.processor.write.entity;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.tenon.processor.plan.NameScope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Divides the body of a method over several ones where an entity is wide: each does a dozen attributes and calls the
 * next, which is named after the attribute that it begins with.
 */
final class MethodParts {
    private static final int LINES = 24;

    private final List<Part> parts = new ArrayList<>();

    private record Part(String name, CodeBlock code) {
        int lines() {
            return (int) code.toString().lines().count();
        }
    }

    /** Adds what is done for one attribute. */
    void add(String name, CodeBlock code) {
        if (!code.isEmpty()) {
            parts.add(new Part(name, code));
        }
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /**
     * The methods.
     *
     * @param name of the first
     * @param first begins the first, its opening statements included
     * @param further begins one of the others, by name
     * @param call of a further one, by name: a statement without its semicolon
     * @param end closes the last
     */
    List<MethodSpec> methods(
            String name,
            MethodSpec.Builder first,
            Function<String, MethodSpec.Builder> further,
            Function<String, CodeBlock> call,
            CodeBlock end) {
        List<MethodSpec> methods = new ArrayList<>();
        MethodSpec.Builder current = first;
        int lines = 0;
        for (Part part : parts) {
            if (lines > 0 && lines + part.lines() > LINES) {
                String next = name + "From" + NameScope.capitalised(part.name());
                methods.add(current.addStatement(call.apply(next)).build());
                current = further.apply(next);
                lines = 0;
            }
            current.addCode(part.code());
            lines += part.lines();
        }
        methods.add(current.addCode(end).build());
        return methods;
    }
}
