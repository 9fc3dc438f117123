/**
 * Association proxies: the two hops of their paths, and what makes their association objects. Input: the drafts of all
 * entities; output: the proxies of the mapping model.
 */
@NullMarked
package dev.tenon.processor.resolve.proxy;

import org.jspecify.annotations.NullMarked;
