package dev.tenon.processor.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.condition.fact.ConditionFacts;
import dev.tenon.processor.condition.fact.Pairing;
import dev.tenon.processor.condition.resolve.Scope;
import dev.tenon.processor.condition.text.JoinTemplates;
import dev.tenon.processor.condition.tree.ResolvedFrom;
import dev.tenon.processor.condition.tree.ResolvedTarget;
import dev.tenon.processor.condition.tree.Term;
import dev.tenon.sql.Identifier;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every condition of the reference text on joins, translated: what it says, and the SQL that it becomes. */
class ReferenceConditionsTest {
    private final Entities entities = Entities.all();

    @Test
    void alternateJoinCondition() {
        Term term = read("User", "Address", "that.userId = this.id and that.city = 'Boston'");
        assertThat(sql(term)).isEqualTo("{that}.user_id = {this}.id and {that}.city = 'Boston'");
        ConditionFacts facts = new ConditionFacts(term);
        assertThat(pairs(facts)).isEqualTo("that.userId = this.id bare");
        assertThat(facts.extraCriteria()).hasSize(1);
        assertThat(facts.isPlainEqualities()).isFalse();
        assertThat(facts.marksForeign()).isFalse();
    }

    @Test
    void customForeignCondition() {
        Term term = read("HostEntry", "HostEntry", "that.ipAddress = cast(foreign(this.content) as inet)");
        assertThat(sql(term)).isEqualTo("{that}.ip_address = {type inet; {this}.content}");
        ConditionFacts facts = new ConditionFacts(term);
        assertThat(pairs(facts)).isEqualTo("that.ipAddress = this.content");
        assertThat(facts.foreignColumns()).singleElement().satisfies(column -> {
            assertThat(column.alias()).isEqualTo("this");
            assertThat(column.column().text()).isEqualTo("content");
        });
    }

    @Test
    void forgottenCast() {
        assertThat(entities.condition("HostEntry", "HostEntry", "that.ipAddress = foreign(this.content)")
                        .message())
                .isEqualTo("""
                        [TN173] the condition of Order.x compares a value of type inet with text
                          found:  that.ipAddress = foreign(this.content)
                                  ^
                                  that.ipAddress is a value of type inet, foreign(this.content) is text
                          help:   cast one of them
                                      cast(foreign(this.content) as inet)""");
    }

    @Test
    void customOperator() {
        Term term = read("IPA", "Network", "this.v4address << foreign(that.v4representation)");
        assertThat(sql(term)).isEqualTo("{op <<; {this}.v4address; {that}.v4representation}");
        assertThat(pairs(new ConditionFacts(term))).isEqualTo("this.v4address ? that.v4representation bare");
    }

    @Test
    void functionAsComparison() {
        Term term = read("Polygon", "Point", "ST_Contains(foreign(this.geom), that.geom)");
        assertThat(sql(term)).isEqualTo("ST_Contains({this}.geom, {that}.geom)");
        assertThat(pairs(new ConditionFacts(term))).isEqualTo("this.geom ? that.geom bare");
    }

    @Test
    void overlappingForeignKeys() {
        Term term = read("Article", "Writer", "that.id = foreign(this.writerId) and that.magazineId = this.magazineId");
        ConditionFacts facts = new ConditionFacts(term);
        assertThat(facts.isPlainEqualities()).isTrue();
        assertThat(facts.foreignColumns()).extracting(Term.Column::shown).containsExactly("this.writerId");
        assertThat(sql(term)).isEqualTo("{that}.id = {this}.writer_id and {that}.magazine_id = {this}.magazine_id");
    }

    @Test
    void materializedPath() {
        Term term = read("Element", "Element", "foreign(that.path) like this.path || '/%'");
        assertThat(sql(term))
                .isEqualTo(
                        "{that}.path like replace(replace(replace({this}.path, '\\', '\\\\'), '%', '\\%'), '_', '\\_')"
                                + " || '/%' escape '\\'");
        assertThat(pairs(new ConditionFacts(term))).isEqualTo("that.path ? this.path bare");
    }

    @Test
    void compositeSecondary() {
        ResolvedFrom from = entities.from("B b join D d on b.dId = d.id join C c on c.dId = d.id")
                .get();
        assertThat(JoinTemplates.from(from).text())
                .isEqualTo("b {b} join d {d} on {b}.d_id = {d}.id join c {c} on {c}.d_id = {d}.id");
        Scope scope = JoinLanguage.scope(entities.scope("A", "D"), from);
        assertThat(sql(entities.condition(scope, "this.bId = b.id and this.id = c.aId")
                        .get()))
                .isEqualTo("{this}.b_id = {b}.id and {this}.id = {c}.a_id");
        assertThat(sql(entities.condition(scope, "that.id = b.dId").get())).isEqualTo("{that}.id = {b}.d_id");
    }

    @Test
    void targetJoinedWithOthers() {
        ResolvedTarget target = entities.target("B", "that join D d on d.bId = that.id join C c on c.id = d.cId")
                .get();
        assertThat(JoinTemplates.target(target, List.of()).text())
                .isEqualTo("b {that} join d {d} on {d}.b_id = {that}.id join c {c} on {c}.id = {d}.c_id");
    }

    @Test
    void targetReplacedByASubquery() {
        ResolvedTarget target = entities.target(
                        "B",
                        "(select distinct b from B b join D d on d.bId = b.id where b.kind = 'big' order by b.id desc"
                                + " limit 5) that")
                .get();
        assertThat(JoinTemplates.target(target, List.of(Identifier.parse("id"), Identifier.parse("kind")))
                        .text())
                .isEqualTo("(select distinct {b}.id, {b}.kind from b {b} join d {d} on {d}.b_id = {b}.id"
                        + " where {b}.kind = 'big' order by {b}.id desc {limit 5; -}) {that}");
    }

    private Term read(String self, String target, String text) {
        return entities.condition(self, target, text).get();
    }

    private static String sql(Term term) {
        return JoinTemplates.condition(term).text();
    }

    private static String pairs(ConditionFacts facts) {
        return facts.pairings().stream().map(ReferenceConditionsTest::shown).collect(Collectors.joining(", "));
    }

    private static String shown(Pairing pair) {
        return pair.left().shown()
                + (pair.equality() ? " = " : " ? ")
                + pair.right().shown()
                + (pair.bare() ? " bare" : "");
    }
}
