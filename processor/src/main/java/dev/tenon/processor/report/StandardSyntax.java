package dev.tenon.processor.report;

import dev.tenon.dialect.ExpressionSyntax;
import dev.tenon.dialect.KeyColumn;
import dev.tenon.dialect.SqlSyntax;
import dev.tenon.sql.QualifiedName;
import dev.tenon.sql.render.RenderedTemplate;
import dev.tenon.type.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The standard's spelling of templates: the report is about no database in particular. Only conditions are rendered. */
final class StandardSyntax implements SqlSyntax {
    private static final StandardSyntax INSTANCE = new StandardSyntax();

    private final ExpressionSyntax expressions = new StandardSql();

    private StandardSyntax() {}

    /** Renders the template of a condition or of a table reference. */
    static String render(String template) {
        return RenderedTemplate.of(template, INSTANCE).text();
    }

    @Override
    public String table(QualifiedName name) {
        String schema = name.schema() == null ? "" : identifier(name.schema()) + ".";
        String catalog = name.catalog() == null ? "" : identifier(name.catalog()) + ".";
        return catalog + schema + identifier(name.name());
    }

    @Override
    public ExpressionSyntax expressions() {
        return expressions;
    }

    @Override
    public String limit(@Nullable String limit, @Nullable String offset) {
        String skipped = offset == null ? "" : " offset " + offset + " rows";
        return skipped + (limit == null ? "" : " fetch first " + limit + " rows only");
    }

    @Override
    public String like(String value, String pattern) {
        return value + " like " + pattern + " escape '\\'";
    }

    @Override
    public String likeIgnoringCase(String value, String pattern) {
        return like("lower(" + value + ")", "lower(" + pattern + ")");
    }

    @Override
    public String castType(DataType type) {
        return TypeText.of(type);
    }

    @Override
    public String keys(List<KeyColumn> columns, int count) {
        throw notInConditions();
    }

    @Override
    public int keyBucket(int count) {
        return 1;
    }

    @Override
    public String lock(String strength, String wait) {
        throw notInConditions();
    }

    @Override
    public String reserve(QualifiedName sequence, long initialValue, int allocationSize) {
        throw notInConditions();
    }

    private static UnsupportedOperationException notInConditions() {
        return new UnsupportedOperationException("no part of a condition");
    }
}
