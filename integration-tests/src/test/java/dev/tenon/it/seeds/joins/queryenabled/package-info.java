/** Building query-enabled properties. */
package dev.tenon.it.seeds.joins.queryenabled;
