package dev.tenon.processor.write.metamodel;

import com.palantir.javapoet.ClassName;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * What the members for one attribute are called.
 *
 * @param field the typed attribute
 * @param constant the string constant
 * @param method the path
 */
record MemberNames(String field, String constant, String method) {
    /** Methods that every class has; a path of that name would have to override them. */
    private static final Set<String> OBJECT_METHODS =
            Set.of("getClass", "hashCode", "clone", "toString", "notify", "notifyAll", "wait", "finalize");

    /** Classes whose static methods the generated code calls; a field of that name would hide them. */
    private static final Set<String> CALLED_CLASSES = Stream.concat(
                    Stream.of(MetamodelWriter.PLACE),
                    Stream.of(AttributePlan.Form.values()).map(AttributePlan.Form::type))
            .map(ClassName::simpleName)
            .collect(Collectors.toUnmodifiableSet());

    /** Hands out names of one class, each once. Not thread-safe. */
    static final class Allocation {
        private final Set<String> fields = new HashSet<>();

        /** Reserves the constants first: they are what annotations mention. */
        String constant(String attribute) {
            return free(constantName(attribute));
        }

        /** The names of an attribute whose constant is known. */
        MemberNames names(String attribute, String constant) {
            String method = isTaken(attribute) || OBJECT_METHODS.contains(attribute) ? attribute + "_" : attribute;
            String field = CALLED_CLASSES.contains(attribute) ? attribute + "_" : attribute;
            return new MemberNames(free(field), constant, method);
        }

        private String free(String wanted) {
            String name = isTaken(wanted) ? wanted + "_" : wanted;
            while (!fields.add(name)) {
                name += "_";
            }
            return name;
        }

        private static boolean isTaken(String name) {
            return SourceVersion.isKeyword(name);
        }
    }

    /** {@code billingAddress} becomes {@code BILLING_ADDRESS}, {@code URLName} becomes {@code URL_NAME}. */
    private static String constantName(String attribute) {
        StringBuilder constant = new StringBuilder();
        for (int i = 0; i < attribute.length(); i++) {
            if (i > 0 && beginsWord(attribute, i)) {
                constant.append('_');
            }
            constant.append(attribute.charAt(i));
        }
        return constant.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean beginsWord(String name, int i) {
        if (!Character.isUpperCase(name.charAt(i)) || name.charAt(i - 1) == '_') {
            return false;
        }
        return !Character.isUpperCase(name.charAt(i - 1))
                || (i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1)));
    }
}
