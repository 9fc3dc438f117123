/** Row-limited relationships with window functions. */
package dev.tenon.it.seeds.joins.rowlimited;
