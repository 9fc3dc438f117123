package dev.tenon.processor.write.entity;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.tenon.processor.plan.NameScope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Divides the body of a method over several ones where an entity is wide: each does a dozen attributes and calls the
 * next, which is named after the attribute that it begins with. What follows each other under one condition stands in one
 * {@code if}.
 */
final class MethodParts {
    private static final int LINES = 24;

    private final List<Part> parts = new ArrayList<>();

    private record Part(String name, CodeBlock condition, CodeBlock code) {
        int lines() {
            return (int) code.toString().lines().count();
        }
    }

    /** Adds what is done for one attribute. */
    void add(String name, CodeBlock code) {
        add(name, CodeBlock.of(""), code);
    }

    /** Adds what is done for one attribute where a condition holds; an empty one always does. */
    void add(String name, CodeBlock condition, CodeBlock code) {
        if (!code.isEmpty()) {
            parts.add(new Part(name, condition, code));
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
        List<Part> open = new ArrayList<>();
        int lines = 0;
        for (Part part : parts) {
            if (lines > 0 && lines + part.lines() > LINES) {
                String next = name + "From" + NameScope.capitalised(part.name());
                methods.add(current.addCode(body(open))
                        .addStatement(call.apply(next))
                        .build());
                current = further.apply(next);
                open.clear();
                lines = 0;
            }
            open.add(part);
            lines += part.lines();
        }
        methods.add(current.addCode(body(open)).addCode(end).build());
        return methods;
    }

    private static CodeBlock body(List<Part> parts) {
        CodeBlock.Builder body = CodeBlock.builder();
        CodeBlock open = CodeBlock.of("");
        for (Part part : parts) {
            if (!part.condition().equals(open)) {
                end(body, open);
                if (!part.condition().isEmpty()) {
                    body.beginControlFlow("if ($L)", part.condition());
                }
                open = part.condition();
            }
            body.add(part.code());
        }
        end(body, open);
        return body.build();
    }

    private static void end(CodeBlock.Builder body, CodeBlock condition) {
        if (!condition.isEmpty()) {
            body.endControlFlow();
        }
    }
}
