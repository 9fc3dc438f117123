package dev.tenon.processor.read;

import com.sun.source.util.TreePath;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * Where a diagnostic is printed: an element of the current round and, if they are known, parts of it.
 *
 * @param file canonical name of the top-level class around the element; empty without an element
 * @param order compares like the place in the file
 * @param repeated the place of a repeated annotation, which the standard interface does not find
 */
public record Position(
        String file,
        List<Integer> order,
        Optional<Element> element,
        Optional<AnnotationMirror> annotation,
        Optional<AnnotationValue> value,
        Optional<TreePath> repeated) {

    /** By file and place. */
    public static final Comparator<Position> IN_SOURCE_ORDER =
            Comparator.comparing(Position::file).thenComparing(Position::order, Position::compare);

    /** Nowhere: a diagnostic about the compilation as a whole. */
    static Position none() {
        return new Position("", List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int result = Integer.compare(one.get(i), other.get(i));
            if (result != 0) {
                return result;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
