package dev.tenon.it.deferred;

import dev.tenon.annotation.Projection;

/** What stands beside an artefact. */
@Projection(Artefact.class)
record Label(String title, String caption, String vitrineFloorPlan) {}
