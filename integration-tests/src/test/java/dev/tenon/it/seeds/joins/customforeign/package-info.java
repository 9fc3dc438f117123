/** Creating custom foreign conditions, and custom operators. */
package dev.tenon.it.seeds.joins.customforeign;
