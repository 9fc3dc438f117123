package dev.tenon.processor.model.declaration;

import java.util.List;

/**
 * The name of a class: its package, and its simple names from the outermost to the innermost.
 *
 * @param packageName empty for the unnamed package
 * @param simpleNames at least one
 */
public record ClassName(String packageName, List<String> simpleNames) {

    public ClassName {
        simpleNames = List.copyOf(simpleNames);
    }

    /** A top-level class. */
    public static ClassName of(String packageName, String simpleName) {
        return new ClassName(packageName, List.of(simpleName));
    }

    /** The name as in source: {@code com.acme.Outer.Inner}. */
    public String canonical() {
        String nested = String.join(".", simpleNames);
        return packageName.isEmpty() ? nested : packageName + "." + nested;
    }

    /** The name as in a class file: {@code com.acme.Outer$Inner}. */
    public String binary() {
        String nested = String.join("$", simpleNames);
        return packageName.isEmpty() ? nested : packageName + "." + nested;
    }

    /** The innermost simple name. */
    public String simple() {
        return simpleNames.get(simpleNames.size() - 1);
    }

    /** The simple names joined by an underscore, as generated classes are named after nested ones. */
    public String flat() {
        return String.join("_", simpleNames);
    }

    /** The class that is generated for this one: {@code Customer_Loader}, in the package of {@code beside}. */
    public ClassName generated(String ending, ClassName beside) {
        return of(beside.packageName, flat() + ending);
    }

    @Override
    public String toString() {
        return canonical();
    }
}
