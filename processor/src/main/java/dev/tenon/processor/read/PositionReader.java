package dev.tenon.processor.read;

import com.sun.source.util.TreePath;
import dev.tenon.processor.model.declaration.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Finds an address again among the elements of the current round, as much of it as is there. */
public final class PositionReader {
    /** Sorts an element behind its own annotations. */
    private static final int AFTER_ANNOTATIONS = Integer.MAX_VALUE;

    /** Sorts a class before its members. */
    private static final int BEFORE_MEMBERS = -1;

    private final LanguageModel language;

    public PositionReader(LanguageModel language) {
        this.language = language;
    }

    /** The position of an address. */
    public Position read(Address address) {
        return language.type(address.type()).map(type -> inType(type, address)).orElseGet(Position::none);
    }

    private Position inType(TypeElement type, Address address) {
        Element element =
                member(type, address.member()).<Element>map(found -> found).orElse(type);
        List<Integer> order = new ArrayList<>(place(element));
        if (element == type) {
            order.add(BEFORE_MEMBERS);
        }
        String annotation = address.annotation();
        if (annotation == null) {
            order.add(AFTER_ANNOTATIONS);
            return position(element, order, Optional.empty(), Optional.empty(), Optional.empty());
        }
        for (Element holder : holders(type, element)) {
            List<AnnotationMirror> mirrors = RepeatedAnnotations.on(holder, annotation);
            if (address.annotationIndex() < mirrors.size()) {
                return inAnnotation(holder, mirrors.get(address.annotationIndex()), order, address);
            }
        }
        order.add(AFTER_ANNOTATIONS);
        return position(element, order, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Position inAnnotation(Element holder, AnnotationMirror mirror, List<Integer> order, Address address) {
        order.add(indexOf(holder, mirror));
        order.add(address.annotationIndex());
        AnnotationValue found = null;
        Object current = mirror;
        for (Object step : address.valuePath()) {
            AnnotationValue next = step(current, step, order);
            if (next == null) {
                break;
            }
            found = next;
            current = next.getValue();
        }
        Optional<TreePath> repeated = language.trees()
                .repeated(
                        holder,
                        mirror.getAnnotationType().asElement().getSimpleName().toString(),
                        address.annotationIndex(),
                        address.valuePath());
        return position(holder, order, Optional.of(mirror), Optional.ofNullable(found), repeated);
    }

    private static @Nullable AnnotationValue step(Object current, Object step, List<Integer> order) {
        if (step instanceof Integer index) {
            order.add(index);
            return current instanceof List<?> elements && index < elements.size()
                    ? (AnnotationValue) elements.get(index)
                    : null;
        }
        int index = 0;
        if (current instanceof AnnotationMirror annotation) {
            for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> member :
                    annotation.getElementValues().entrySet()) {
                if (member.getKey().getSimpleName().contentEquals(step.toString())) {
                    order.add(index);
                    return member.getValue();
                }
                index++;
            }
        }
        return null;
    }

    private static Position position(
            Element element,
            List<Integer> order,
            Optional<AnnotationMirror> annotation,
            Optional<AnnotationValue> value,
            Optional<TreePath> repeated) {
        Element outermost = element;
        while (outermost.getEnclosingElement() != null
                && outermost.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
            outermost = outermost.getEnclosingElement();
        }
        return new Position(outermost.toString(), order, Optional.of(element), annotation, value, repeated);
    }

    /** Where javac may have put what was written at the element: for a record's component, at four places. */
    private static List<Element> holders(TypeElement type, Element element) {
        List<Element> holders = new ArrayList<>(List.of(element));
        for (RecordComponentElement component : type.getRecordComponents()) {
            if (component.getSimpleName().equals(element.getSimpleName())) {
                holders.add(component);
                if (component.getAccessor() != null) {
                    holders.add(component.getAccessor());
                }
            }
        }
        return holders;
    }

    private static Optional<? extends Element> member(TypeElement type, Address.@Nullable Member member) {
        if (member == null) {
            return Optional.empty();
        }
        List<? extends Element> enclosed = type.getEnclosedElements();
        return switch (member.kind()) {
            case FIELD -> named(ElementFilter.fieldsIn(enclosed), member.name());
            case RECORD_COMPONENT -> named(type.getRecordComponents(), member.name());
            case METHOD -> method(ElementFilter.methodsIn(enclosed), member.name());
            case CONSTRUCTOR -> constructor(ElementFilter.constructorsIn(enclosed), member.name());
        };
    }

    private static Optional<? extends Element> named(List<? extends Element> elements, String name) {
        return elements.stream()
                .filter(element -> element.getSimpleName().contentEquals(name))
                .findFirst();
    }

    /** A method without parameters if there is one of that name: accessors and callbacks have none. */
    private static Optional<ExecutableElement> method(List<ExecutableElement> methods, String name) {
        List<ExecutableElement> named = methods.stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .toList();
        return named.stream()
                .filter(method -> method.getParameters().isEmpty())
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    private static Optional<ExecutableElement> constructor(List<ExecutableElement> constructors, String index) {
        int number = Integer.parseInt(index);
        return number < constructors.size() ? Optional.of(constructors.get(number)) : Optional.empty();
    }

    /** The indexes of the element and of what encloses it, from the outside in. */
    private static List<Integer> place(Element element) {
        List<Integer> place = new ArrayList<>();
        Element current = element;
        while (current.getEnclosingElement() instanceof TypeElement enclosing) {
            place.add(0, enclosing.getEnclosedElements().indexOf(current));
            current = enclosing;
        }
        return place;
    }

    private static int indexOf(Element holder, AnnotationMirror mirror) {
        List<? extends AnnotationMirror> mirrors = holder.getAnnotationMirrors();
        for (int i = 0; i < mirrors.size(); i++) {
            if (mirrors.get(i) == mirror
                    || RepeatedAnnotations.contents(mirrors.get(i)).contains(mirror)) {
                return i;
            }
        }
        return 0;
    }
}
