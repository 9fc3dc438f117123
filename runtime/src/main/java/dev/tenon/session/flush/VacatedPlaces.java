package dev.tenon.session.flush;

import dev.tenon.StaleObjectException;
import dev.tenon.dialect.SqlSyntax;
import dev.tenon.jdbc.StatementBatch;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.FlushWork.Vacancy;
import dev.tenon.spi.EntityEntry;
import dev.tenon.type.ParameterBinder;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The first of two steps in which elements of collections change places (FLS-6). Like everything that collections write into
 * their elements' rows it heeds no version.
 */
final class VacatedPlaces {
    private final UnitOfWork session;
    private final SqlSyntax syntax;
    private final GeneratedColumns generated;

    VacatedPlaces(UnitOfWork session) {
        this.session = session;
        this.syntax = session.models().dialect().syntax();
        this.generated = new GeneratedColumns(session);
    }

    /** Those of one relationship are one batch. */
    void write(List<Vacancy> vacancies) {
        int from = 0;
        while (from < vacancies.size()) {
            int to = from + 1;
            while (to < vacancies.size()
                    && vacancies
                            .get(to)
                            .relationship()
                            .equals(vacancies.get(from).relationship())) {
                to++;
            }
            write(vacancies.get(from).relationship().target(), vacancies.subList(from, to));
            from = to;
        }
    }

    private <E> void write(EntityModel<E> model, List<Vacancy> vacancies) {
        String sql = text(model, vacancies.get(0));
        if (model.persister().generatedVersion() >= 0) {
            vacancies.forEach(vacancy -> writeMeanwhile(model, vacancy, sql));
            return;
        }
        int[] counts;
        try (StatementBatch batch = session.statements().batch(sql, origin(vacancies.get(0)))) {
            batch.addAll(vacancies, (out, vacancy) -> bind(out, model, vacancy));
            counts = batch.execute();
        }
        for (int i = 0; i < counts.length; i++) {
            verify(vacancies.get(i), counts[i]);
        }
    }

    private String text(EntityModel<?> model, Vacancy vacancy) {
        return "update " + syntax.table(model.type().table().name()) + " set "
                + vacancy.interim().assignment() + " where "
                + model.type().keyColumns().stream()
                        .map(column -> syntax.identifier(column) + " = ?")
                        .collect(Collectors.joining(" and "));
    }

    private static String origin(Vacancy vacancy) {
        return "update " + vacancy.relationship();
    }

    private static void bind(ParameterBinder out, EntityModel<?> model, Vacancy vacancy) throws SQLException {
        ForeignColumns.bindKey(out, vacancy.interim().bind(out, 1), model, vacancy.row());
    }

    /** The database makes another version of the row, which its next statement asks for. */
    @SuppressWarnings("unchecked") // the row is of the model's entity
    private <E> void writeMeanwhile(EntityModel<E> model, Vacancy vacancy, String sql) {
        EntityEntry<E> row = (EntityEntry<E>) vacancy.row();
        verify(vacancy, generated.updateMeanwhile(model, row, sql, out -> bind(out, model, vacancy)));
    }

    private static void verify(Vacancy vacancy, long count) {
        if (count == 0) {
            EntityEntry<?> row = vacancy.row();
            throw new StaleObjectException(origin(vacancy), row.entityClass(), row.id(Object.class), null);
        }
    }
}
