/** Non-relational comparisons: a materialized path. */
package dev.tenon.it.seeds.joins.materializedpath;
