package dev.tenon.it.proof.atlas;

import dev.tenon.Ref;
import dev.tenon.annotation.OnUpdate;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;

/** The third level. */
@Entity
@Table(name = "harbour_chart")
@PrimaryKeyJoinColumn(
        name = "chart_code",
        foreignKey =
                @ForeignKey(foreignKeyDefinition = "foreign key (chart_code) references sea_chart on update cascade"))
class HarbourChart extends SeaChart {
    String harbour;

    @ManyToOne
    @OnUpdate(OnUpdate.Action.CASCADE)
    @JoinColumn(name = "approach_code")
    Ref<SeaChart> approach;
}
