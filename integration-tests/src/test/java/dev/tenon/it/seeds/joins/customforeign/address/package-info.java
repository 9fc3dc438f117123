/** Custom foreign conditions over a type that only PostgreSQL has. */
package dev.tenon.it.seeds.joins.customforeign.address;
