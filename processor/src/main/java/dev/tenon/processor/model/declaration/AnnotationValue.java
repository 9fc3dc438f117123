package dev.tenon.processor.model.declaration;

import java.util.List;

/** The value of an annotation member, as a plain value. */
public sealed interface AnnotationValue {
    /** A string, constant expressions evaluated. */
    record Text(String value) implements AnnotationValue {}

    /** A boolean. */
    record Flag(boolean value) implements AnnotationValue {}

    /** A byte, short, int, long or char. */
    record Integral(long value) implements AnnotationValue {}

    /** A float or double. */
    record Floating(double value) implements AnnotationValue {}

    /** An enum constant, by its simple name. */
    record Constant(String enumType, String name) implements AnnotationValue {}

    /** A class literal. */
    record ClassLiteral(JavaType type) implements AnnotationValue {}

    /** An annotation inside an annotation. */
    record Nested(AnnotationUse annotation) implements AnnotationValue {}

    /** An array. */
    record Elements(List<AnnotationValue> values) implements AnnotationValue {
        public Elements {
            values = List.copyOf(values);
        }
    }

    /** What the compiler could not resolve, such as a constant of a class that is not generated yet. */
    record Unresolved(String text) implements AnnotationValue {}
}
