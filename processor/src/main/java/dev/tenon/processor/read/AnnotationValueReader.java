package dev.tenon.processor.read;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.AnnotationValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** Reads the value of an annotation member. Class literals come through mirrors, so that no class is loaded. */
final class AnnotationValueReader {
    private final TypeMirrorReader types;
    private final BiFunction<AnnotationMirror, Address, AnnotationUse> nested;

    /** With the reader of annotations inside annotations. */
    AnnotationValueReader(TypeMirrorReader types, BiFunction<AnnotationMirror, Address, AnnotationUse> nested) {
        this.types = types;
        this.nested = nested;
    }

    AnnotationValue read(javax.lang.model.element.AnnotationValue value, Address address) {
        return isErroneous(value)
                ? new AnnotationValue.Unresolved(value.toString())
                : value.accept(new Visitor(), address);
    }

    /**
     * Whether the compiler could not resolve the value.
     *
     * <p>javac shows such a value as the text {@code <error>}; a string that a user wrote like that has its quotes.
     */
    private static boolean isErroneous(javax.lang.model.element.AnnotationValue value) {
        return value.getValue() instanceof String && !value.toString().startsWith("\"");
    }

    private final class Visitor extends SimpleAnnotationValueVisitor14<AnnotationValue, Address> {

        @Override
        public AnnotationValue visitString(String value, Address address) {
            return new AnnotationValue.Text(value);
        }

        @Override
        public AnnotationValue visitBoolean(boolean value, Address address) {
            return new AnnotationValue.Flag(value);
        }

        @Override
        public AnnotationValue visitChar(char value, Address address) {
            return new AnnotationValue.Integral(value);
        }

        @Override
        public AnnotationValue visitDouble(double value, Address address) {
            return new AnnotationValue.Floating(value);
        }

        @Override
        public AnnotationValue visitFloat(float value, Address address) {
            return new AnnotationValue.Floating(value);
        }

        @Override
        public AnnotationValue visitEnumConstant(VariableElement constant, Address address) {
            String enumType = constant.asType() instanceof DeclaredType declared
                            && declared.asElement() instanceof TypeElement type
                    ? type.getQualifiedName().toString()
                    : constant.asType().toString();
            return new AnnotationValue.Constant(
                    enumType, constant.getSimpleName().toString());
        }

        @Override
        public AnnotationValue visitType(TypeMirror type, Address address) {
            return new AnnotationValue.ClassLiteral(types.read(type));
        }

        @Override
        public AnnotationValue visitAnnotation(AnnotationMirror annotation, Address address) {
            return new AnnotationValue.Nested(nested.apply(annotation, address));
        }

        @Override
        public AnnotationValue visitArray(
                List<? extends javax.lang.model.element.AnnotationValue> elements, Address address) {
            List<AnnotationValue> read = new ArrayList<>();
            for (int i = 0; i < elements.size(); i++) {
                read.add(AnnotationValueReader.this.read(elements.get(i), address.value(i)));
            }
            return new AnnotationValue.Elements(read);
        }

        @Override
        protected AnnotationValue defaultAction(Object value, Address address) {
            return value instanceof Number number
                    ? new AnnotationValue.Integral(number.longValue())
                    : new AnnotationValue.Unresolved(value.toString());
        }
    }
}
