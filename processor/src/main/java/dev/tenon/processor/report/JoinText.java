package dev.tenon.processor.report;

import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.JoinMapping.ConditionJoin;
import dev.tenon.processor.model.mapping.JoinMapping.ForeignKeyJoin;
import dev.tenon.processor.model.mapping.JoinMapping.LinkTableJoin;
import dev.tenon.processor.model.mapping.JoinMapping.Pair;
import dev.tenon.sql.AliasedText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A join as SQL, in the names of the join-condition language: {@code this} and {@code that}. */
final class JoinText {
    private static final String THIS = "this";
    private static final String THAT = "that";
    private static final String LINK = "link";

    private JoinText() {}

    /** The tables from the owner's to the target's, one a line; empty if the join is not known. */
    static Optional<String> of(EntityMapping owner, EntityMapping target, JoinMapping join) {
        List<String> joins = joins(target.table(join.remoteTable()).name().sql() + " " + THAT, join);
        if (joins.isEmpty()) {
            return Optional.empty();
        }
        String from = "from " + owner.table(join.localTable()).name().sql() + " " + THIS;
        return Optional.of(Stream.concat(Stream.of(from), joins.stream())
                .map(StandardSyntax::render)
                .collect(Collectors.joining("\n")));
    }

    private static List<String> joins(String that, JoinMapping join) {
        if (join instanceof ForeignKeyJoin foreign) {
            return List.of("join " + that + " on " + equal(foreign.pairs(), THIS, THAT));
        }
        if (join instanceof LinkTableJoin link) {
            return List.of(
                    "join " + link.table().name().sql() + " " + LINK + " on " + equal(link.ownerPairs(), THIS, LINK),
                    "join " + that + " on " + equal(link.targetPairs(), LINK, THAT));
        }
        return join instanceof ConditionJoin condition
                ? List.of("join " + named(condition.source()) + " on " + named(condition.on()))
                : List.of();
    }

    private static String equal(List<Pair> pairs, String local, String remote) {
        return pairs.stream()
                .map(pair -> remote + "." + pair.remote().sql() + " = " + local + "."
                        + pair.local().sql())
                .collect(Collectors.joining(" and "));
    }

    private static String named(String text) {
        return new AliasedText(text).with(name -> name);
    }
}
