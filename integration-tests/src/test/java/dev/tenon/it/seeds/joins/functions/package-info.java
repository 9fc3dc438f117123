/** Custom operators based on SQL functions. */
package dev.tenon.it.seeds.joins.functions;
