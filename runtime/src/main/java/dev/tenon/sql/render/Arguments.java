package dev.tenon.sql.render;

import dev.tenon.sql.ast.ValueExpression;
import dev.tenon.type.Keys;
import java.util.ArrayList;
import java.util.List;

/** Collects what is to be bound, in the order in which parameters stand in the text. */
final class Arguments {
    private final List<Argument> list = new ArrayList<>();

    <T> void add(ValueExpression.Parameter<T> parameter) {
        list.add(new Argument.Value<>(parameter.value(), parameter.type()));
    }

    void add(Keys values) {
        list.add(new Argument.ValueList(values));
    }

    List<Argument> list() {
        return list;
    }
}
