/** Notes on using the viewonly relationship parameter. */
package dev.tenon.it.seeds.joins.viewonly;
