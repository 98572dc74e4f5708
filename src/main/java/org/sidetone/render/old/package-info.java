/**
 * The files of a 7940 or 7960 with SIP firmware, which are text: {@code SIP<MAC>.cnf}, which says everything, and what stands beside it.
 * In: a phone's plan. Out: Documents. Keys, values and lengths are those of Cisco's administrator guides (releases 2.0 to 8.0), of the
 * files that CallManager Express makes, and of owners' own.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.render.old;
