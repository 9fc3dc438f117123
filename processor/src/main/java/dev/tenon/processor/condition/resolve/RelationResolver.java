package dev.tenon.processor.condition.resolve;

import dev.tenon.processor.condition.source.Problems;
import dev.tenon.processor.condition.syntax.From;
import dev.tenon.processor.condition.tree.Relation;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Suggestions;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/** Finds the entity or table that a from clause names. */
final class RelationResolver {
    private final Problems problems;
    private final Relations relations;

    RelationResolver(Problems problems, Relations relations) {
        this.problems = problems;
        this.relations = relations;
    }

    /** The relation; one without known attributes if there is none, which is reported. */
    Relation relation(From.Source source) {
        Optional<Relation> found =
                source.delimited() ? relations.table(source.name()) : relations.entity(source.name());
        return found.orElseGet(() -> unknown(source));
    }

    private Relation unknown(From.Source source) {
        List<String> names = relations.entityNames();
        String kind = source.delimited() ? "table \"" + source.name() + "\"" : "entity " + source.name();
        problems.report(Code.TN171, source.nameSpan(), "names the unknown " + kind, more -> {
            if (source.delimited()) {
                return more.help("a name in quotes is that of a table; entities are named without");
            }
            more.found("entities are " + Suggestions.listed(source.name(), names));
            Suggestions.nearest(source.name(), names).ifPresent(each -> more.help("did you mean \"" + each + "\"?")
                    .code(each + " " + source.alias()));
            return more;
        });
        // any name behind its alias counts as reported
        return new Relation(
                source.name(),
                QualifiedName.of(new Identifier(source.name(), true)),
                List.of(new Relation.Attribute.Unresolved("")));
    }
}
