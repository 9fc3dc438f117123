package dev.tenon.processor.read;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * What {@code javax.lang.model} does not tell: whether a field is initialised, and where a repeated annotation stands.
 *
 * <p>Another compiler than javac has no trees. Then nothing counts as initialised, and positions are those of the
 * standard interface.
 */
public final class SourceTrees {
    private final @Nullable Trees trees;

    private SourceTrees(@Nullable Trees trees) {
        this.trees = trees;
    }

    static SourceTrees of(ProcessingEnvironment environment) {
        try {
            return new SourceTrees(Trees.instance(unwrap(environment)));
        } catch (RuntimeException | LinkageError notJavac) {
            return new SourceTrees(null);
        }
    }

    /** Gradle and others hand out a wrapper, for which javac refuses its trees. */
    private static ProcessingEnvironment unwrap(ProcessingEnvironment environment) {
        if (environment.getClass().getName().startsWith("com.sun.tools.javac.")) {
            return environment;
        }
        for (Field field : environment.getClass().getDeclaredFields()) {
            if (ProcessingEnvironment.class.isAssignableFrom(field.getType()) && field.trySetAccessible()) {
                try {
                    Object wrapped = field.get(environment);
                    if (wrapped instanceof ProcessingEnvironment inner) {
                        return unwrap(inner);
                    }
                } catch (IllegalAccessException notReadable) {
                    return environment;
                }
            }
        }
        return environment;
    }

    /** Whether the field has an initialiser in its source. */
    boolean isInitialised(VariableElement field) {
        return path(field)
                .map(path -> path.getLeaf() instanceof VariableTree variable && variable.getInitializer() != null)
                .orElse(false);
    }

    /**
     * The place of a repeated annotation, or of a value in it.
     *
     * <p>javac puts annotations that are repeated one by one into a container that stands nowhere in the source, and
     * does not find them again through the standard interface.
     */
    Optional<TreePath> repeated(Element element, String annotationSimpleName, int index, List<Object> valuePath) {
        Optional<TreePath> declaration = path(element);
        List<AnnotationTree> written = declaration.map(path -> modifiers(path.getLeaf())).stream()
                .flatMap(modifiers -> modifiers.getAnnotations().stream())
                .filter(annotation -> simpleName(annotation.getAnnotationType()).equals(annotationSimpleName))
                .map(AnnotationTree.class::cast)
                .toList();
        if (written.size() < 2 || index >= written.size()) {
            return Optional.empty();
        }
        Tree place = descend(written.get(index), valuePath);
        return declaration.map(path -> new TreePath(path, place));
    }

    /** Prints at a place that {@link #repeated} found. */
    public void print(javax.tools.Diagnostic.Kind kind, String message, TreePath place) {
        if (trees != null) {
            trees.printMessage(kind, message, place.getLeaf(), place.getCompilationUnit());
        }
    }

    private Optional<TreePath> path(Element element) {
        if (trees == null) {
            return Optional.empty();
        }
        TreePath path = trees.getPath(element);
        CompilationUnitTree unit = path == null ? null : path.getCompilationUnit();
        return unit == null ? Optional.empty() : Optional.of(path);
    }

    private static @Nullable ModifiersTree modifiers(Tree declaration) {
        if (declaration instanceof VariableTree variable) {
            return variable.getModifiers();
        }
        if (declaration instanceof MethodTree method) {
            return method.getModifiers();
        }
        return declaration instanceof ClassTree type ? type.getModifiers() : null;
    }

    private static Tree descend(Tree start, List<Object> valuePath) {
        Tree place = start;
        for (Object step : valuePath) {
            Tree next = step instanceof Integer index ? elementOf(place, index) : memberOf(place, step.toString());
            if (next == null) {
                return place;
            }
            place = next;
        }
        return place;
    }

    private static @Nullable Tree memberOf(Tree place, String member) {
        if (place instanceof AnnotationTree annotation) {
            for (ExpressionTree argument : annotation.getArguments()) {
                if (argument instanceof AssignmentTree assignment
                        && assignment.getVariable().toString().equals(member)) {
                    return assignment.getExpression();
                }
            }
        }
        return null;
    }

    private static @Nullable Tree elementOf(Tree place, int index) {
        if (place instanceof NewArrayTree array && array.getInitializers() != null) {
            List<Tree> elements = new ArrayList<>(array.getInitializers());
            return index < elements.size() ? elements.get(index) : null;
        }
        // A single value that is written without braces is its own only element.
        return index == 0 ? place : null;
    }

    private static String simpleName(Tree annotationType) {
        String name = annotationType.toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
