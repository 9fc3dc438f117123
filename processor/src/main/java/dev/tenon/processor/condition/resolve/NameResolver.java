package dev.tenon.processor.condition.resolve;

import dev.tenon.processor.condition.source.Problems;
import dev.tenon.processor.condition.source.Span;
import dev.tenon.processor.condition.syntax.Expression;
import dev.tenon.processor.condition.tree.Relation;
import dev.tenon.processor.condition.tree.Term;
import dev.tenon.processor.condition.type.ValueType;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Suggestions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the column behind a name. */
final class NameResolver {
    private final Problems problems;
    private final Scope scope;

    NameResolver(Problems problems, Scope scope) {
        this.problems = problems;
        this.scope = scope;
    }

    Term column(Expression.Name name, boolean foreign) {
        String alias = name.parts().get(0).text();
        Optional<Relation> relation = scope.relation(alias);
        if (relation.isEmpty()) {
            return name.parts().size() == 1 ? unqualified(name) : unknownAlias(name);
        }
        if (name.parts().size() == 1) {
            return aliasAlone(name, relation.get());
        }
        String path = path(name.parts().subList(1, name.parts().size()));
        Optional<Relation.Attribute> attribute = relation.get().attribute(path);
        if (attribute.isEmpty()) {
            return unknownAttribute(name, relation.get());
        }
        if (attribute.get() instanceof Relation.Attribute.Single column) {
            return new Term.Column(
                    alias, column.column(), path, ValueType.of(column.type()), column.nullable(), foreign, name.span());
        }
        return noColumn(name, relation.get(), attribute.get());
    }

    static Term unresolved(Span span) {
        return new Term.Unresolved(ValueType.UNKNOWN, span);
    }

    private static String path(List<Expression.Name.Part> parts) {
        return parts.stream().map(Expression.Name.Part::text).collect(Collectors.joining("."));
    }

    private Term unqualified(Expression.Name name) {
        String word = name.parts().get(0).text();
        List<String> owners = scope.aliases().stream()
                .filter(alias ->
                        scope.relation(alias).orElseThrow().attribute(word).isPresent())
                .toList();
        problems.report(Code.TN171, name.span(), "does not say whose " + word + " is meant", more -> {
            if (owners.isEmpty()) {
                return aliases(more).help("write an alias before each attribute, as in " + example());
            }
            more.help("write the alias:");
            owners.forEach(alias -> more.code(alias + "." + word));
            return more;
        });
        return unresolved(name.span());
    }

    private String example() {
        return scope.aliases().isEmpty()
                ? "b.id"
                : scope.aliases().get(scope.aliases().size() - 1) + ".id";
    }

    private Diagnostic.Builder aliases(Diagnostic.Builder more) {
        return more.found("there " + (scope.aliases().size() == 1 ? "is " : "are ")
                + scope.aliases().stream()
                        .map(alias -> alias + " ("
                                + scope.relation(alias).orElseThrow().name() + ")")
                        .collect(Collectors.joining(", ")));
    }

    private Term unknownAlias(Expression.Name name) {
        Expression.Name.Part alias = name.parts().get(0);
        String rest = "." + path(name.parts().subList(1, name.parts().size()));
        Optional<String> meant = scope.aliases().stream()
                .filter(each -> scope.relation(each).orElseThrow().name().equals(alias.text()))
                .findFirst()
                .or(() -> Suggestions.nearest(alias.text(), scope.aliases()));
        problems.report(Code.TN171, alias.span(), "names the unknown alias " + alias.text(), more -> {
            if (!scope.aliases().isEmpty()) {
                aliases(more);
            }
            meant.ifPresent(each -> more.help("did you mean \"" + each + "\"?").code(each + rest));
            return more;
        });
        return unresolved(name.span());
    }

    private Term aliasAlone(Expression.Name name, Relation relation) {
        String alias = name.parts().get(0).text();
        problems.report(
                Code.TN172,
                name.span(),
                "takes the row of " + relation.name() + " for a value",
                more -> more.help("name one of its attributes: "
                        + Suggestions.listed(
                                alias,
                                relation.wordsBehind("").stream()
                                        .map(word -> alias + "." + word)
                                        .toList())));
        return unresolved(name.span());
    }

    private Term unknownAttribute(Expression.Name name, Relation relation) {
        int known = 1;
        String path = "";
        List<Expression.Name.Part> parts = name.parts();
        while (known < parts.size()
                && relation.wordsBehind(path).contains(parts.get(known).text())) {
            path += (path.isEmpty() ? "" : ".") + parts.get(known).text();
            known++;
        }
        if (relation.attribute(path).orElse(null) instanceof Relation.Attribute.Unresolved) {
            problems.incomplete();
            return unresolved(name.span());
        }
        Expression.Name.Part wrong = parts.get(Math.min(known, parts.size() - 1));
        String owner = relation.name() + (path.isEmpty() ? "" : "." + path);
        List<String> candidates = relation.wordsBehind(path);
        String before = parts.get(0).text() + "." + (path.isEmpty() ? "" : path + ".");
        problems.report(Code.TN171, wrong.span(), "names no attribute of " + owner + ": " + wrong.text(), more -> {
            more.found(owner + " has " + Suggestions.listed(wrong.text(), candidates));
            Suggestions.nearest(wrong.text(), candidates).ifPresent(each -> more.help("did you mean \"" + each + "\"?")
                    .code(before + each));
            return more;
        });
        return unresolved(name.span());
    }

    private Term noColumn(Expression.Name name, Relation relation, Relation.Attribute attribute) {
        String shown = relation.name() + "." + attribute.path();
        String alias = name.parts().get(0).text() + ".";
        if (attribute instanceof Relation.Attribute.Several several) {
            problems.report(Code.TN172, name.span(), "takes " + shown + " for one column, and it has several", more -> {
                more.help("name one of its parts:");
                several.parts().forEach(part -> more.code(alias + part));
                return more;
            });
        } else if (attribute instanceof Relation.Attribute.None none) {
            problems.report(
                    Code.TN172,
                    name.span(),
                    "takes " + shown + " for a column, and it has none",
                    more -> more.found(shown + " is " + none.what()));
        } else {
            problems.incomplete();
        }
        return unresolved(name.span());
    }
}
